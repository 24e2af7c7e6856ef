import * as z from "zod/mini";
import type { Subscription, SubscriptionApi } from "../../app/errands/subscriptions.ts";
import type { VendorError } from "../../app/errands/vendor.ts";
import type { ReadSecrets } from "../../app/secrets.ts";
import { MINUTE_MS } from "../../domain/local-time.ts";
import type { VendorAnswer, VendorCall } from "../../ports/vendors.ts";
import { parseRfc3339 } from "../instants.ts";
import type { OAuthVendor } from "../oauth.ts";
import type { TokenVendor, VendorOptions } from "../token-vendor.ts";
import { vendorErrorIn } from "../vendor-api.ts";
import { recordId } from "../vendor-fields.ts";
import { OURA_SOURCE, ouraWorkout } from "./workouts.ts";

/** Oura's limit, where it does not say more: 5,000 requests in five minutes. */
const WINDOW_MS = 5 * MINUTE_MS;

/** Oura's OAuth: access tokens of a day, single-use refresh tokens. */
export const OURA_OAUTH: OAuthVendor = {
  source: OURA_SOURCE,
  name: "Oura",
  authorize: { host: "https://cloud.ouraring.com", path: "/oauth/authorize" },
  token: { path: "/oauth/token" },
  scope: "personal workout",
  needed: /(^|[ ,])workout([ ,]|$)/,
  client: "form",
  whose: { path: "/v2/usercollection/personal_info", field: "id" },
  nextWindowMs: (_header, nowMs) => nowMs + WINDOW_MS,
};

/** Oura's API version 2, which finds a workout by its document id. */
export const OURA: TokenVendor = {
  oauth: OURA_OAUTH,
  workoutPath: (id) => `/v2/usercollection/workout/${id}`,
  workout: ouraWorkout,
  payloadOf: ({ externalId, externalUserId, requestedAt }, fetched) => ({
    event_type: "update",
    data_type: "workout",
    object_id: externalId,
    user_id: externalUserId,
    event_time: requestedAt,
    ...(fetched === undefined ? {} : { fetched }),
  }),
};

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
export function createOuraSubscriptions({ api, url, readSecrets, clock }: VendorOptions): SubscriptionApi {
  const call = async (method: VendorCall["method"], path: string, json?: unknown): Promise<VendorAnswer> => {
    const { clientId = "", clientSecret = "" } = (await webhookOf(readSecrets)) ?? {};
    const headers = { "x-client-id": clientId, "x-client-secret": clientSecret };
    return await api.call({ method, url: `${url}${PATH}${path}`, headers, ...(json === undefined ? {} : { json }) });
  };
  const trouble = (answer: VendorAnswer): VendorError | undefined =>
    vendorErrorIn(answer, { ...OURA_OAUTH, nowMs: clock() });
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
function listedIn(answer: VendorAnswer, callbackUrl: string): Awaited<ReturnType<SubscriptionApi["list"]>> {
  const read = z.safeParse(z.array(subscription), answer.kind === "answered" ? answer.body : undefined);
  if (!read.success) return { kind: "unavailable", reason: "oura answered no list of subscriptions" };
  const ours = read.data.filter((each) => each.data_type === DATA_TYPE && each.callback_url === callbackUrl);
  return { kind: "listed", subscriptions: ours.map(standing) };
}

/** One whose end cannot be read counts as lapsed: renewing it once too often does no harm. */
function standing({ id, event_type: event, expiration_time }: z.output<typeof subscription>): Subscription {
  return { id, event, expiresMs: parseRfc3339(expiration_time)?.ms ?? 0 };
}
