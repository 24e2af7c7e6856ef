import { STRAVA_OAUTH } from "../../../lib/vendors/strava/api.ts";
import { newSecret } from "../vendor-secrets.ts";
import type { OAuthConnection } from "./oauth-connection.ts";
import { subscribeToStrava } from "./strava-subscription.ts";

export const STRAVA_CONNECTION: OAuthConnection = {
  oauth: STRAVA_OAUTH,
  madeAt: "strava.com/settings/api",
  clientId: { pattern: /^\d{1,12}$/, expected: "a client id, 1 to 12 digits" },
  ownSecrets: () => ({ verifyToken: newSecret(), pathSecret: newSecret() }),
  subscribe: subscribeToStrava,
};
