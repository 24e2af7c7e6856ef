import * as z from "zod/mini";
import { WORKOUT_KINDS } from "../../domain/log/workout.ts";
import { durationMinutesIn } from "../../files/csv-values.ts";
import { type Activity, activityOrCross } from "../activities.ts";
import { asRfc3339 } from "../instants.ts";
import type { ToldWorkout } from "../read-result.ts";
import { inOurUnits, workoutFields } from "./workout-fields.ts";

/**
 * Our format as people's files and Shortcuts write it: numbers may be texts, with a comma or their unit (`5,4 km`,
 * `7/10`), and the kind the name of an activity in any language we speak. It is read leniently, as what vendors write (docs/rules.md 2).
 */
export const toldWorkout: z.ZodMiniType<ToldWorkout> = z.pipe(
  z.transform(plainWorkout),
  z.pipe(
    workoutFields(activityName()),
    z.transform((fields) => ({
      ...inOurUnits({ ...fields, kind: activityNamed(fields.kind) }),
      activityName: fields.kind,
    })),
  ),
);

function activityName(): z.ZodMiniType<string> {
  const error = `${WORKOUT_KINDS.map((kind) => JSON.stringify(kind)).join(" or ")}, or the name of an activity`;
  return z.string({ error }).check(z.refine((name) => name.trim() !== "", { error }));
}

/** One of our kinds, or what the name of an activity says; what it does not say is `cross` (docs/rules.md 2). */
function activityNamed(name: string): Activity {
  return WORKOUT_KINDS.find((kind) => kind === name.trim().toLowerCase()) ?? activityOrCross(name);
}

/** A workout with its fields as our format has them, where it is plain what was meant; nulls are left out. */
function plainWorkout(workout: unknown): unknown {
  if (typeof workout !== "object" || workout === null || Array.isArray(workout)) return workout;
  const fields = Object.entries(workout).filter(([, value]) => value !== null);
  return Object.fromEntries(
    fields.map(([name, value]) => [name, typeof value === "string" ? plain(name, value) : value]),
  );
}

function plain(name: string, text: string): unknown {
  const unit = UNITS.get(name);
  if (unit !== undefined) return numberIn(text, unit);
  if (name === "muscleGroups") return text.split(/[,;/+]/).map((group) => group.trim());
  return name === "startedAt" || name === "updatedAt" ? asRfc3339(text) : text;
}

/** What people may write behind a number, by its field. */
const UNITS: ReadonlyMap<string, RegExp> = new Map([
  ["durationMinutes", /^(min|mins|minutes?|minuten|minutos|m)\.?$/i],
  ["elapsedMinutes", /^(min|mins|minutes?|minuten|minutos|m)\.?$/i],
  ["distanceKm", /^(km|kms|kilometers?|kilometres?|kilometer|kilometros?)$/i],
  ["ascentMeters", /^(m|meters?|metres?|hm)$/i],
  ["rpe", /^(\/|of|out of|von|de|sur) ?10$/i],
  ["averageHeartRate", /^(bpm|\/min)$/i],
]);
const NUMERAL = /^(\d{1,6}(?:[.,]\d{1,6})?) ?(\D.*)?$/;

/** The number a text is, behind it the field's own unit or none, or a time as a clock shows it; else the text. */
function numberIn(text: string, unit: RegExp): unknown {
  const clock = text.includes(":") && unit.test("min") ? durationMinutesIn(text.trim()) : undefined;
  if (clock !== undefined) return clock;
  const [, figures, rest] = NUMERAL.exec(text.trim()) ?? [];
  return figures === undefined || (rest !== undefined && !unit.test(rest)) ? text : Number(figures.replace(",", "."));
}
