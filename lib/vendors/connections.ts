import type { ApiKeyConnection, OAuthConnection } from "./connection.ts";
import { HEVY_CONNECTION } from "./hevy/connect.ts";
import { OURA_CONNECTION } from "./oura/connect.ts";
import { POLAR_CONNECTION } from "./polar/connect.ts";
import { STRAVA_CONNECTION } from "./strava/connect.ts";
import { WHOOP_CONNECTION } from "./whoop/connect.ts";

/** The vendors that `cooldown connect` connects an athlete with. */
export const OAUTH_CONNECTIONS: readonly OAuthConnection[] = [
  STRAVA_CONNECTION,
  POLAR_CONNECTION,
  WHOOP_CONNECTION,
  OURA_CONNECTION,
];
export const API_KEY_CONNECTIONS: readonly ApiKeyConnection[] = [HEVY_CONNECTION];
