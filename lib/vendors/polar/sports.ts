import type { WorkoutKind } from "../../domain/log/workout.ts";
import { kindOfRecording } from "../sport-words.ts";

/** Polar's sports whose names hold no word of their kind [choice]. */
const NAMES: ReadonlyMap<string, WorkoutKind> = new Map([
  ["CORE", "strength"],
  ["CIRCUIT_TRAINING", "strength"],
  ["FUNCTIONAL_TRAINING", "strength"],
  ["BODY_AND_MIND", "recovery"],
]);

/**
 * The kind of a Polar exercise: by its detailed sport (`RUNNING_TRAIL`), where there is one, else by its sport, which is
 * often `OTHER`; what neither names is `cross`, like Strava's (rules.md section 2).
 */
export function kindOfPolarSport(sport: string, detailed: string | undefined): WorkoutKind {
  const kind = detailed === undefined ? "cross" : kindOf(detailed);
  return kind === "cross" ? kindOf(sport) : kind;
}

function kindOf(name: string): WorkoutKind {
  return (
    NAMES.get(
      name
        .trim()
        .toUpperCase()
        .replaceAll(/[^A-Z]+/g, "_"),
    ) ?? kindOfRecording(name, undefined)
  );
}
