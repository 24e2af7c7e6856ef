import type { OAuthVendor } from "../oauth.ts";
import type { TokenVendor } from "../token-vendor.ts";
import { nextStravaWindowMs } from "./limits.ts";
import { STRAVA_SOURCE, stravaActivity } from "./workouts.ts";

/** Strava's OAuth: access tokens of six hours, refresh tokens good once. */
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
  payloadOf: ({ task, externalId, externalUserId, requestedAt }, fetched) => ({
    ...(task === "unlink"
      ? { object_type: "athlete", object_id: externalUserId, aspect_type: "update", updates: { authorized: "false" } }
      : { object_type: "activity", object_id: externalId, aspect_type: "update", updates: {} }),
    owner_id: externalUserId,
    event_time: Math.floor(Date.parse(requestedAt) / 1000),
    ...(fetched === undefined ? {} : { fetched }),
  }),
  checkPath: "/api/v3/athlete",
};
