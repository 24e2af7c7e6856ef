import * as z from "zod/mini";
import { setVendorSecrets } from "../../../lib/app/secrets.ts";
import type { OAuthApp } from "../../../lib/vendors/oauth.ts";
import { paragraph } from "../layout.ts";
import { callbackUrl, type Desk } from "./oauth-connection.ts";

const subscription = z.object({ id: z.int() });

/**
 * The application's one subscription, made when the team knows of none; null when Strava would not. Strava asks the
 * webhook first, which must be reachable and know the verify token: an instance may remember older secrets for a minute.
 */
export async function subscribeToStrava(
  { secrets, api, url }: OAuthApp,
  { world, terminal }: Desk,
): Promise<{ readonly subscriptionId: string | null }> {
  const { subscriptionId, pathSecret = "", clientId = "", clientSecret = "", verifyToken = "" } = secrets;
  if (subscriptionId !== undefined) return { subscriptionId };
  const callback_url = callbackUrl(world, "strava", `/${pathSecret}`);
  const answer = await api.call({
    method: "POST",
    url: `${url}/api/v3/push_subscriptions`,
    headers: {},
    form: { client_id: clientId, client_secret: clientSecret, callback_url, verify_token: verifyToken },
  });
  const made = z.safeParse(subscription, answer.kind === "answered" && answer.status < 300 ? answer.body : undefined);
  if (made.success) {
    const id = String(made.data.id);
    await setVendorSecrets("strava", { ...secrets, subscriptionId: id }, world.hooks.secrets);
    return { subscriptionId: id };
  }
  const said = answer.kind === "answered" ? `answered ${answer.status}` : answer.reason;
  terminal.err(
    paragraph(
      `Strava sends no events yet: its subscription could not be made (${said}). Run this again in a minute; Strava must ` +
        "reach the webhook, and an application has one subscription: delete one that is left over (docs/webhooks.md).",
    ),
  );
  return { subscriptionId: null };
}
