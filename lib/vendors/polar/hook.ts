import * as z from "zod/mini";
import type { HookRecord } from "../../app/hook-record.ts";
import { problemsOf } from "../../team/problem.ts";
import { isMac } from "../signatures.ts";
import type { Source } from "../source.ts";
import { may, recordId, utcInstant, vendorId } from "../vendor-fields.ts";
import { notUnderstood } from "../vendor-record.ts";
import { POLAR_SOURCE } from "./workouts.ts";

/**
 * Polar AccessLink's webhook: thin events over many athletes, signed by the secret that Polar gave when the webhook was
 * made (the vendor secret `signatureSecret`). A PING comes before there is that secret, says nothing and must get 200, so
 * it needs no proof. The `url` of an event is not read: the address is made of ours and the exercise's id. Polar tells of
 * new exercises alone; nothing is documented for ones that are changed or deleted.
 */
export const polar: Source = {
  slug: POLAR_SOURCE,
  acceptedStatus: 200,
  authenticate: async ({ header, body, json }, { vendorSecrets }) => {
    if (z.safeParse(ping, json).success) return { kind: "vendor" };
    const { signatureSecret: secret } = await vendorSecrets();
    const isTheirs = isMac(header("polar-webhook-signature"), { secret, parts: [body], encoding: "hex" });
    return { kind: isTheirs ? "vendor" : "refused" };
  },
  parse: (body) => [readEvent(body)],
};

const ping = z.object({ event: z.literal("PING") });
const event = z.object({ event: z.string({ error: "an event such as EXERCISE" }) });
const exerciseEvent = z.object({ user_id: vendorId(), entity_id: recordId(), timestamp: may(utcInstant()) });

function readEvent(body: unknown): HookRecord {
  const any = z.safeParse(event, body);
  if (!any.success) return notUnderstood(body, problemsOf("", any.error, body));
  const { event: name } = any.data;
  if (name !== "EXERCISE") return { kind: "ignored", reason: `${name.slice(0, 60)} is not read` };
  const read = z.safeParse(exerciseEvent, body);
  if (!read.success) return notUnderstood(body, problemsOf("", read.error, body));
  const { user_id: user, entity_id: externalId, timestamp } = read.data;
  return { kind: "errand", task: "fetch", externalId, at: timestamp ?? null, user, raw: JSON.stringify(body) };
}
