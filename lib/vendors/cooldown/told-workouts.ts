import * as z from "zod/mini";
import { WORKOUT_KINDS } from "../../domain/log/workout.ts";
import { type Activity, activityOf } from "../activities.ts";
import { NEEDED } from "../lenient-reading.ts";
import type { ToldWorkout } from "../read-result.ts";
import { inOurUnits, workoutFields } from "./workout-fields.ts";

/**
 * Our format as people's files and Shortcuts write it: numbers may be texts, with a comma too, and the kind the name of
 * an activity in any language we speak. It is read leniently, as what vendors write (docs/rules.md 2).
 */
export const toldWorkout: z.ZodMiniType<ToldWorkout> = z.pipe(
  z.transform(plainWorkout),
  z.pipe(workoutFields(activity()), z.transform(inOurUnits)),
);

function activity(): z.ZodMiniType<Activity> {
  const error = `${WORKOUT_KINDS.map((kind) => JSON.stringify(kind)).join(" or ")}, or the name of an activity`;
  return z.pipe(
    z.string({ error }),
    z.transform((name, { issues }) => {
      const known = WORKOUT_KINDS.find((kind) => kind === name.trim().toLowerCase()) ?? activityOf(name);
      if (known === undefined) issues.push({ code: "custom", message: error, input: name, ...NEEDED });
      return known ?? "none";
    }),
  );
}

const NUMERAL = /^\d{1,6}(?:[.,]\d{1,6})?$/;

function plainWorkout(workout: unknown): unknown {
  if (typeof workout !== "object" || workout === null || Array.isArray(workout)) return workout;
  return Object.fromEntries(
    Object.entries(workout).map(([name, value]) => [name, NUMBERS.has(name) ? plainNumber(value) : value]),
  );
}

const NUMBERS: ReadonlySet<string> = new Set([
  "durationMinutes",
  "distanceKm",
  "ascentMeters",
  "elapsedMinutes",
  "rpe",
  "averageHeartRate",
]);

function plainNumber(value: unknown): unknown {
  const text = typeof value === "string" ? value.trim() : "";
  return NUMERAL.test(text) ? Number(text.replace(",", ".")) : value;
}
