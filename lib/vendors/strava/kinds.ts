import type { WorkoutKind } from "../../domain/log/workout.ts";

/** Strava's activity types that are not `cross`, in the letters alone; rules.md section 2. */
const KINDS: ReadonlyMap<string, WorkoutKind> = new Map([
  ["run", "run"],
  ["trailrun", "run"],
  ["virtualrun", "run"],
  ["weighttraining", "strength"],
  ["crossfit", "strength"],
  ["highintensityintervaltraining", "strength"],
  ["hiit", "strength"],
  ["walk", "recovery"],
  ["yoga", "recovery"],
  ["pilates", "recovery"],
  ["golf", "recovery"],
]);

/** The kind of a Strava activity type, as the API writes it (`TrailRun`) or as people read it (`Trail Run`). */
export function kindOfStravaType(type: string): WorkoutKind {
  return KINDS.get(type.toLowerCase().replaceAll(/[^a-z]/g, "")) ?? "cross";
}
