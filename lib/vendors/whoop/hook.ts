import * as z from "zod/mini";
import type { HookRecord } from "../../app/hook-record.ts";
import { HOUR_MS, MINUTE_MS } from "../../domain/local-time.ts";
import { problemsOf } from "../../team/problem.ts";
import { isMac } from "../signatures.ts";
import type { Source } from "../source.ts";
import { vendorId } from "../vendor-fields.ts";
import { notUnderstood } from "../vendor-record.ts";
import { WHOOP_SOURCE, whoopId } from "./workouts.ts";

const MILLISECONDS = /^\d{13}$/;
const LATEST_AHEAD_MS = 5 * MINUTE_MS;
/** WHOOP tries again for about an hour; whether it signs anew then is not documented, so a try an hour old is taken. */
const OLDEST_MS = 2 * HOUR_MS;

/**
 * WHOOP's webhook (model version 2): thin events over many athletes, signed by the client secret of the team's
 * application over the header's timestamp [epoch milliseconds] and the raw body, in Base64. WHOOP documents no tolerance:
 * ours is wide, as an event that is played again only has the workout looked up once more, or deleted once more.
 */
export const whoop: Source = {
  slug: WHOOP_SOURCE,
  acceptedStatus: 200,
  authenticate: async ({ header, body }, { vendorSecrets, nowMs }) => {
    const timestamp = header("x-whoop-signature-timestamp") ?? "";
    const ageMs = nowMs - Number(timestamp);
    if (!MILLISECONDS.test(timestamp) || ageMs > OLDEST_MS || ageMs < -LATEST_AHEAD_MS) return { kind: "refused" };
    const { clientSecret: secret } = await vendorSecrets();
    const isTheirs = isMac(header("x-whoop-signature"), { secret, parts: [timestamp, body], encoding: "base64" });
    return { kind: isTheirs ? "vendor" : "refused" };
  },
  parse: (body) => [readEvent(body)],
};

const event = z.object({ type: z.string({ error: "an event such as workout.updated" }), user_id: vendorId() });
const workoutEvent = z.object({ id: whoopId() });

/** An event names no instant: it counts as of its receipt. */
function readEvent(body: unknown): HookRecord {
  const any = z.safeParse(event, body);
  if (!any.success) return notUnderstood(body, problemsOf("", any.error, body));
  const { type, user_id: user } = any.data;
  if (type !== "workout.updated" && type !== "workout.deleted") {
    return { kind: "ignored", reason: `${type.slice(0, 60)} is not read` };
  }
  const read = z.safeParse(workoutEvent, body);
  if (!read.success) return notUnderstood(body, problemsOf("", read.error, body), user);
  const about = { externalId: read.data.id, at: null, user, raw: JSON.stringify(body) };
  return type === "workout.deleted" ? { kind: "deletion", ...about } : { kind: "errand", task: "fetch", ...about };
}
