import type { Source } from "./source.ts";

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
