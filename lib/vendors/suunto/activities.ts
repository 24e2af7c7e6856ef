import type { WorkoutKind } from "../../domain/log/workout.ts";

/** Suunto's activity ids (Activities.pdf of apizone.suunto.com) that are not `cross` [choice where it has no exact word]. */
const ACTIVITIES: Readonly<Record<Exclude<WorkoutKind, "cross">, readonly number[]>> = {
  // Running, trail, treadmill, track and field, obstacle racing, track running, vertical running.
  run: [1, 22, 53, 59, 95, 103, 115],
  // Outdoor gym, gym, crossfit, kettlebell, circuit training, calisthenics.
  strength: [20, 23, 54, 63, 73, 104],
  // Walking, golf, nordic walking, yoga or pilates, stretching, meditation, pilates, yoga.
  recovery: [0, 16, 24, 51, 58, 112, 120, 121],
};

/** The kind of one of Suunto's activities; any other id is `cross` (rules.md section 2). */
export function kindOfSuuntoActivity(id: number): WorkoutKind {
  for (const kind of ["run", "strength", "recovery"] as const) {
    if (ACTIVITIES[kind].includes(id)) return kind;
  }
  return "cross";
}
