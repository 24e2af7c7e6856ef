import type { WorkoutKind } from "../../domain/log/workout.ts";

/** Open Wearables' workout types that are not `cross` [choice]. */
const TYPES: ReadonlyMap<string, WorkoutKind> = new Map([
  ["running", "run"],
  ["trail_running", "run"],
  ["treadmill", "run"],
  ["strength_training", "strength"],
  ["walking", "recovery"],
  ["casual_walking", "recovery"],
  ["walking_fitness", "recovery"],
  ["yoga", "recovery"],
  ["pilates", "recovery"],
  ["stretching", "recovery"],
  ["meditation", "recovery"],
  ["recovery", "recovery"],
  ["golf", "recovery"],
]);

/** The kind of one of Open Wearables' workout types; any other, or none, is `cross` (rules.md section 2). */
export function kindOfOpenWearablesType(type: string | undefined): WorkoutKind {
  return TYPES.get(type ?? "") ?? "cross";
}
