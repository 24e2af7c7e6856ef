import * as z from "zod/mini";
import type { ConnectServices, OAuthConnection } from "../connection.ts";
import type { OAuthApp } from "../oauth.ts";
import { STRAVA_OAUTH } from "./api.ts";

export const STRAVA_CONNECTION: OAuthConnection = {
  oauth: STRAVA_OAUTH,
  madeAt: "strava.com/settings/api",
  clientId: { pattern: /^\d{1,12}$/, expected: "a client id, 1 to 12 digits" },
  ownSecrets: (newSecret) => ({ verifyToken: newSecret(), pathSecret: newSecret() }),
  subscribe: subscribeToStrava,
};

const subscription = z.object({ id: z.int() });

/**
 * The application's one subscription, made when the team knows of none; null when Strava would not. Strava asks the
 * webhook first, which must be reachable and know the verify token: an instance may remember older secrets for a minute.
 */
async function subscribeToStrava(
  { secrets, api, url }: OAuthApp,
  { callbackUrl, saveSecrets, tell }: ConnectServices,
): Promise<{ readonly subscriptionId: string | null }> {
  const { subscriptionId, pathSecret = "", clientId = "", clientSecret = "", verifyToken = "" } = secrets;
  if (subscriptionId !== undefined) return { subscriptionId };
  const callback_url = callbackUrl(`/${pathSecret}`);
  const answer = await api.call({
    method: "POST",
    url: `${url}/api/v3/push_subscriptions`,
    headers: {},
    form: { client_id: clientId, client_secret: clientSecret, callback_url, verify_token: verifyToken },
  });
  const made = z.safeParse(subscription, answer.kind === "answered" && answer.status < 300 ? answer.body : undefined);
  if (made.success) {
    const id = String(made.data.id);
    await saveSecrets({ ...secrets, subscriptionId: id });
    return { subscriptionId: id };
  }
  const said = answer.kind === "answered" ? `answered ${answer.status}` : answer.reason;
  tell(
    `Strava sends no events yet: its subscription could not be made (${said}). Run this again in a minute; Strava must ` +
      "reach the webhook, and an application has one subscription: delete one that is left over (docs/webhooks.md).",
  );
  return { subscriptionId: null };
}
