import * as z from "zod/mini";
import type { HookRecord } from "../../app/hook-record.ts";
import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import { problemsOf } from "../../team/problem.ts";
import { activityOrCross } from "../activities.ts";
import { parseRfc3339 } from "../instants.ts";
import type { ToldWorkout } from "../read-result.ts";
import { isSigned } from "../signatures.ts";
import type { Source } from "../source.ts";
import { isStravas, STRAVAS_RECORD } from "../strava/hook.ts";
import { amount, may, measured, offsetInstant, rounded, vendorId } from "../vendor-fields.ts";
import { carriedBy, notUnderstood, vendorWorkout } from "../vendor-record.ts";

const OPEN_WEARABLES_SOURCE = "open-wearables";
const SECONDS_A_MINUTE = 60;
const CREATED = "workout.created";
const SECRET_FORM = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/;

/**
 * Open Wearables (openwearables.io, self-hosted), whose outgoing webhooks are Svix's: Standard Webhooks under `svix-`
 * headers, by the endpoint's secret (vendor secret `secret`), within 5 minutes. `workout.created` carries one workout
 * whole; `data.user_id` leads to the athlete. Only a new workout is told of, never an edit or a deletion: a `workout.`
 * event of another name is quarantined, and so is the older payload with `record_id` in place of `id`.
 */
export const openWearables: Source = {
  slug: OPEN_WEARABLES_SOURCE,
  secrets: [
    {
      name: "secret",
      meaning: "the endpoint's secret (GET /api/v1/webhooks/endpoints/<id>/secret), whsec_...",
      pattern: SECRET_FORM,
    },
  ],
  authenticate: async ({ header, body }, { vendorSecrets, nowMs }) => {
    const { secret = "" } = await vendorSecrets();
    const sent = (name: string) => header(`svix-${name}`) ?? header(`webhook-${name}`);
    const request = { id: sent("id"), timestamp: sent("timestamp"), signature: sent("signature"), body };
    return { kind: SECRET_FORM.test(secret) && isSigned(request, [secret], nowMs) ? "vendor" : "refused" };
  },
  parse: (body, { nowMs }) => [carriedBy(body, readEvent(body, nowMs))],
};

const event = z.object({ type: z.string({ error: `a type such as ${CREATED}` }) });
const creation = z.object({
  type: z.literal(CREATED, { error: CREATED }),
  data: z.looseObject({ user_id: vendorId(), source: z.optional(z.unknown()) }, { error: "a workout" }),
});

/** Where a record is from; undefined when that is not told in the form it should be. */
function providerOf(source: unknown): unknown {
  return z.safeParse(z.object({ provider: z.unknown() }), source).data?.provider;
}

function readEvent(body: unknown, nowMs: number): HookRecord {
  const any = z.safeParse(event, body);
  if (any.success && !any.data.type.startsWith("workout.")) {
    return { kind: "ignored", reason: `${any.data.type.slice(0, 60)} is not read` };
  }
  const read = z.safeParse(creation, body);
  if (!read.success) return notUnderstood(body, problemsOf("", read.error, body));
  const { data: record } = read.data;
  if (isStravas(providerOf(record.source))) return STRAVAS_RECORD;
  return vendorWorkout(record, { schema: workout, nowMs, user: record.user_id });
}

function zoneOffset(): z.ZodMiniType<number | undefined> {
  const error = 'an offset such as "+01:00"';
  return z.pipe(
    z.string({ error }),
    z.transform((text, { issues }) => {
      const instant = parseRfc3339(`2000-01-01T00:00:00${text}`);
      if (instant === undefined) issues.push({ code: "custom", message: error, input: text });
      return instant?.offsetMinutes;
    }),
  );
}

const fields = z.object({
  id: vendorId(),
  type: may(z.string()),
  start_time: offsetInstant(),
  end_time: offsetInstant(),
  zone_offset: may(zoneOffset()),
  duration_seconds: may(amount(1e7)),
  distance_meters: measured(2e6),
  elevation_gain_meters: measured(30_000),
  avg_heart_rate_bpm: measured(260),
});
const workout: z.ZodMiniType<ToldWorkout> = z.pipe(fields, z.transform(toSourceWorkout));

/** The start may be in UTC whatever the place, so that its own offset names one only when it is not zero. */
function toSourceWorkout(from: z.output<typeof fields>): ToldWorkout {
  const elapsedMinutes = (from.end_time.ms - from.start_time.ms) / MINUTE_MS;
  const ownOffset = from.start_time.offsetMinutes === 0 ? undefined : from.start_time.offsetMinutes;
  const seconds = from.duration_seconds;
  return {
    source: OPEN_WEARABLES_SOURCE,
    externalId: from.id,
    sourceVersion: null,
    activityName: from.type,
    report: {
      kind: activityOrCross(from.type),
      startedAt: isoInstant(from.start_time.ms),
      offsetMinutes: from.zone_offset ?? ownOffset,
      durationMinutes: rounded(seconds === undefined ? elapsedMinutes : seconds / SECONDS_A_MINUTE),
      elapsedMinutes: elapsedMinutes > 0 ? rounded(elapsedMinutes) : undefined,
      distanceMeters: from.distance_meters,
      ascentMeters: from.elevation_gain_meters,
      averageHeartRate: from.avg_heart_rate_bpm,
    },
  };
}
