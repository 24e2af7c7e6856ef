import { createHmac } from "node:crypto";
import * as z from "zod/mini";
import type { HookRecord } from "../../app/hook-record.ts";
import { isoInstant } from "../../domain/local-time.ts";
import { problemsOf } from "../../team/problem.ts";
import { isSameSecret } from "../signatures.ts";
import type { HookRequest, Source } from "../source.ts";
import { may, vendorId } from "../vendor-fields.ts";
import { notUnderstood } from "../vendor-record.ts";

const SIGNATURE = /^t=(\d{1,13}),v1=([0-9a-f]{64})$/;
const LONGEST_CHALLENGE = 200;
const LATEST_SECONDS = 4_102_444_800;

/**
 * Strava's push subscription: thin events over many athletes. Whether Strava signs them is told in two ways
 * (`X-Strava-Signature: t=...,v1=...` by the client secret, or not at all), so a signature that comes is verified, and
 * without one an event is let in by the vendor secrets `subscriptionId` (in the body) and `pathSecret` (at the end of the
 * callback URL, if it is set). Such an event is no proof of anything: all it does is to have the activity looked up by
 * the athlete's own token. A replayed event does the same once more, so its age is not looked at.
 */
export const strava: Source = {
  slug: "strava",
  acceptedStatus: 200,
  challenge: async ({ query }, { vendorSecrets }) => {
    const { verifyToken } = await vendorSecrets();
    const challenge = query("hub.challenge");
    const isTheirs = query("hub.mode") === "subscribe" && isSameSecret(query("hub.verify_token"), verifyToken);
    if (!isTheirs || challenge === undefined || challenge.length > LONGEST_CHALLENGE) return undefined;
    return { "hub.challenge": challenge };
  },
  authenticate: async (request, { vendorSecrets }) => {
    const { subscriptionId, pathSecret, clientSecret } = await vendorSecrets();
    const isAtPlace = pathSecret === undefined || isSameSecret(request.pathToken, pathSecret);
    const isOurs = isSameSecret(subscriptionOf(request.json), subscriptionId);
    if (!isAtPlace || !isOurs) return { kind: "refused" };
    const signature = request.header("x-strava-signature");
    if (signature === undefined || clientSecret === undefined) return { kind: "vendor", unproven: true };
    return { kind: isSigned(signature, request, clientSecret) ? "vendor" : "refused" };
  },
  parse: (body, { unproven = false }) => [readEvent(body, unproven)],
};

const subscription = z.object({ subscription_id: vendorId() });

function subscriptionOf(json: unknown): string | undefined {
  const read = z.safeParse(subscription, json);
  return read.success ? read.data.subscription_id : undefined;
}

function isSigned(signature: string, { body }: HookRequest, clientSecret: string): boolean {
  const [, timestamp, mac] = SIGNATURE.exec(signature) ?? [];
  const signed = createHmac("sha256", clientSecret).update(`${timestamp}.`).update(body).digest("hex");
  return timestamp !== undefined && isSameSecret(mac, signed);
}

const event = z.object({
  object_type: z.string({ error: '"activity" or "athlete"' }),
  object_id: vendorId(),
  aspect_type: z.string({ error: '"create", "update" or "delete"' }),
  owner_id: vendorId(),
  event_time: z
    .int({ error: "epoch seconds" })
    .check(z.gte(0, { error: "epoch seconds" }), z.lte(LATEST_SECONDS, { error: "epoch seconds" })),
  updates: may(z.record(z.string(), z.unknown())),
});

function readEvent(body: unknown, unproven: boolean): HookRecord {
  const read = z.safeParse(event, body);
  if (!read.success) return notUnderstood(body, problemsOf("", read.error, body));
  const { object_type, object_id, aspect_type, owner_id: user, event_time, updates } = read.data;
  const raw = JSON.stringify(body);
  const at = isoInstant(event_time * 1000);
  const about = { user, raw, at };
  switch (`${object_type} ${aspect_type}`) {
    case "activity delete":
      // Without proof the activity is looked up: when it is gone, it is deleted. Event times are whole seconds, so a
      // deletion counts as of the end of its second: what was fetched within that second is older.
      return unproven
        ? { kind: "errand", task: "fetch", externalId: object_id, saysDeleted: true, ...about }
        : { kind: "deletion", externalId: object_id, ...about, at: isoInstant(event_time * 1000 + 999) };
    case "activity create":
    case "activity update":
      return { kind: "errand", task: "fetch", externalId: object_id, ...about };
    case "athlete update":
      // No activity has such an id, so it is an errand of its own.
      return isRevoked(updates)
        ? { kind: "errand", task: "unlink", externalId: `athlete-${user}`, ...about }
        : { kind: "ignored", reason: "the athlete changed something that is not read" };
    default:
      return { kind: "ignored", reason: `${object_type.slice(0, 30)} ${aspect_type.slice(0, 30)} is not read` };
  }
}

function isRevoked(updates: Readonly<Record<string, unknown>> | undefined): boolean {
  return String(updates?.["authorized"]) === "false";
}

/** What an aggregator passes on of Strava's: Strava's records come by `strava` alone, whose athlete alone sees them (I11). */
export const STRAVAS_RECORD: HookRecord = {
  kind: "ignored",
  reason: "Strava's records are read from Strava alone: cooldown connect strava",
};

/** Whether an aggregator names Strava as where a record is from. */
export function isStravas(provider: unknown): boolean {
  return typeof provider === "string" && provider.toLowerCase() === "strava";
}
