import * as z from "zod/mini";
import type { HookRecord } from "../../app/hook-record.ts";
import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import { activityOrCross } from "../activities.ts";
import { derivedId } from "../cooldown/workout-fields.ts";
import { parseSpacedInstant, type SourceInstant } from "../instants.ts";
import { NEEDED } from "../lenient-reading.ts";
import type { ToldWorkout } from "../read-result.ts";
import { byToken, type Source } from "../source.ts";
import * as vendorFields from "../vendor-fields.ts";
import { carriedBy, notThePayload, readEach, vendorWorkout } from "../vendor-record.ts";

const HEALTH_AUTO_EXPORT_SOURCE = "health-auto-export";

/**
 * Health Auto Export (iOS), which posts Apple's workouts with any header the athlete sets, many a post, the same days
 * again and again. Version 2 names an id and a duration; version 1 neither, so that name and start name the workout.
 * A start without an offset names no instant, and a duration that could be seconds or minutes no time: both are
 * quarantined.
 */
export const healthAutoExport: Source = {
  slug: HEALTH_AUTO_EXPORT_SOURCE,
  authenticate: byToken,
  parse: (body, { nowMs }) => {
    const posted = z.safeParse(payload, body);
    if (!posted.success) return notThePayload('{"data":{"workouts":[...]}}');
    const { workouts = [], ...rest } = posted.data.data;
    const read = readEach(workouts, (record) =>
      carriedBy({ data: { workouts: [record] } }, vendorWorkout(record, { schema: exportedWorkout, nowMs })),
    );
    return [...read, ...Object.entries(rest).flatMap(([list, records]) => ignored(list, records))];
  },
};

const payload = z.object({ data: z.looseObject({ workouts: z.optional(z.array(z.unknown())) }) });

function ignored(list: string, records: unknown): readonly HookRecord[] {
  const isEmpty = Array.isArray(records) && records.length === 0;
  return isEmpty ? [] : [{ kind: "ignored", reason: `${list.slice(0, 60)} are not read` }];
}

const SECONDS_TEXT = 'seconds, or {"qty","units"}';
const heartRate = vendorFields.quantity({ bpm: 1, "count/min": 1 }, 260);
const fields = z.object({
  id: vendorFields.may(vendorFields.vendorId()),
  name: z.string({ error: "a workout's name such as Outdoor Run" }).check(z.minLength(1)),
  start: spacedInstant(),
  end: vendorFields.may(spacedInstant()),
  duration: vendorFields.may(
    z.union([vendorFields.numeral(1e7, SECONDS_TEXT), vendorFields.quantity(vendorFields.SECONDS, 1e7)], {
      error: SECONDS_TEXT,
    }),
  ),
  distance: vendorFields.may(vendorFields.quantity(vendorFields.METERS, 2e6)),
  elevationUp: vendorFields.may(vendorFields.quantity(vendorFields.METERS, 30_000)),
  avgHeartRate: vendorFields.may(heartRate),
  heartRate: vendorFields.may(z.object({ avg: vendorFields.may(heartRate) })),
  rpe: vendorFields.may(vendorFields.measured(10)),
});
/** A workout as the app exports it. */
export const exportedWorkout: z.ZodMiniType<ToldWorkout> = z.pipe(fields, z.transform(toSourceWorkout));
const shownTitle = vendorFields.title();

function spacedInstant(): z.ZodMiniType<SourceInstant> {
  const error = 'a time with its offset such as "2026-09-27 18:00:00 +0300"';
  return z.pipe(
    z.string({ error }),
    z.transform((text, { issues }) => {
      const instant = parseSpacedInstant(text);
      if (instant === undefined) issues.push({ code: "custom", message: error, input: text });
      return instant ?? { ms: 0, offsetMinutes: undefined };
    }),
  );
}

function toSourceWorkout(from: z.output<typeof fields>, { issues }: z.core.ParsePayload): ToldWorkout {
  const elapsedMinutes = from.end === undefined ? undefined : (from.end.ms - from.start.ms) / MINUTE_MS;
  const durationMinutes = vendorFields.minutesIn(from.duration, elapsedMinutes);
  if (durationMinutes === undefined) {
    const message = "a duration in seconds that fits start and end, or an end";
    issues.push({ code: "custom", message, path: ["duration"], input: from, ...NEEDED });
  }
  const report = {
    kind: activityOrCross(from.name),
    startedAt: isoInstant(from.start.ms),
    offsetMinutes: from.start.offsetMinutes,
    durationMinutes: vendorFields.rounded(durationMinutes ?? 0),
    elapsedMinutes:
      elapsedMinutes === undefined || elapsedMinutes <= 0 ? undefined : vendorFields.rounded(elapsedMinutes),
    distanceMeters: positive(from.distance),
    ascentMeters: positive(from.elevationUp),
    averageHeartRate: positive(from.avgHeartRate ?? from.heartRate?.avg),
    rpe: from.rpe,
    title: shownTitle.parse(from.name),
  };
  const externalId = from.id ?? `${slugOf(from.name)}-${derivedId(report)}`;
  return { source: HEALTH_AUTO_EXPORT_SOURCE, externalId, report, sourceVersion: null, activityName: from.name };
}

/** Zero is what was not measured. */
function positive(value: number | undefined): number | undefined {
  return value === undefined || value === 0 ? undefined : value;
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60);
}
