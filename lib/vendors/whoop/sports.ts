import type { WorkoutKind } from "../../domain/log/workout.ts";
import { kindOfRecording } from "../sport-words.ts";

/** WHOOP's sports whose names hold no word of their kind [choice]. */
const NAMES: ReadonlyMap<string, WorkoutKind> = new Map([
  ["powerlifting", "strength"],
  ["functional-fitness", "strength"],
  ["barre", "recovery"],
  ["barre3", "recovery"],
  ["meditation", "recovery"],
]);

/** What WHOOP files as an activity to show its strain, and is no exercise [choice]. */
const NO_EXERCISE: ReadonlySet<string> = new Set([
  "air-compression",
  "commuting",
  "cooking",
  "dedicated-parenting",
  "gaming",
  "high-stress-work",
  "ice-bath",
  "massage-therapy",
  "percussive-massage",
  "public-speaking",
  "sauna",
  "watching-sports",
]);

/** The kind of one of WHOOP's sports, as the API writes it (`functional-fitness`) or as people read it; else `cross`. */
export function kindOfWhoopSport(sport: string): WorkoutKind {
  return NAMES.get(slugOf(sport)) ?? kindOfRecording(sport, undefined);
}

/** Whether a WHOOP sport is no exercise at all, such as a sauna. */
export function isNoExercise(sport: string): boolean {
  return NO_EXERCISE.has(slugOf(sport));
}

function slugOf(sport: string): string {
  return sport
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");
}
