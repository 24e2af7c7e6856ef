import { DAY_MS, epochDay, instantAt, type LocalTime } from "../../lib/domain/local-time.ts";
import { readTrainingLog } from "../../lib/domain/log/read-log.ts";
import type { TrainingLog } from "../../lib/domain/log/training-log.ts";
import type { Workout } from "../../lib/domain/log/workout.ts";
import { DEFAULT_POLICY, type Policy } from "../../lib/domain/policy.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import { anAthlete, aWorkout } from "./builders.ts";

export const ZONE = "America/New_York";
/** Sunday 2026-11-22. */
export const TODAY: number = epochDay("2026-11-22");

type WorkoutOver = Partial<Workout> & { readonly at?: LocalTime };

/** A run of 45 minutes so many days before TODAY, at 06:30 in New York. */
export function aRunAgo(days: number, { at = "06:30", ...over }: WorkoutOver = {}): Workout {
  const localDay = TODAY - days;
  const startMs = instantAt(localDay, at, ZONE);
  return aWorkout({ startMs, localDay, key: `cooldown#${over.kind ?? "run"}-${days}-${at}`, ...over });
}

/** A strength workout of 45 minutes so many days before TODAY, at 17:00 in New York. */
export function aLiftAgo(days: number, over: WorkoutOver = {}): Workout {
  return aRunAgo(days, { kind: "strength", at: "17:00", ...over });
}

/** The log as it stands at 23:00 on TODAY in New York, or so many days later. */
export function logOf(
  workouts: readonly Workout[],
  over: {
    readonly athlete?: Athlete;
    readonly policy?: Partial<Policy>;
    readonly at?: LocalTime;
    readonly daysLater?: number;
  } = {},
): TrainingLog {
  return readTrainingLog({
    workouts,
    athlete: over.athlete ?? anAthlete(),
    policy: { ...DEFAULT_POLICY, ...over.policy },
    nowMs: instantAt(TODAY + (over.daysLater ?? 0), over.at ?? "23:00", ZONE),
  });
}

/** Runs of 60 minutes whose loads are these, one a day, the last one today; a load of 0 is a day without one. */
export function runsWithLoads(loads: readonly number[]): readonly Workout[] {
  return loads.flatMap((loadAu, i) =>
    loadAu === 0 ? [] : [aRunAgo(loads.length - 1 - i, { minutes: loadAu / 5, rpe: 5 })],
  );
}

/** The days from `first` to `last`, both counted, as days ago: `daysAgo(5, 0)` is 5, 4, 3, 2, 1, 0. */
export function daysAgo(first: number, last: number): readonly number[] {
  return Array.from({ length: first - last + 1 }, (_, i) => first - i);
}

export function hoursAfter(workout: Workout, hours: number): number {
  return workout.endMs + (hours * DAY_MS) / 24;
}
