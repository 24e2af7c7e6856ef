import { STRAVA_OAUTH } from "../../../lib/adapters/vendors/strava.ts";
import { newSecret } from "../vendor-secret.ts";
import type { OAuthConnection } from "./oauth-connection.ts";
import { subscribeToStrava } from "./strava-subscription.ts";

export const STRAVA_CONNECTION: OAuthConnection = {
  oauth: STRAVA_OAUTH,
  madeAt: "strava.com/settings/api",
  clientId: { pattern: /^\d{1,12}$/, expected: "a client id, 1 to 12 digits" },
  ownSecrets: () => ({ verifyToken: newSecret(), pathSecret: newSecret() }),
  subscribe: subscribeToStrava,
};
