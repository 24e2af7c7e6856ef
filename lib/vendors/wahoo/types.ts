import type { WorkoutKind } from "../../domain/log/workout.ts";

/**
 * Wahoo's `workout_type_id`s (cloud-api.wahooligan.com) that are not `cross`. It has no type for lifting: 42, "workout",
 * may be anything done in a gym, and so stays `cross`; so does 19, a treadmill to run or to walk on.
 */
const TYPES: Readonly<Record<"run" | "recovery", readonly number[]>> = {
  // Running, on a track, a trail, a treadmill, a race, indoors in a virtual world.
  run: [1, 3, 4, 5, 67, 71],
  // Walking, speed walking, nordic walking, on a treadmill; golf, yoga, mental strength.
  recovery: [6, 7, 8, 56, 46, 66, 69],
};

/** The kind of one of Wahoo's workout types; any other number is `cross` (rules.md section 2). */
export function kindOfWahooType(id: number | undefined): WorkoutKind {
  for (const kind of ["run", "recovery"] as const) {
    if (id !== undefined && TYPES[kind].includes(id)) return kind;
  }
  return "cross";
}
