import * as z from "zod/mini";
import { setVendorSecrets } from "../../../lib/app/rotate-secrets.ts";
import type { VendorApi } from "../../../lib/ports/vendors.ts";
import type { Terminal } from "../terminal.ts";
import { askFor, newSecret } from "../vendor-secret.ts";
import type { World } from "../world.ts";

/** The team's application at Strava. */
export interface StravaApp {
  readonly secrets: Readonly<Record<string, string>>;
  readonly api: VendorApi;
  readonly url: string;
}

interface Desk {
  readonly world: World;
  readonly terminal: Terminal;
}

const CLIENT_ID = {
  question: "Client ID of the team's application (strava.com/settings/api): ",
  pattern: /^\d{1,12}$/,
  expected: "a client id, 1 to 12 digits",
};
const CLIENT_SECRET = {
  question: "Its client secret: ",
  pattern: /^[!-~]{8,256}$/,
  expected: "a client secret, 8 to 256 characters without spaces",
};

/** The team's secrets for Strava; asked for the first time, then kept. */
export async function stravaApp({ hooks }: World, terminal: Terminal): Promise<Pick<StravaApp, "secrets">> {
  const { strava = {} } = (await hooks.secrets.read()).secrets.vendors;
  if (strava["clientId"] !== undefined && strava["clientSecret"] !== undefined) return { secrets: strava };
  const clientId = await askFor(CLIENT_ID, terminal.ask);
  const clientSecret = await askFor(CLIENT_SECRET, terminal.askSecret);
  const secrets = { verifyToken: newSecret(), pathSecret: newSecret(), ...strava, clientId, clientSecret };
  await setVendorSecrets("strava", secrets, hooks.secrets);
  return { secrets };
}

const subscription = z.object({ id: z.int() });

/**
 * The application's one subscription, made when the team knows of none; undefined when Strava would not. Strava asks the
 * webhook first, which must be reachable and know the verify token: an instance may remember older secrets for a minute.
 */
export async function subscribe(
  { secrets, api, url }: StravaApp,
  { world, terminal }: Desk,
): Promise<string | undefined> {
  const { subscriptionId, pathSecret = "", clientId = "", clientSecret = "", verifyToken = "" } = secrets;
  if (subscriptionId !== undefined) return subscriptionId;
  const callback = `${world.webhookUrl.replace(/\/$/, "")}/v1/hooks/strava/${pathSecret}`;
  const answer = await api.call({
    method: "POST",
    url: `${url}/api/v3/push_subscriptions`,
    headers: {},
    form: { client_id: clientId, client_secret: clientSecret, callback_url: callback, verify_token: verifyToken },
  });
  const made = z.safeParse(subscription, answer.kind === "answered" && answer.status < 300 ? answer.body : undefined);
  if (made.success) {
    const id = String(made.data.id);
    await setVendorSecrets("strava", { ...secrets, subscriptionId: id }, world.hooks.secrets);
    return id;
  }
  const said = answer.kind === "answered" ? `answered ${answer.status}` : answer.reason;
  terminal.err(
    `Strava sends no events yet: its subscription could not be made (${said}). Run this again in a minute; Strava must\n` +
      "reach the webhook, and an application has one subscription: delete one that is left over (docs/webhooks.md).\n",
  );
  return undefined;
}
