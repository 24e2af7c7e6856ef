import { isoInstant } from "../domain/local-time.ts";
import { type Activity } from "../vendors/activities.ts";
import { derivedId } from "../vendors/cooldown/workout-fields.ts";
import type { ToldWorkout } from "../vendors/read-result.ts";

/** What a device recorded. */
export interface Recording {
  readonly kind: Activity;
  /** What the device or the person calls it; empty when nobody does, undefined when its number is known. */
  readonly activityName: string | undefined;
  readonly startMs: number;
  readonly movingMinutes: number;
  readonly elapsedMinutes: number | undefined;
  readonly distanceMeters: number | undefined;
  readonly ascentMeters?: number | undefined;
  readonly averageHeartRate?: number | undefined;
  /** Offset from UTC where the device was. */
  readonly offsetMinutes?: number | undefined;
  /** Rating of perceived exertion of the session, 0-10. */
  readonly rpe?: number | undefined;
  readonly title?: string | undefined;
}

/**
 * A recording as a workout. Its id is its start and kind, so that the same file under another name is the same workout;
 * the file's format is its source, so that two formats of one effort are recognized as one.
 */
export function recordingOf(source: "gpx" | "tcx" | "fit", from: Recording): ToldWorkout {
  const report = {
    kind: from.kind,
    startedAt: isoInstant(from.startMs),
    offsetMinutes: from.offsetMinutes,
    durationMinutes: from.movingMinutes,
    elapsedMinutes: from.elapsedMinutes,
    distanceMeters: measured(from.distanceMeters, 10),
    ascentMeters: from.ascentMeters,
    rpe: from.rpe,
    averageHeartRate: measured(from.averageHeartRate, 10),
    title: from.title,
  };
  return { source, externalId: derivedId(report), report, sourceVersion: null, activityName: from.activityName };
}

/** A measure rounded to a share of its unit; devices write 0 for what they did not measure. */
function measured(value: number | undefined, share: number): number | undefined {
  return value === undefined || value === 0 ? undefined : Math.round(value * share) / share;
}
