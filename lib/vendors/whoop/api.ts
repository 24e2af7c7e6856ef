import { MINUTE_MS } from "../../domain/local-time.ts";
import type { OAuthVendor } from "../oauth.ts";
import type { TokenVendor } from "../token-vendor.ts";
import { WHOOP_SOURCE, whoopWorkout } from "./workouts.ts";

/** WHOOP's OAuth: access tokens of an hour, single-use refresh tokens, only with the `offline` scope. */
export const WHOOP_OAUTH: OAuthVendor = {
  source: WHOOP_SOURCE,
  name: "WHOOP",
  authorize: { path: "/oauth/oauth2/auth" },
  token: { path: "/oauth/oauth2/token" },
  scope: "offline read:profile read:workout",
  needed: /(^|[ ,])read:workout([ ,]|$)/,
  refreshing: { scope: "offline" },
  client: "form",
  whose: { path: "/developer/v2/user/profile/basic", field: "user_id" },
  // The seconds until the limit that is closest (100 requests a minute, 10,000 a day) lets in more.
  nextWindowMs: (header, nowMs) => {
    const seconds = /^\d{1,9}$/.exec(header("x-ratelimit-reset") ?? "")?.[0];
    return nowMs + (seconds === undefined ? MINUTE_MS : Number(seconds) * 1000);
  },
};

/** WHOOP's API version 2. */
export const WHOOP: TokenVendor = {
  oauth: WHOOP_OAUTH,
  workoutPath: (id) => `/developer/v2/activity/workout/${id}`,
  workout: whoopWorkout,
  payloadOf: ({ externalId, externalUserId }, fetched) => ({
    type: "workout.updated",
    user_id: externalUserId,
    id: externalId,
    ...(fetched === undefined ? {} : { fetched }),
  }),
};
