import type { WorkoutKind } from "../../domain/log/workout.ts";

const TYPES: Readonly<Record<Exclude<WorkoutKind, "cross">, readonly string[]>> = {
  run: [
    "RUNNING",
    "INDOOR_RUNNING",
    "OBSTACLE_RUN",
    "STREET_RUNNING",
    "TRACK_RUNNING",
    "TRAIL_RUNNING",
    "TREADMILL_RUNNING",
    "ULTRA_RUN",
    "VIRTUAL_RUN",
  ],
  strength: ["STRENGTH_TRAINING", "HIIT"],
  recovery: [
    "WALKING",
    "CASUAL_WALKING",
    "INDOOR_WALKING",
    "SPEED_WALKING",
    "BREATHWORK",
    "MEDITATION",
    "MOBILITY",
    "PILATES",
    "YOGA",
    "GOLF",
  ],
};

/** The kind of one of Garmin's activity types; any other is `cross`, like Strava's (rules.md section 2). */
export function kindOfGarminType(type: string): WorkoutKind {
  const name = type
    .trim()
    .toUpperCase()
    .replaceAll(/[^A-Z]+/g, "_");
  for (const kind of ["run", "strength", "recovery"] as const) {
    if (TYPES[kind].includes(name)) return kind;
  }
  return "cross";
}
