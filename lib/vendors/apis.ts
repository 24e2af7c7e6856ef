import type { FindVendor } from "../app/errands/vendor.ts";
import type { ReadSecrets } from "../app/secrets.ts";
import type { VendorApi } from "../ports/vendors.ts";
import type { Clock } from "../ports.ts";
import { createHevy } from "./hevy/api.ts";
import { OURA } from "./oura/api.ts";
import { POLAR } from "./polar/api.ts";
import { STRAVA } from "./strava/api.ts";
import { createTokenVendor } from "./token-vendor.ts";
import type { VendorUrls } from "./vendor-api.ts";
import { WHOOP } from "./whoop/api.ts";

const BY_TOKENS = [STRAVA, POLAR, WHOOP, OURA];

/** Every vendor whose API is read. */
export function createFindVendor({
  urls,
  ...parts
}: {
  readonly urls: VendorUrls;
  readonly api: VendorApi;
  readonly readSecrets: ReadSecrets;
  readonly clock: Clock;
}): FindVendor {
  const byTokens = BY_TOKENS.map((vendor) => createTokenVendor(vendor, { ...parts, url: urls[vendor.oauth.source] }));
  const vendors = [...byTokens, createHevy({ ...parts, url: urls.hevy })];
  return (source) => vendors.find((vendor) => vendor.source === source);
}
