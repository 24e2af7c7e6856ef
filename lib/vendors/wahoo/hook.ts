import * as z from "zod/mini";
import type { HookRecord } from "../../app/hook-record.ts";
import { problemsOf } from "../../team/problem.ts";
import { numberedActivity, unknownNumber, WAHOO_NUMBERS } from "../activity-numbers.ts";
import { NEEDED } from "../lenient-reading.ts";
import type { ToldWorkout } from "../read-result.ts";
import { isSameSecret } from "../signatures.ts";
import type { Source } from "../source.ts";
import { may, mayZone, numeral, rounded, title, utcInstant, vendorId } from "../vendor-fields.ts";
import { carriedBy, notUnderstood, vendorWorkout } from "../vendor-record.ts";

const WAHOO_SOURCE = "wahoo";
const SECONDS_A_MINUTE = 60;
const SUMMARY = "workout_summary";

/**
 * Wahoo's webhook: one workout's summary when it is made or changed, with the application's token in the body (vendor
 * secret `webhookToken`); nothing is signed. `user.id` leads to the athlete, the later `updated_at` is the version.
 * Whatever is not 200 comes again after 30 minutes, 4, 24 and 72 hours.
 *
 * Not settled in public: numbers are documented as texts and as numbers, the workout inside the summary and beside it:
 * either is read. No event tells of a deletion, or of a user who left. A summary without a duration is quarantined, as
 * `minutes` may be what was planned.
 */
export const wahoo: Source = {
  slug: WAHOO_SOURCE,
  acceptedStatus: 200,
  secrets: [
    {
      name: "webhookToken",
      meaning: "the webhook token of the app at developers.wahooligan.com",
      pattern: /^[!-~]{8,256}$/,
    },
  ],
  authenticate: async ({ json }, { vendorSecrets }) => {
    const { webhookToken } = await vendorSecrets();
    const came = z.safeParse(proof, json);
    return { kind: came.success && isSameSecret(came.data.webhook_token, webhookToken) ? "vendor" : "refused" };
  },
  parse: (body, { nowMs }) => [carriedBy(withoutToken(body), readEvent(body, nowMs))],
};

const proof = z.object({ webhook_token: vendorId() });
const event = z.object({ event_type: z.string({ error: SUMMARY }) });
const summaryEvent = z.object({
  user: z.object({ id: vendorId() }, { error: 'the user {"id"}' }),
  workout_summary: z.record(z.string(), z.unknown(), { error: "a summary" }),
  workout: z.optional(z.unknown()),
});

function readEvent(body: unknown, nowMs: number): HookRecord {
  const any = z.safeParse(event, body);
  if (!any.success) return notUnderstood(body, problemsOf("", any.error, body));
  if (any.data.event_type !== SUMMARY) {
    return { kind: "ignored", reason: `${any.data.event_type.slice(0, 60)} is not read` };
  }
  const read = z.safeParse(summaryEvent, body);
  if (!read.success) return notUnderstood(body, problemsOf("", read.error, body));
  const { user, workout_summary: told, workout } = read.data;
  return vendorWorkout({ workout, ...told }, { schema: summary, nowMs, user: user.id });
}

const mayNumeral = (most: number) => may(numeral(most, `a number from 0 to ${most}, or its numeral`));
const fields = z.object({
  id: vendorId(),
  started_at: may(utcInstant()),
  updated_at: may(utcInstant()),
  time_zone: mayZone(),
  duration_active_accum: mayNumeral(1e7),
  duration_paused_accum: mayNumeral(1e7),
  duration_total_accum: mayNumeral(1e7),
  distance_accum: mayNumeral(2e6),
  ascent_accum: mayNumeral(30_000),
  heart_rate_avg: mayNumeral(260),
  workout: z.object(
    { starts: utcInstant(), updated_at: may(utcInstant()), name: title(), workout_type_id: mayNumeral(1e6) },
    { error: "a workout" },
  ),
});
const summary: z.ZodMiniType<ToldWorkout> = z.pipe(fields, z.transform(toSourceWorkout));

function toSourceWorkout(from: z.output<typeof fields>, { issues }: z.core.ParsePayload): ToldWorkout {
  const { workout, time_zone: zone } = from;
  const seconds = activeSeconds(from);
  if (seconds === undefined) {
    issues.push({
      code: "custom",
      message: "seconds, or a total",
      path: ["duration_active_accum"],
      input: from,
      ...NEEDED,
    });
  }
  const versions = [from.updated_at, workout.updated_at].flatMap((version) => version ?? []);
  return {
    source: WAHOO_SOURCE,
    externalId: from.id,
    sourceVersion: versions.toSorted().at(-1) ?? null,
    activityName: unknownNumber(WAHOO_NUMBERS, workout.workout_type_id),
    report: {
      kind: numberedActivity(WAHOO_NUMBERS, workout.workout_type_id),
      startedAt: from.started_at ?? workout.starts,
      zone,
      durationMinutes: rounded((seconds ?? 0) / SECONDS_A_MINUTE),
      elapsedMinutes: positive(from.duration_total_accum, SECONDS_A_MINUTE),
      distanceMeters: positive(from.distance_accum),
      ascentMeters: positive(from.ascent_accum),
      averageHeartRate: positive(from.heart_rate_avg),
      title: workout.name,
    },
  };
}

function activeSeconds(from: z.output<typeof fields>): number | undefined {
  const { duration_active_accum: active, duration_total_accum: total, duration_paused_accum: paused = 0 } = from;
  return active ?? (total === undefined ? undefined : total - paused);
}

/** Zero is what was not measured. */
function positive(value: number | undefined, unit = 1): number | undefined {
  return value === undefined || value === 0 ? undefined : rounded(value / unit);
}

function withoutToken(body: unknown): unknown {
  const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
  return isObject ? { ...body, webhook_token: undefined } : body;
}
