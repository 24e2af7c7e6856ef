import * as z from "zod/mini";
import type { SourceWorkout } from "../../app/log-workouts.ts";
import { instantMs } from "../../domain/local-time.ts";
import { WORKOUT_KINDS, type WorkoutKind } from "../../domain/log/workout.ts";
import { oneOf } from "../../team/fields.ts";
import { CLOCK_SKEW_MS, LONGEST_MINUTES, ROUNDING_MINUTES } from "../plausibility.ts";
import { farthestMeters } from "../speed-limits.ts";
import { inOurUnits, START_ALLOWED, type WorkoutFields, workoutFields } from "./workout-fields.ts";

/** Made once: to make it for each workout took half of a post's processor time. */
const shape = workoutFields(oneOf(WORKOUT_KINDS));

/**
 * A workout in Cooldown's own format; unknown fields are refused by name (docs/openapi.json), and so is a field that
 * cannot be beside the others (docs/rules.md 2).
 */
export function cooldownWorkout(nowMs: number): z.ZodMiniType<SourceWorkout> {
  return z.pipe(
    shape,
    z.transform((workout, { issues }) => {
      const refuse = (field: keyof WorkoutFields<WorkoutKind>, message: string): void => {
        issues.push({ code: "custom", message, path: [field], input: workout[field] });
      };
      const { kind, durationMinutes, elapsedMinutes = durationMinutes, distanceKm = 0 } = workout;
      if (instantMs(workout.startedAt) > nowMs + CLOCK_SKEW_MS) refuse("startedAt", START_ALLOWED);
      const longest = LONGEST_MINUTES[kind];
      if (durationMinutes > longest) refuse("durationMinutes", `a number above 0 and at most ${longest} for ${kind}`);
      if (elapsedMinutes < durationMinutes - ROUNDING_MINUTES) {
        refuse("elapsedMinutes", `at least durationMinutes, which is ${durationMinutes}`);
      }
      const farthestKm = farthestMeters(kind, durationMinutes) / 1000;
      if (distanceKm > farthestKm) {
        refuse("distanceKm", `at most ${farthestKm.toFixed(2)} for a ${kind} of ${durationMinutes} minutes`);
      }
      return toSourceWorkout(workout);
    }),
  );
}

function toSourceWorkout(input: WorkoutFields<WorkoutKind>): SourceWorkout {
  const { durationMinutes, elapsedMinutes } = input;
  if (elapsedMinutes === undefined) return inOurUnits(input);
  return inOurUnits({ ...input, elapsedMinutes: Math.max(elapsedMinutes, durationMinutes) });
}
