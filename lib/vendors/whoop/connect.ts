import type { OAuthConnection } from "../connection.ts";
import { WHOOP_OAUTH } from "./api.ts";

/** WHOOP has no API for webhooks: their URL is set by hand where the application is made. */
export const WHOOP_CONNECTION: OAuthConnection = {
  oauth: WHOOP_OAUTH,
  madeAt: "developer-dashboard.whoop.com",
  clientId: { pattern: /^[!-~]{8,128}$/, expected: "a client id, 8 to 128 characters without spaces" },
  subscribe: async ({ secrets }, { callbackUrl, show }) => {
    const webhookUrl = callbackUrl();
    show(
      `WHOOP sends events once its dashboard has this as the webhook URL of the application ${secrets["clientId"]},\n` +
        `with model version v2:\n  ${webhookUrl}\n`,
    );
    return { webhookUrl };
  },
};
