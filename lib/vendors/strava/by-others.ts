import type { HookRecord } from "../../app/hook-record.ts";

/** What an aggregator passes on of Strava's: Strava's records come by `strava` alone, whose athlete alone sees them (I11). */
export const STRAVAS_RECORD: HookRecord = {
  kind: "ignored",
  reason: "Strava's records are read from Strava alone: cooldown connect strava",
};

/** Whether an aggregator names Strava as where a record is from. */
export function isStravas(provider: unknown): boolean {
  return typeof provider === "string" && provider.toLowerCase() === "strava";
}
