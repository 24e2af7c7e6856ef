import * as z from "zod/mini";
import { setVendorSecrets } from "../../../lib/app/secrets.ts";
import type { VendorAnswer, VendorCall } from "../../../lib/ports/vendors.ts";
import { basicAuth, type OAuthApp } from "../../../lib/vendors/oauth.ts";
import { CommandFailed } from "../errors.ts";
import { paragraph } from "../layout.ts";
import { callbackUrl, type Desk } from "./oauth-connection.ts";

/**
 * Registers a user with the team's application, without which Polar keeps their exercises to itself.
 *
 * @throws CommandFailed when Polar would not; a user who is registered already is (409).
 */
export async function registerAtPolar(
  { id, accessToken }: { readonly id: string; readonly accessToken: string },
  { api, url }: OAuthApp,
): Promise<void> {
  const headers = { authorization: `Bearer ${accessToken}` };
  const answer = await api.call({ method: "POST", url: `${url}/v3/users`, headers, json: { "member-id": id } });
  const isRegistered = answer.kind === "answered" && (answer.status < 300 || answer.status === 409);
  if (!isRegistered) throw new CommandFailed(`Polar did not register the athlete (${saidBy(answer)})`);
}

const webhook = z.object({ id: z.string(), url: z.string(), active: z.optional(z.boolean()) });
const listed = z.object({ data: z.array(webhook) });
const made = z.object({ data: z.object({ id: z.string(), signature_secret_key: z.string() }) });

interface Subscribed {
  readonly webhookId: string | null;
}

/**
 * The application's one webhook: made when there is none, switched on when Polar switched it off, as it does after seven
 * days without a 200. Polar tells what it signs by only when it makes one, and pings the webhook first.
 */
export async function subscribeToPolar(app: OAuthApp, desk: Desk): Promise<Subscribed> {
  const standing = await standingWebhook(app);
  if (standing === undefined) return await makeWebhook(app, desk);
  const { id: webhookId, url, active = true } = standing;
  const isOurs = url === callbackUrl(desk.world, "polar") && app.secrets["signatureSecret"] !== undefined;
  if (!isOurs) return complain("the application has another webhook, and may have one: delete it", desk);
  if (active) return { webhookId };
  const answer = await callByClient({ method: "POST", path: "/activate" }, app);
  const isOn = answer.kind === "answered" && answer.status === 200;
  return isOn ? { webhookId } : complain(`its webhook could not be switched on (${saidBy(answer)})`, desk);
}

async function standingWebhook(app: OAuthApp): Promise<z.output<typeof webhook> | undefined> {
  const answer = await callByClient({ method: "GET", path: "" }, app);
  const read = z.safeParse(listed, answer.kind === "answered" ? answer.body : undefined);
  return read.success ? read.data.data[0] : undefined;
}

async function makeWebhook(app: OAuthApp, desk: Desk): Promise<Subscribed> {
  const json = { events: ["EXERCISE"], url: callbackUrl(desk.world, "polar") };
  const answer = await callByClient({ method: "POST", path: "", json }, app);
  const read = z.safeParse(made, answer.kind === "answered" && answer.status < 300 ? answer.body : undefined);
  if (!read.success) return complain(`its webhook could not be made (${saidBy(answer)})`, desk);
  const { id: webhookId, signature_secret_key: signatureSecret } = read.data.data;
  await setVendorSecrets("polar", { ...app.secrets, signatureSecret }, desk.world.hooks.secrets);
  return { webhookId };
}

function callByClient(
  { path, ...call }: Pick<VendorCall, "method" | "json"> & { readonly path: string },
  { api, url, secrets: { clientId = "", clientSecret = "" } }: OAuthApp,
): Promise<VendorAnswer> {
  return api.call({ ...call, url: `${url}/v3/webhooks${path}`, headers: basicAuth({ clientId, clientSecret }) });
}

function complain(what: string, { terminal }: Desk): Subscribed {
  terminal.err(
    paragraph(
      `Polar sends no events yet: ${what}. Run this again then; Polar must reach the webhook (docs/webhooks.md).`,
    ),
  );
  return { webhookId: null };
}

function saidBy(answer: VendorAnswer): string {
  return answer.kind === "answered" ? `it answered ${answer.status}` : answer.reason;
}
