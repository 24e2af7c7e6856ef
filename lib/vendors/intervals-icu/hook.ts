import * as z from "zod/mini";
import type { HookRecord } from "../../app/hook-record.ts";
import { instantMs, MINUTE_MS } from "../../domain/local-time.ts";
import { problemsOf } from "../../team/problem.ts";
import { activityOrCross } from "../activities.ts";
import { parseRfc3339 } from "../instants.ts";
import { NEEDED } from "../lenient-reading.ts";
import type { ToldWorkout } from "../read-result.ts";
import { isSameSecret } from "../signatures.ts";
import type { Source } from "../source.ts";
import { amount, may, mayZone, measured, rounded, title, utcInstant, vendorId } from "../vendor-fields.ts";
import { carriedBy, notThePayload, notUnderstood, readEach, vendorWorkout } from "../vendor-record.ts";

const INTERVALS_SOURCE = "intervals-icu";
const SECONDS_A_MINUTE = 60;
const SECRET = z.object({ secret: z.unknown() });

/** The types that tell of an activity; the last two are not in every description of the webhook, and do no harm. */
const ACTIVITY_EVENTS: readonly string[] = ["ACTIVITY_UPLOADED", "ACTIVITY_ANALYZED", "ACTIVITY_UPDATED"];
const DELETED = "ACTIVITY_DELETED";

/**
 * intervals.icu's webhook: a batch of events over many athletes, with the team's secret in the body. UPLOADED comes
 * before the analysis and ANALYZED corrects it; the event's instant is the version. An event may carry the whole
 * activity, or its id alone: then, and when its start has no UTC instant, the activity is fetched later.
 */
export const intervalsIcu: Source = {
  slug: INTERVALS_SOURCE,
  acceptedStatus: 200,
  secrets: [{ name: "secret", meaning: "the webhook secret of the app at intervals.icu", pattern: /^[!-~]{1,256}$/ }],
  authenticate: async ({ json }, { vendorSecrets }) => {
    const body = z.safeParse(SECRET, json);
    const { secret } = await vendorSecrets();
    return { kind: body.success && isSameSecret(body.data.secret, secret) ? "vendor" : "refused" };
  },
  parse: (body, { nowMs }) => {
    const batch = z.safeParse(z.object({ events: z.array(z.unknown()) }), body);
    const read = batch.success
      ? readEach(batch.data.events, (each) => carriedBy({ events: [each] }, readEvent(each, nowMs)))
      : notThePayload('{"secret","events":[...]}');
    return read.map((record) => (isOfWholeBody(record) ? { ...record, raw: withoutSecret(body) } : record));
  },
};

const event = z.object({
  athlete_id: vendorId(),
  type: z.string({ error: "an event type such as ACTIVITY_UPLOADED" }),
  timestamp: may(utcInstant()),
});
const activityEvent = z.extend(event, { activity: z.looseObject({ id: vendorId() }, { error: "an activity" }) });

function readEvent(value: unknown, nowMs: number): HookRecord {
  const any = z.safeParse(event, value);
  if (!any.success) return notUnderstood(value, problemsOf("", any.error, value));
  const { type, athlete_id: user } = any.data;
  if (!ACTIVITY_EVENTS.includes(type) && type !== DELETED) {
    return { kind: "ignored", reason: `${type.slice(0, 60)} is not read` };
  }
  const known = z.safeParse(activityEvent, value);
  if (!known.success) return notUnderstood(value, problemsOf("", known.error, value), user);
  const { activity: record, timestamp } = known.data;
  const about = { externalId: record.id, at: timestamp ?? null, user };
  if (type === DELETED) return { kind: "deletion", ...about };
  if (!isWhole(record)) return { kind: "errand", task: "fetch", ...about };
  return vendorWorkout({ ...record, version: timestamp }, { schema: intervalsActivity, nowMs, user });
}

/** Whether a record is a whole activity: it has a start and a length; a field of one may be null, where nothing was told. */
function isWhole(record: Readonly<Record<string, unknown>>): boolean {
  const isTold = (name: string): boolean => (record[name] ?? null) !== null;
  const isComplete = ["type", "moving_time"].every((name) => record[name] !== undefined);
  return isComplete && isTold("start_date") && (isTold("moving_time") || isTold("elapsed_time"));
}

const fields = z.object({
  id: vendorId(),
  version: may(z.string()),
  type: may(z.string({ error: "an activity type such as Run" })),
  start_date: utcInstant(),
  start_date_local: may(z.string()),
  timezone: mayZone(),
  moving_time: may(amount(1e7)),
  elapsed_time: measured(1e7),
  distance: measured(2e6),
  total_elevation_gain: measured(30_000),
  average_heartrate: measured(260),
  icu_rpe: may(amount(10)),
  name: title(),
});
/** An activity as the API has it. */
export const intervalsActivity: z.ZodMiniType<ToldWorkout> = z.pipe(fields, z.transform(toSourceWorkout));

function toSourceWorkout(from: z.output<typeof fields>, { issues }: z.core.ParsePayload): ToldWorkout {
  const seconds = from.moving_time ?? from.elapsed_time;
  if (seconds === undefined) {
    const message = "seconds, or elapsed_time";
    issues.push({ code: "custom", message, path: ["moving_time"], input: from, ...NEEDED });
  }
  return {
    source: INTERVALS_SOURCE,
    externalId: from.id,
    sourceVersion: from.version ?? null,
    activityName: from.type ?? "",
    report: {
      kind: activityOrCross(from.type),
      startedAt: from.start_date,
      offsetMinutes: offsetOf(from.start_date, from.start_date_local),
      zone: from.timezone,
      durationMinutes: rounded((seconds ?? 0) / SECONDS_A_MINUTE),
      elapsedMinutes: from.elapsed_time === undefined ? undefined : rounded(from.elapsed_time / SECONDS_A_MINUTE),
      distanceMeters: from.distance,
      ascentMeters: from.total_elevation_gain,
      rpe: from.icu_rpe,
      averageHeartRate: from.average_heartrate,
      title: from.name,
    },
  };
}

/** How far the wall clock was from UTC [minutes]; undefined when that cannot be a place on earth. */
function offsetOf(utc: string, local: string | undefined): number | undefined {
  const wall = local === undefined ? undefined : parseRfc3339(`${local.replace(/Z$/, "")}Z`);
  const minutes = wall === undefined ? Number.NaN : Math.round((wall.ms - instantMs(utc)) / MINUTE_MS);
  return Math.abs(minutes) <= 14 * 60 ? minutes : undefined;
}

function isOfWholeBody(record: HookRecord): boolean {
  return record.kind === "not-understood" && record.raw === undefined;
}

function withoutSecret(body: unknown): string {
  const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
  return JSON.stringify(isObject ? { ...body, secret: undefined } : null);
}
