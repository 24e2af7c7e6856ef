import { STRAVA_SOURCE } from "../sources/strava.ts";
import type { OAuthVendor } from "./oauth.ts";
import { nextStravaWindowMs } from "./strava-limits.ts";

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
