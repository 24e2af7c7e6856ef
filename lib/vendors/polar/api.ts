import { greatestOf } from "../../domain/extremes.ts";
import { MINUTE_MS } from "../../domain/local-time.ts";
import type { OAuthVendor } from "../oauth.ts";
import type { TokenVendor } from "../token-vendor.ts";
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

/** Where Polar says nothing, or in another form: its shorter limit is of a quarter of an hour. */
const QUARTER_MS = 15 * MINUTE_MS;

/**
 * When Polar lets in more requests, by `RateLimit-Usage`, `-Limit` and `-Reset` [seconds]: pairs of the quarter of an hour
 * and of the day, such as `23, 100`. It is the later reset of the limits that are used up.
 */
function nextPolarWindowMs(header: (name: string) => string | undefined, nowMs: number): number {
  const [usage, limit, reset] = ["usage", "limit", "reset"].map((name) => pairOf(header(`ratelimit-${name}`)));
  const waits = (reset ?? []).filter((_seconds, at) => (usage?.[at] ?? 0) >= (limit?.[at] ?? Number.NaN));
  return nowMs + (waits.length === 0 ? QUARTER_MS : greatestOf(waits) * 1000);
}

/** Empty where there is none. */
function pairOf(pair: string | undefined): readonly number[] {
  const [, short, long] = /^\s*(\d{1,9})\s*,\s*(\d{1,9})\s*$/.exec(pair ?? "") ?? [];
  return short === undefined || long === undefined ? [] : [Number(short), Number(long)];
}
