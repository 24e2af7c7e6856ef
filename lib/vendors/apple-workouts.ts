import type { WorkoutKind } from "../domain/log/workout.ts";
import { kindOfRecording } from "./sport-words.ts";

/** Apple's workouts whose names hold no word of their kind, or one of another [choice]. */
const NAMES: ReadonlyMap<string, WorkoutKind> = new Map([
  ["high intensity interval training", "strength"],
  ["core training", "strength"],
  ["wheelchair run pace", "cross"],
  ["wheelchair walk pace", "cross"],
  ["cooldown", "recovery"],
  ["preparation and recovery", "recovery"],
  ["flexibility", "recovery"],
  ["mind and body", "recovery"],
  ["tai chi", "recovery"],
  ["barre", "recovery"],
]);

/** The kind of one of Apple's workouts by its name, such as `Outdoor Run` or `Traditional Strength Training`. */
export function kindOfAppleWorkout(name: string): WorkoutKind {
  return NAMES.get(name.trim().toLowerCase()) ?? kindOfRecording(name, undefined);
}
