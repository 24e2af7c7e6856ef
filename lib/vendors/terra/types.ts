import type { WorkoutKind } from "../../domain/log/workout.ts";

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

/** The kind of one of Terra's activity types; any other number is `cross` (rules.md section 2). */
export function kindOfTerraType(type: number): WorkoutKind {
  for (const kind of ["run", "strength", "recovery"] as const) {
    if (TYPES[kind].includes(type)) return kind;
  }
  return "cross";
}

export function isTerraExercise(type: unknown): boolean {
  return typeof type !== "number" || !NO_EXERCISE.includes(type);
}
