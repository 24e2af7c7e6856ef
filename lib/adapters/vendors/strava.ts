import type { ReadSecrets } from "../../app/read-secrets.ts";
import type { Fetched, Vendor, VendorTrouble } from "../../app/vendor.ts";
import type { VendorAnswer, VendorApi } from "../../ports/vendors.ts";
import type { Clock } from "../../ports.ts";
import { STRAVA_SOURCE, stravaActivity } from "../sources/strava.ts";
import { fetchedWorkout } from "./fetched-workout.ts";
import { readStravaCredentials } from "./strava-credentials.ts";
import { nextStravaWindowMs } from "./strava-limits.ts";
import { requestStravaTokens } from "./strava-oauth.ts";
import { troubleOf } from "./trouble.ts";

export interface StravaOptions {
  readonly api: VendorApi;
  /** Where Strava is: `https://www.strava.com`. */
  readonly url: string;
  readonly readSecrets: ReadSecrets;
  readonly clock: Clock;
}

/** A token about to expire could do so on the way. */
const EARLY_SECONDS = 60;

/** Strava's API version 3: activities by the athlete's own tokens, which last six hours. */
export function createStrava(options: StravaOptions): Vendor {
  const { api, url, clock } = options;
  const get = (path: string, credentials: string): Promise<VendorAnswer> => {
    const authorization = `Bearer ${readStravaCredentials(credentials).accessToken}`;
    return api.call({ method: "GET", url: `${url}/api/v3${path}`, headers: { authorization } });
  };
  return {
    source: STRAVA_SOURCE,
    limits: "vendor",
    fetchWorkout: async (externalId, credentials): Promise<Fetched> => {
      const answer = await get(`/activities/${encodeURIComponent(externalId)}`, credentials);
      if (answer.kind === "answered" && answer.status === 404) return { kind: "gone" };
      const nowMs = clock();
      return stravaTrouble(answer, nowMs) ?? fetchedWorkout(answer, { schema: stravaActivity, externalId, nowMs });
    },
    payloadOf: ({ task, externalId, externalUserId, requestedAt }, fetched) => ({
      ...(task === "unlink"
        ? { object_type: "athlete", object_id: externalUserId, aspect_type: "update", updates: { authorized: "false" } }
        : { object_type: "activity", object_id: externalId, aspect_type: "update", updates: {} }),
      owner_id: externalUserId,
      event_time: Math.floor(Date.parse(requestedAt) / 1000),
      ...(fetched === undefined ? {} : { fetched }),
    }),
    renewal: {
      isExpired: (credentials, nowMs) =>
        readStravaCredentials(credentials).expiresAt - EARLY_SECONDS <= Math.floor(nowMs / 1000),
      renew: (credentials) => renew(credentials, options),
    },
    check: async (credentials) => stravaTrouble(await get("/athlete", credentials), clock()) ?? { kind: "valid" },
  };
}

/** 400 says that the refresh token is void. */
async function renew(
  credentials: string,
  { readSecrets, clock, ...target }: StravaOptions,
): Promise<{ readonly kind: "renewed"; readonly credentials: string } | VendorTrouble> {
  const app = (await readSecrets()).vendors[STRAVA_SOURCE] ?? {};
  const { refreshToken } = readStravaCredentials(credentials);
  const grant = { grant_type: "refresh_token", refresh_token: refreshToken };
  const tokens = await requestStravaTokens(grant, { ...target, app, nowMs: clock() });
  return tokens.kind === "tokens" ? { kind: "renewed", credentials: tokens.credentials } : tokens;
}

function stravaTrouble(answer: VendorAnswer, nowMs: number): VendorTrouble | undefined {
  return troubleOf(answer, {
    source: STRAVA_SOURCE,
    nowMs,
    nextWindowMs: ({ header }) => nextStravaWindowMs(header, nowMs),
  });
}
