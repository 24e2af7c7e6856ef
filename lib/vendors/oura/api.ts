import { MINUTE_MS } from "../../domain/local-time.ts";
import type { OAuthVendor } from "../oauth.ts";
import type { TokenVendor } from "../token-vendor.ts";
import { OURA_SOURCE, ouraWorkout } from "./workouts.ts";

/** Oura's limit, where it does not say more: 5,000 requests in five minutes. */
const WINDOW_MS = 5 * MINUTE_MS;

/** Oura's OAuth: access tokens of a day, refresh tokens good once. */
export const OURA_OAUTH: OAuthVendor = {
  source: OURA_SOURCE,
  name: "Oura",
  authorize: { host: "https://cloud.ouraring.com", path: "/oauth/authorize" },
  token: { path: "/oauth/token" },
  scope: "personal workout",
  needed: /(^|[ ,])workout([ ,]|$)/,
  client: "form",
  whose: { path: "/v2/usercollection/personal_info", field: "id" },
  nextWindowMs: (_header, nowMs) => nowMs + WINDOW_MS,
};

/** Oura's API version 2, which finds a workout by its document id. */
export const OURA: TokenVendor = {
  oauth: OURA_OAUTH,
  workoutPath: (id) => `/v2/usercollection/workout/${id}`,
  workout: ouraWorkout,
  payloadOf: ({ externalId, externalUserId, requestedAt }, fetched) => ({
    event_type: "update",
    data_type: "workout",
    object_id: externalId,
    user_id: externalUserId,
    event_time: requestedAt,
    ...(fetched === undefined ? {} : { fetched }),
  }),
};
