import type { OAuthVendor } from "../oauth.ts";
import type { TokenVendor } from "../token-vendor.ts";
import { nextPolarWindowMs } from "./limits.ts";
import { POLAR_SOURCE, polarExercise } from "./workouts.ts";

/** Polar's OAuth, on hosts of its own: access tokens that last, no refresh tokens. */
export const POLAR_OAUTH: OAuthVendor = {
  source: POLAR_SOURCE,
  name: "Polar",
  authorize: { host: "https://flow.polar.com", path: "/oauth2/authorization" },
  token: { host: "https://polarremote.com", path: "/v2/oauth2/token" },
  scope: "accesslink.read_all",
  needed: /(^|[ ,])accesslink\.read_all([ ,]|$)/,
  client: "basic",
  isLasting: true,
  nextWindowMs: nextPolarWindowMs,
};

/**
 * Polar's AccessLink API version 3. It has what was uploaded in the last 30 days, and since the user was registered with
 * the team's application, which `cooldown connect polar` does.
 */
export const POLAR: TokenVendor = {
  oauth: POLAR_OAUTH,
  workoutPath: (id) => `/v3/exercises/${id}`,
  workout: polarExercise,
  payloadOf: ({ externalId, externalUserId, requestedAt }, fetched) => ({
    event: "EXERCISE",
    user_id: externalUserId,
    entity_id: externalId,
    timestamp: requestedAt,
    ...(fetched === undefined ? {} : { fetched }),
  }),
};
