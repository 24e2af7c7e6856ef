import * as z from "zod/mini";
import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import { activityOrCross } from "../activities.ts";
import { parseRfc3339, type SourceInstant } from "../instants.ts";
import type { ToldWorkout } from "../read-result.ts";
import { measured, recordId, rounded, title } from "../vendor-fields.ts";

export const OURA_SOURCE = "oura";

const workout = z.object({
  id: recordId(),
  activity: z.string({ error: "an activity such as running" }),
  start_datetime: localInstant(),
  end_datetime: localInstant(),
  distance: measured(2e6),
  label: title(),
});

/**
 * A workout as Oura's API version 2 gives it by its document id: local times with their offset. It names no version, no
 * heart rate and no ascent, and its `intensity` (easy, moderate, hard) is no RPE.
 */
export const ouraWorkout: z.ZodMiniType<ToldWorkout> = z.pipe(workout, z.transform(toSourceWorkout));

function localInstant(): z.ZodMiniType<SourceInstant> {
  const error = 'a time with its offset such as "2026-11-22T06:30:00-05:00"';
  return z.pipe(
    z.string({ error }).check(z.refine((text) => parseRfc3339(text) !== undefined, { error })),
    z.transform((text) => parseRfc3339(text) ?? { ms: Number.NaN, offsetMinutes: undefined }),
  );
}

function toSourceWorkout(from: z.output<typeof workout>): ToldWorkout {
  return {
    source: OURA_SOURCE,
    externalId: from.id,
    sourceVersion: null,
    activityName: from.activity,
    report: {
      kind: activityOrCross(from.activity),
      startedAt: isoInstant(from.start_datetime.ms),
      offsetMinutes: from.start_datetime.offsetMinutes,
      durationMinutes: rounded((from.end_datetime.ms - from.start_datetime.ms) / MINUTE_MS),
      distanceMeters: from.distance,
      title: from.label,
    },
  };
}
