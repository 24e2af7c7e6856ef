import * as z from "zod/mini";
import type { ReadSecrets } from "../../app/secrets.ts";
import type { Subscription, SubscriptionDesk } from "../../app/subscriptions.ts";
import type { VendorTrouble } from "../../app/vendor.ts";
import type { VendorAnswer, VendorCall } from "../../ports/vendors.ts";
import { parseRfc3339 } from "../rfc3339.ts";
import type { VendorOptions } from "../token-vendor.ts";
import { troubleOf } from "../trouble.ts";
import { recordId } from "../vendor-fields.ts";
import { OURA_OAUTH } from "./api.ts";
import { OURA_SOURCE } from "./workouts.ts";

const PATH = "/v2/webhook/subscription";
const DATA_TYPE = "workout";

/** The vendor secrets it takes; `callbackUrl` and `verifyToken` are set by `cooldown connect oura`. */
interface OuraWebhook {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly callbackUrl: string;
  readonly verifyToken: string;
}

/**
 * Oura's webhook subscriptions, one for each event about workouts, by the client's id and secret. How long they last is
 * not documented. Oura asks the webhook for a challenge when one is made.
 */
export function createOuraSubscriptions({ api, url, readSecrets, clock }: VendorOptions): SubscriptionDesk {
  const call = async (method: VendorCall["method"], path: string, json?: unknown): Promise<VendorAnswer> => {
    const { clientId = "", clientSecret = "" } = (await webhookOf(readSecrets)) ?? {};
    const headers = { "x-client-id": clientId, "x-client-secret": clientSecret };
    return await api.call({ method, url: `${url}${PATH}${path}`, headers, ...(json === undefined ? {} : { json }) });
  };
  const trouble = (answer: VendorAnswer): VendorTrouble | undefined =>
    troubleOf(answer, { ...OURA_OAUTH, nowMs: clock() });
  return {
    source: OURA_SOURCE,
    events: ["create", "update", "delete"],
    list: async () => {
      const webhook = await webhookOf(readSecrets);
      if (webhook === undefined) return { kind: "unused" };
      const answer = await call("GET", "");
      return trouble(answer) ?? listedIn(answer, webhook.callbackUrl);
    },
    renew: async (id) => trouble(await call("PUT", `/renew/${encodeURIComponent(id)}`)) ?? { kind: "kept" },
    create: async (event_type) => {
      const { callbackUrl, verifyToken } = (await webhookOf(readSecrets)) ?? {};
      const wanted = { callback_url: callbackUrl, verification_token: verifyToken, event_type, data_type: DATA_TYPE };
      return trouble(await call("POST", "", wanted)) ?? { kind: "kept" };
    },
  };
}

async function webhookOf(readSecrets: ReadSecrets): Promise<OuraWebhook | undefined> {
  const { clientId, clientSecret, callbackUrl, verifyToken } = (await readSecrets()).vendors[OURA_SOURCE] ?? {};
  if (clientId === undefined || clientSecret === undefined) return undefined;
  if (callbackUrl === undefined || verifyToken === undefined) return undefined;
  return { clientId, clientSecret, callbackUrl, verifyToken };
}

const subscription = z.object({
  id: recordId(),
  callback_url: z.string(),
  event_type: z.string(),
  data_type: z.string(),
  expiration_time: z.string(),
});

/** Those for workouts that lead to this team; of an application that several teams share there may be others. */
function listedIn(answer: VendorAnswer, callbackUrl: string): Awaited<ReturnType<SubscriptionDesk["list"]>> {
  const read = z.safeParse(z.array(subscription), answer.kind === "answered" ? answer.body : undefined);
  if (!read.success) return { kind: "unavailable", reason: "oura answered no list of subscriptions" };
  const ours = read.data.filter((each) => each.data_type === DATA_TYPE && each.callback_url === callbackUrl);
  return { kind: "listed", subscriptions: ours.map(standing) };
}

/** One whose end cannot be read counts as lapsed: renewing it once too often does no harm. */
function standing({ id, event_type: event, expiration_time }: z.output<typeof subscription>): Subscription {
  return { id, event, expiresMs: parseRfc3339(expiration_time)?.ms ?? 0 };
}
