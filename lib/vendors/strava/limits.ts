import { DAY_MS, MINUTE_MS } from "../../domain/local-time.ts";

/** Strava's limits are of natural quarters of an hour and of days in UTC (developers.strava.com/docs/rate-limits). */
const QUARTER_MS = 15 * MINUTE_MS;

/**
 * When Strava lets in more requests: the next day if a limit of the day is used up, else the next quarter of an hour.
 * Limits and usage are pairs such as `200,2000`: of the quarter and of the day, for all requests and for reading ones.
 */
export function nextStravaWindowMs(header: (name: string) => string | undefined, nowMs: number): number {
  const isDayOver = ["x-ratelimit", "x-readratelimit"].some((name) => {
    const [limit, usage] = [dayOf(header(`${name}-limit`)), dayOf(header(`${name}-usage`))];
    return usage >= limit;
  });
  const windowMs = isDayOver ? DAY_MS : QUARTER_MS;
  return (Math.floor(nowMs / windowMs) + 1) * windowMs;
}

/** Not a number, and so never over, where there is none. */
function dayOf(pair: string | undefined): number {
  const [, day] = /^\s*\d+\s*,\s*(\d+)\s*$/.exec(pair ?? "") ?? [];
  return day === undefined ? Number.NaN : Number(day);
}
