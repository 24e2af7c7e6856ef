import { keepSubscriptions } from "../../app/errands/subscriptions.ts";
import type { ConnectServices, OAuthConnection } from "../connection.ts";
import type { OAuthApp } from "../oauth.ts";
import { createOuraSubscriptions, OURA_OAUTH } from "./api.ts";

export const OURA_CONNECTION: OAuthConnection = {
  oauth: OURA_OAUTH,
  madeAt: "cloud.ouraring.com/oauth/applications",
  clientId: { pattern: /^[!-~]{8,128}$/, expected: "a client id, 8 to 128 characters without spaces" },
  ownSecrets: (newSecret) => ({ verifyToken: newSecret() }),
  subscribe: subscribeToOura,
};

/**
 * Does what the fetch function does every day: makes the subscriptions that are missing and renews the others. The URL is
 * kept for it. Oura asks the webhook for a challenge, and an instance may remember older secrets for a minute.
 */
async function subscribeToOura(
  { api, url, secrets }: OAuthApp,
  { callbackUrl, readSecrets, saveSecrets, clock, show }: ConnectServices,
): Promise<{ readonly webhookUrl: string; readonly isSubscribed: boolean }> {
  const webhookUrl = callbackUrl();
  if (secrets["callbackUrl"] !== webhookUrl) await saveSecrets({ ...secrets, callbackUrl: webhookUrl });
  const { failures } = await keepSubscriptions(createOuraSubscriptions({ api, url, readSecrets, clock }), clock);
  if (failures.length === 0) return { webhookUrl, isSubscribed: true };
  show(
    `Oura does not send every event yet (${failures.join("; ")}).\n` +
      "Run this again in a minute; Oura must reach the webhook (docs/webhooks.md).\n",
  );
  return { webhookUrl, isSubscribed: false };
}
