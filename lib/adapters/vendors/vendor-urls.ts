/** Where vendors' APIs are. */
export interface VendorUrls {
  readonly strava: string;
  readonly hevy: string;
}

export const VENDOR_URLS: VendorUrls = { strava: "https://www.strava.com", hevy: "https://api.hevyapp.com" };
