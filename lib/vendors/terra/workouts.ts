import * as z from "zod/mini";
import type { SourceWorkout } from "../../app/log-workouts.ts";
import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import type { WorkoutKind } from "../../domain/log/workout.ts";
import { may, measured, offsetInstant, rounded, title, vendorId } from "../vendor-fields.ts";

export const TERRA_SOURCE = "terra";

const SECONDS_A_MINUTE = 60;
const UTC = 0;

const heartRate = z.object({ summary: may(z.object({ avg_hr_bpm: measured(260) })) });
const distance = z.object({
  summary: may(
    z.object({
      distance_meters: measured(2e6),
      elevation: may(z.object({ gain_actual_meters: measured(30_000) })),
    }),
  ),
});
const fields = z.object({
  metadata: z.object(
    {
      summary_id: vendorId(),
      type: z.int({ error: "the number of an activity type, such as 8" }),
      start_time: offsetInstant(),
      end_time: offsetInstant(),
      timestamp_localization: may(z.number()),
      name: title(),
    },
    { error: "the metadata of an activity" },
  ),
  active_durations_data: may(z.object({ activity_seconds: measured(1e7) })),
  distance_data: may(distance),
  heart_rate_data: may(heartRate),
});

/** One of Terra's activities; its times are in seconds, its lengths in metres. */
export const terraActivity: z.ZodMiniType<SourceWorkout> = z.pipe(fields, z.transform(toSourceWorkout));

function toSourceWorkout(from: z.output<typeof fields>): SourceWorkout {
  const { metadata, active_durations_data: durations, distance_data: length, heart_rate_data: heart } = from;
  const kind = kindOfTerraType(metadata.type);
  const elapsedMinutes = (metadata.end_time.ms - metadata.start_time.ms) / MINUTE_MS;
  return {
    source: TERRA_SOURCE,
    externalId: metadata.summary_id,
    sourceVersion: null,
    report: {
      kind,
      startedAt: isoInstant(metadata.start_time.ms),
      offsetMinutes: offsetOf(metadata),
      durationMinutes: rounded(minutesOf(kind, elapsedMinutes, durations?.activity_seconds)),
      elapsedMinutes: elapsedMinutes > 0 ? rounded(elapsedMinutes) : undefined,
      distanceMeters: length?.summary?.distance_meters,
      ascentMeters: length?.summary?.elevation?.gain_actual_meters,
      averageHeartRate: heart?.summary?.avg_hr_bpm,
      title: metadata.name,
    },
  };
}

/** Zero names a place only when Terra says that the times are local ones. */
function offsetOf({
  start_time: { offsetMinutes },
  timestamp_localization: localized,
}: z.output<typeof fields>["metadata"]): number | undefined {
  if (localized === UTC || (localized === undefined && offsetMinutes === 0)) return undefined;
  return offsetMinutes;
}

/** Moving minutes; the rests between sets belong to a lift. */
function minutesOf(kind: WorkoutKind, elapsedMinutes: number, activeSeconds: number | undefined): number {
  const active = activeSeconds === undefined ? undefined : activeSeconds / SECONDS_A_MINUTE;
  return kind === "strength" || active === undefined || active > elapsedMinutes ? elapsedMinutes : active;
}

/** Numbers of Terra's activity types (docs.tryterra.co, Activity types) that are not `cross` [choice]. */
const TYPES: Readonly<Record<Exclude<WorkoutKind, "cross">, readonly number[]>> = {
  // Running, jogging, on sand, on a treadmill, indoors. 88, a treadmill to run or to walk on, stays `cross`.
  run: [8, 56, 57, 58, 133],
  // Strength training, weightlifting, kettlebell, crossfit, HIIT, circuit training, calisthenics.
  strength: [80, 97, 41, 113, 114, 22, 21],
  // Walking, for fitness, nordic, on a treadmill, with a stroller; golf, meditation, pilates, yoga, breathing, stretching.
  recovery: [7, 93, 94, 95, 116, 32, 45, 49, 100, 122, 125],
};

/** What some apps report as an activity: in a vehicle, still, tilting, an elevator, an escalator, driving, off-road driving. */
const NO_EXERCISE: readonly number[] = [0, 3, 5, 117, 118, 135, 136];

/** The kind of one of Terra's activity types; any other number is `cross` (docs/rules.md 2). */
function kindOfTerraType(type: number): WorkoutKind {
  for (const kind of ["run", "strength", "recovery"] as const) {
    if (TYPES[kind].includes(type)) return kind;
  }
  return "cross";
}

export function isTerraExercise(type: unknown): boolean {
  return typeof type !== "number" || !NO_EXERCISE.includes(type);
}
