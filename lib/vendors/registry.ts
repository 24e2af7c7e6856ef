import type { FindVendor } from "../app/errands/vendor.ts";
import type { ReadSecrets } from "../app/secrets.ts";
import type { VendorApi } from "../ports/vendors.ts";
import type { Clock } from "../ports.ts";
import type { ApiKeyConnection, OAuthConnection } from "./connection.ts";
import { createHevy } from "./hevy/api.ts";
import { HEVY_CONNECTION } from "./hevy/connect.ts";
import { OURA } from "./oura/api.ts";
import { OURA_CONNECTION } from "./oura/connect.ts";
import { POLAR } from "./polar/api.ts";
import { POLAR_CONNECTION } from "./polar/connect.ts";
import type { Source } from "./source.ts";
import { STRAVA } from "./strava/api.ts";
import { STRAVA_CONNECTION } from "./strava/connect.ts";
import { createTokenVendor } from "./token-vendor.ts";
import type { VendorUrls } from "./vendor-api.ts";
import { WHOOP } from "./whoop/api.ts";
import { WHOOP_CONNECTION } from "./whoop/connect.ts";

/** Every source at `/v1/hooks/{source}`; a source is made when its first request comes. */
const SOURCES: Readonly<Record<string, () => Promise<Source>>> = {
  cooldown: async () => (await import("./cooldown/hook.ts")).cooldown,
  garmin: async () => (await import("./garmin/hook.ts")).garmin,
  "health-auto-export": async () => (await import("./health-auto-export/hook.ts")).healthAutoExport,
  hevy: async () => (await import("./hevy/hook.ts")).hevy,
  "intervals-icu": async () => (await import("./intervals-icu/hook.ts")).intervalsIcu,
  "open-wearables": async () => (await import("./open-wearables/hook.ts")).openWearables,
  oura: async () => (await import("./oura/hook.ts")).oura,
  polar: async () => (await import("./polar/hook.ts")).polar,
  shortcuts: async () => (await import("./shortcuts/hook.ts")).shortcuts,
  strava: async () => (await import("./strava/hook.ts")).strava,
  suunto: async () => (await import("./suunto/hook.ts")).suunto,
  terra: async () => (await import("./terra/hook.ts")).terra,
  wahoo: async () => (await import("./wahoo/hook.ts")).wahoo,
  whoop: async () => (await import("./whoop/hook.ts")).whoop,
};

export const SOURCE_SLUGS: readonly string[] = Object.keys(SOURCES);

export type FindSource = (slug: string) => Promise<Source | undefined>;

/** Every source, each made. */
export function everySource(): Promise<readonly Source[]> {
  return Promise.all(Object.values(SOURCES).map((make) => make()));
}

/** The source of a slug, or undefined. */
export const findSource: FindSource = async (slug) =>
  Object.hasOwn(SOURCES, slug) ? await SOURCES[slug]?.() : undefined;

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

/** The vendors that `cooldown connect` connects an athlete with. */
export const OAUTH_CONNECTIONS: readonly OAuthConnection[] = [
  STRAVA_CONNECTION,
  POLAR_CONNECTION,
  WHOOP_CONNECTION,
  OURA_CONNECTION,
];
export const API_KEY_CONNECTIONS: readonly ApiKeyConnection[] = [HEVY_CONNECTION];
