import type { ReadSecrets } from "../../app/read-secrets.ts";
import type { FindVendor } from "../../app/vendor.ts";
import type { VendorApi } from "../../ports/vendors.ts";
import type { Clock } from "../../ports.ts";
import { createHevy } from "./hevy.ts";
import { createStrava } from "./strava.ts";
import type { VendorUrls } from "./vendor-urls.ts";

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
  const vendors = [createStrava({ ...parts, url: urls.strava }), createHevy({ ...parts, url: urls.hevy })];
  return (source) => vendors.find((vendor) => vendor.source === source);
}
