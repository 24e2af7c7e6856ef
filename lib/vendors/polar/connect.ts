import * as z from "zod/mini";
import type { VendorAnswer, VendorCall } from "../../ports/vendors.ts";
import type { ConnectServices, OAuthConnection } from "../connection.ts";
import { basicAuth, type OAuthApp } from "../oauth.ts";
import { POLAR_OAUTH } from "./api.ts";

export const POLAR_CONNECTION: OAuthConnection = {
  oauth: POLAR_OAUTH,
  madeAt: "admin.polaraccesslink.com",
  clientId: { pattern: /^[!-~]{8,128}$/, expected: "a client id, 8 to 128 characters without spaces" },
  admit: registerAtPolar,
  subscribe: subscribeToPolar,
};

/**
 * Registers a user with the team's application, without which Polar keeps their exercises to itself. One who is
 * registered already is (409).
 */
async function registerAtPolar(
  { id, accessToken }: { readonly id: string; readonly accessToken: string },
  { api, url }: OAuthApp,
): Promise<string | undefined> {
  const headers = { authorization: `Bearer ${accessToken}` };
  const answer = await api.call({ method: "POST", url: `${url}/v3/users`, headers, json: { "member-id": id } });
  const isRegistered = answer.kind === "answered" && (answer.status < 300 || answer.status === 409);
  return isRegistered ? undefined : `Polar did not register the athlete (${saidBy(answer)})`;
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
async function subscribeToPolar(app: OAuthApp, services: ConnectServices): Promise<Subscribed> {
  const standing = await standingWebhook(app);
  if (standing === undefined) return await makeWebhook(app, services);
  const { id: webhookId, url, active = true } = standing;
  const isOurs = url === services.callbackUrl() && app.secrets["signatureSecret"] !== undefined;
  if (!isOurs) return complain("the application has another webhook, and may have one: delete it", services);
  if (active) return { webhookId };
  const answer = await callByClient({ method: "POST", path: "/activate" }, app);
  const isOn = answer.kind === "answered" && answer.status === 200;
  return isOn ? { webhookId } : complain(`its webhook could not be switched on (${saidBy(answer)})`, services);
}

async function standingWebhook(app: OAuthApp): Promise<z.output<typeof webhook> | undefined> {
  const answer = await callByClient({ method: "GET", path: "" }, app);
  const read = z.safeParse(listed, answer.kind === "answered" ? answer.body : undefined);
  return read.success ? read.data.data[0] : undefined;
}

async function makeWebhook(app: OAuthApp, services: ConnectServices): Promise<Subscribed> {
  const json = { events: ["EXERCISE"], url: services.callbackUrl() };
  const answer = await callByClient({ method: "POST", path: "", json }, app);
  const read = z.safeParse(made, answer.kind === "answered" && answer.status < 300 ? answer.body : undefined);
  if (!read.success) return complain(`its webhook could not be made (${saidBy(answer)})`, services);
  const { id: webhookId, signature_secret_key: signatureSecret } = read.data.data;
  await services.saveSecrets({ ...app.secrets, signatureSecret });
  return { webhookId };
}

function callByClient(
  { path, ...call }: Pick<VendorCall, "method" | "json"> & { readonly path: string },
  { api, url, secrets: { clientId = "", clientSecret = "" } }: OAuthApp,
): Promise<VendorAnswer> {
  return api.call({ ...call, url: `${url}/v3/webhooks${path}`, headers: basicAuth({ clientId, clientSecret }) });
}

function complain(what: string, { tell }: ConnectServices): Subscribed {
  tell(`Polar sends no events yet: ${what}. Run this again then; Polar must reach the webhook (docs/webhooks.md).`);
  return { webhookId: null };
}

function saidBy(answer: VendorAnswer): string {
  return answer.kind === "answered" ? `it answered ${answer.status}` : answer.reason;
}
