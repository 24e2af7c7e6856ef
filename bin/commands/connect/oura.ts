import { keepSubscriptions } from "../../../lib/app/errands/subscriptions.ts";
import { setVendorSecrets } from "../../../lib/app/secrets.ts";
import type { OAuthApp } from "../../../lib/vendors/oauth.ts";
import { createOuraSubscriptions, OURA_OAUTH } from "../../../lib/vendors/oura/api.ts";
import { newSecret } from "../vendor-secrets.ts";
import { callbackUrl, type Desk, type OAuthConnection } from "./oauth-connection.ts";

export const OURA_CONNECTION: OAuthConnection = {
  oauth: OURA_OAUTH,
  madeAt: "cloud.ouraring.com/oauth/applications",
  clientId: { pattern: /^[!-~]{8,128}$/, expected: "a client id, 8 to 128 characters without spaces" },
  ownSecrets: () => ({ verifyToken: newSecret() }),
  subscribe: subscribeToOura,
};

/**
 * Does what the fetch function does every day: makes the subscriptions that are missing and renews the others. The URL is
 * kept for it. Oura asks the webhook for a challenge, and an instance may remember older secrets for a minute.
 */
async function subscribeToOura(
  { api, url, secrets }: OAuthApp,
  { world, terminal }: Desk,
): Promise<{ readonly webhookUrl: string; readonly isSubscribed: boolean }> {
  const webhookUrl = callbackUrl(world, "oura");
  if (secrets["callbackUrl"] !== webhookUrl) {
    await setVendorSecrets("oura", { ...secrets, callbackUrl: webhookUrl }, world.hooks.secrets);
  }
  const readSecrets = async () => (await world.hooks.secrets.read()).secrets;
  const { clock } = world;
  const { failures } = await keepSubscriptions(createOuraSubscriptions({ api, url, readSecrets, clock }), clock);
  if (failures.length === 0) return { webhookUrl, isSubscribed: true };
  terminal.err(
    `Oura does not send every event yet (${failures.join("; ")}).\n` +
      "Run this again in a minute; Oura must reach the webhook (docs/webhooks.md).\n",
  );
  return { webhookUrl, isSubscribed: false };
}
