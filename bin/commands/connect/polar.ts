import { POLAR_OAUTH } from "../../../lib/vendors/polar/api.ts";
import type { OAuthConnection } from "./oauth-connection.ts";
import { registerAtPolar, subscribeToPolar } from "./polar-webhook.ts";

export const POLAR_CONNECTION: OAuthConnection = {
  oauth: POLAR_OAUTH,
  madeAt: "admin.polaraccesslink.com",
  clientId: { pattern: /^[!-~]{8,128}$/, expected: "a client id, 8 to 128 characters without spaces" },
  admit: registerAtPolar,
  subscribe: subscribeToPolar,
};
