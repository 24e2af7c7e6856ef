/** Vendors whose APIs are read. */
export const VENDOR_NAMES = ["strava", "hevy", "polar", "whoop", "oura"] as const;
export type VendorName = (typeof VENDOR_NAMES)[number];

/** Where vendors' APIs are. */
export type VendorUrls = Readonly<Record<VendorName, string>>;

export const VENDOR_URLS: VendorUrls = {
  strava: "https://www.strava.com",
  hevy: "https://api.hevyapp.com",
  polar: "https://www.polaraccesslink.com",
  whoop: "https://api.prod.whoop.com",
  oura: "https://api.ouraring.com",
};

/** A page or endpoint of a vendor's. */
export interface VendorPlace {
  /** Where it is when it is not where the API is. */
  readonly host?: string;
  readonly path: string;
}

/** The URL of a vendor's page or endpoint; an API at an address of one's own stands in for every host of the vendor's. */
export function vendorUrl(vendor: VendorName, api: string, { host = api, path }: VendorPlace): string {
  return `${api === VENDOR_URLS[vendor] ? host : api}${path}`;
}
