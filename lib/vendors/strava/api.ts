import { DAY_MS, MINUTE_MS } from "../../domain/local-time.ts";
import type { OAuthVendor } from "../oauth.ts";
import type { TokenVendor } from "../token-vendor.ts";
import { STRAVA_SOURCE, stravaActivity } from "./workouts.ts";

/** Strava's OAuth: access tokens of six hours, single-use refresh tokens. */
export const STRAVA_OAUTH: OAuthVendor = {
  source: STRAVA_SOURCE,
  name: "Strava",
  authorize: { path: "/oauth/authorize" },
  token: { path: "/oauth/token" },
  scope: "read,activity:read_all",
  needed: /(^|,)activity:read(_all)?(,|$)/,
  asking: { approval_prompt: "force" },
  client: "form",
  nextWindowMs: nextStravaWindowMs,
};

/** Strava's API version 3: activities by the athlete's own tokens, which last six hours. */
export const STRAVA: TokenVendor = {
  oauth: STRAVA_OAUTH,
  workoutPath: (id) => `/api/v3/activities/${id}`,
  workout: stravaActivity,
  payloadOf: ({ task, externalId, externalUserId, requestedAt, saysDeleted = false }, fetched) => ({
    ...(task === "unlink"
      ? { object_type: "athlete", object_id: externalUserId, aspect_type: "update", updates: { authorized: "false" } }
      : {
          object_type: "activity",
          object_id: externalId,
          aspect_type: saysDeleted ? "delete" : "update",
          updates: {},
        }),
    owner_id: externalUserId,
    event_time: Math.floor(Date.parse(requestedAt) / 1000),
    ...(fetched === undefined ? {} : { fetched }),
  }),
  checkPath: "/api/v3/athlete",
};

/** Strava's limits are of natural quarters of an hour and of days in UTC (developers.strava.com/docs/rate-limits). */
const QUARTER_MS = 15 * MINUTE_MS;

/**
 * When Strava lets in more requests: the next day if a limit of the day is used up, else the next quarter of an hour.
 * Limits and usage are pairs such as `200,2000`: of the quarter and of the day, for all requests and for reading ones.
 */
function nextStravaWindowMs(header: (name: string) => string | undefined, nowMs: number): number {
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
