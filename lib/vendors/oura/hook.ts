import * as z from "zod/mini";
import type { HookRecord } from "../../app/hook-record.ts";
import { instantMs, isoInstant } from "../../domain/local-time.ts";
import { problemsOf } from "../../team/problem.ts";
import { isMac, isSameSecret } from "../signatures.ts";
import type { HookRequest, Source } from "../source.ts";
import { recordId, utcInstant, vendorId } from "../vendor-fields.ts";
import { notUnderstood } from "../vendor-record.ts";
import { OURA_SOURCE } from "./workouts.ts";

/** What a timestamp can be, in whatever unit: nothing that could be the start of a JSON body. */
const TIMESTAMP = /^[\w.:+-]{1,40}$/;
const CHALLENGE = /^[!-~]{1,200}$/;

/**
 * Oura's webhook: thin events over many athletes, signed by the client secret of the team's application over the header's
 * timestamp and the body, in hexadecimal capitals. Its documentation shows the body written anew as JSON, other receivers
 * take it as it came: either is taken, as only who knows the secret can sign one. The unit of the timestamp is not
 * documented, so its age is not looked at; an event names its own instant, and one that is played again changes nothing.
 * When a subscription is made, Oura asks for a challenge by the vendor secret `verifyToken`.
 */
export const oura: Source = {
  slug: OURA_SOURCE,
  acceptedStatus: 200,
  challenge: async ({ query }, { vendorSecrets }) => {
    const { verifyToken } = await vendorSecrets();
    const challenge = query("challenge") ?? "";
    const isTheirs = isSameSecret(query("verification_token"), verifyToken) && CHALLENGE.test(challenge);
    return isTheirs ? { challenge } : undefined;
  },
  authenticate: async (request, { vendorSecrets }) => {
    const { clientSecret } = await vendorSecrets();
    return { kind: isSigned(request, clientSecret) ? "vendor" : "refused" };
  },
  parse: (body) => [readEvent(body)],
};

function isSigned({ header, body, json }: HookRequest, secret: string | undefined): boolean {
  const timestamp = header("x-oura-timestamp") ?? "";
  if (!TIMESTAMP.test(timestamp)) return false;
  const bodies = json === undefined ? [body] : [body, JSON.stringify(json)];
  return bodies.some((each) =>
    isMac(header("x-oura-signature"), { secret, parts: [timestamp, each], encoding: "hex" }),
  );
}

const event = z.object({
  event_type: z.string({ error: '"create", "update" or "delete"' }),
  data_type: z.string({ error: "a data type such as workout" }),
  user_id: vendorId(),
});
const workoutEvent = z.extend(event, { object_id: recordId(), event_time: utcInstant() });

function readEvent(body: unknown): HookRecord {
  const any = z.safeParse(event, body);
  if (!any.success) return notUnderstood(body, problemsOf("", any.error, body));
  const { data_type, user_id: user } = any.data;
  if (data_type !== "workout") return { kind: "ignored", reason: `${data_type.slice(0, 60)} is not read` };
  const read = z.safeParse(workoutEvent, body);
  if (!read.success) return notUnderstood(body, problemsOf("", read.error, body), user);
  const { event_type, object_id: externalId, event_time: at } = read.data;
  const about = { externalId, user, raw: JSON.stringify(body) };
  switch (event_type) {
    case "create":
    case "update":
      return { kind: "errand", task: "fetch", at, ...about };
    case "delete":
      return { kind: "deletion", at: endOfSecond(at), ...about };
    default:
      return { kind: "ignored", reason: `workout ${event_type.slice(0, 30)} is not read` };
  }
}

/** An instant in whole seconds counts as of the end of its second: what was fetched within that second is older. */
function endOfSecond(at: string): string {
  const ms = instantMs(at);
  return ms % 1000 === 0 ? isoInstant(ms + 999) : at;
}
