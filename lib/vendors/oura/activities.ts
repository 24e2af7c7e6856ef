import type { WorkoutKind } from "../../domain/log/workout.ts";
import { kindOfRecording } from "../sport-words.ts";

/** Oura's activities, in letters alone, whose names hold no word of their kind [choice]. */
const NAMES: ReadonlyMap<string, WorkoutKind> = new Map([
  ["functionaltraining", "strength"],
  ["circuittraining", "strength"],
  ["coreexercise", "strength"],
  ["coretraining", "strength"],
  ["housework", "recovery"],
  ["meditation", "recovery"],
  ["breathwork", "recovery"],
  ["rest", "recovery"],
  ["recovery", "recovery"],
]);

/**
 * The kind of one of Oura's activities, such as `trail_running` or `strengthTraining`; no list of them is documented, so
 * what is not known is `cross`, like Strava's (rules.md section 2).
 */
export function kindOfOuraActivity(activity: string): WorkoutKind {
  return NAMES.get(activity.toLowerCase().replaceAll(/[^a-z]/g, "")) ?? kindOfRecording(activity, undefined);
}
