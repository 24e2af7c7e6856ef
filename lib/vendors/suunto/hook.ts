import * as z from "zod/mini";
import type { HookRecord } from "../../app/hook-record.ts";
import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import { problemsOf } from "../../team/problem.ts";
import { numberedActivity, SUUNTO_NUMBERS, unknownNumber } from "../activity-numbers.ts";
import type { ToldWorkout } from "../read-result.ts";
import { isMac } from "../signatures.ts";
import type { Source } from "../source.ts";
import { amount, epochMs, may, measured, rounded, title, vendorId } from "../vendor-fields.ts";
import { carriedBy, notUnderstood, vendorWorkout } from "../vendor-record.ts";

const SUUNTO_SOURCE = "suunto";
const SECONDS_A_MINUTE = 60;
const CREATED = "WORKOUT_CREATED";
/** Nobody's average over a workout: below it stand beats a second, which some bodies carry. */
const LEAST_HEART_RATE = 25;

/**
 * Suunto's notification of one new workout, whole, under `X-HMAC-SHA256-Signature`: the raw body by the notification
 * secret (vendor secret `secret`) in hexadecimal. It signs no timestamp, so a replay is told by the workout's key alone.
 * `username` leads to the athlete. Suunto times out after 2 s and reportedly stops
 * sending to endpoints that fail often.
 *
 * Not settled in public: whether a workout that is edited or deleted is told of. What comes again under its key is an
 * edit; a `WORKOUT_...` of another name is quarantined. The older notification by form and Basic authentication holds
 * no workout, and is refused.
 */
export const suunto: Source = {
  slug: SUUNTO_SOURCE,
  acceptedStatus: 200,
  secrets: [
    {
      name: "secret",
      meaning: "the notification secret of the app at apizone.suunto.com (Profile, OAuth application settings)",
      pattern: /^[!-~]{8,256}$/,
    },
  ],
  authenticate: async ({ header, body }, { vendorSecrets }) => {
    const { secret } = await vendorSecrets();
    const isTheirs = isMac(header("x-hmac-sha256-signature"), { secret, parts: [body], encoding: "hex" });
    return { kind: isTheirs ? "vendor" : "refused" };
  },
  parse: (body, { nowMs }) => [carriedBy(body, readNotification(body, nowMs))],
};

const notification = z.object({ type: z.string({ error: `a type such as ${CREATED}` }) });
const creation = z.object({
  type: z.literal(CREATED, { error: CREATED }),
  username: vendorId(),
  workout: z.record(z.string(), z.unknown(), { error: "a workout" }),
});

function readNotification(body: unknown, nowMs: number): HookRecord {
  const any = z.safeParse(notification, body);
  if (any.success && !any.data.type.startsWith("WORKOUT")) {
    return { kind: "ignored", reason: `${any.data.type.slice(0, 60)} is not read` };
  }
  const read = z.safeParse(creation, body);
  if (!read.success) return notUnderstood(body, problemsOf("", read.error, body));
  const { username: user, workout: record } = read.data;
  return vendorWorkout(record, { schema: workout, nowMs, user });
}

const fields = z.object({
  workoutKey: vendorId(),
  activityId: z.int({ error: "the number of an activity, such as 1" }),
  startTime: epochMs(),
  stopTime: may(epochMs()),
  timeOffsetInMinutes: may(
    z.int({ error: "whole minutes" }).check(z.gte(-840), z.lte(840, { error: "minutes, at most 14 hours from UTC" })),
  ),
  totalTime: amount(1e7),
  totalDistance: measured(2e6),
  totalAscent: measured(30_000),
  hrdata: may(z.object({ workoutAvgHR: measured(260), avg: measured(260) })),
  name: title(),
});
const workout: z.ZodMiniType<ToldWorkout> = z.pipe(fields, z.transform(toSourceWorkout));

/** `totalTime` [s] leaves pauses out; `stopTime` may not be there yet. */
function toSourceWorkout(from: z.output<typeof fields>): ToldWorkout {
  const elapsedMs = (from.stopTime ?? 0) - from.startTime;
  const heartRate = from.hrdata?.workoutAvgHR ?? from.hrdata?.avg;
  return {
    source: SUUNTO_SOURCE,
    externalId: from.workoutKey,
    sourceVersion: null,
    activityName: unknownNumber(SUUNTO_NUMBERS, from.activityId),
    report: {
      kind: numberedActivity(SUUNTO_NUMBERS, from.activityId),
      startedAt: isoInstant(from.startTime),
      offsetMinutes: from.timeOffsetInMinutes,
      durationMinutes: rounded(from.totalTime / SECONDS_A_MINUTE),
      elapsedMinutes: elapsedMs > 0 ? rounded(elapsedMs / MINUTE_MS) : undefined,
      distanceMeters: from.totalDistance,
      ascentMeters: from.totalAscent,
      averageHeartRate: heartRate !== undefined && heartRate >= LEAST_HEART_RATE ? heartRate : undefined,
      title: from.name,
    },
  };
}
