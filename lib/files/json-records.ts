import type * as z from "zod/mini";
import { adidasSession, looksLikeAdidas } from "../vendors/adidas-running/file.ts";
import { toldWorkout } from "../vendors/cooldown/told-workouts.ts";
import { GARMIN_FORMS } from "../vendors/garmin/exported-activities.ts";
import { garminActivity } from "../vendors/garmin/hook.ts";
import { googleFitSession, looksLikeGoogleFit } from "../vendors/google-fit/file.ts";
import { exportedWorkout } from "../vendors/health-auto-export/hook.ts";
import { hevyWorkout, looksLikeHevy } from "../vendors/hevy/workouts.ts";
import { intervalsActivity } from "../vendors/intervals-icu/hook.ts";
import { looksLikePolarExport, polarExport } from "../vendors/polar/training-sessions.ts";
import type { ToldWorkout } from "../vendors/read-result.ts";
import { looksLikeStrava, stravaActivity } from "../vendors/strava/workouts.ts";
import { looksLikeSuuntoLog, suuntoLog } from "../vendors/suunto/device-log.ts";

interface RecordForm {
  readonly looksLike: (value: unknown) => boolean;
  readonly schema: z.ZodMiniType<ToldWorkout>;
}

/** The records that are told by their fields; the first one that fits is meant, else our own format. */
const FORMS: readonly RecordForm[] = [
  { looksLike: (value) => looksLikeStrava(value) && hasIntervalsId(value), schema: intervalsActivity },
  { looksLike: looksLikeStrava, schema: stravaActivity },
  { looksLike: looksLikeHevy, schema: hevyWorkout },
  { looksLike: looksLikeSuuntoLog, schema: suuntoLog },
  { looksLike: looksLikeGoogleFit, schema: googleFitSession },
  { looksLike: looksLikeAdidas, schema: adidasSession },
  ...GARMIN_FORMS,
  { looksLike: (value) => has(value, ["activityType", "startTimeInSeconds"]), schema: garminActivity },
  { looksLike: looksLikePolarExport, schema: polarExport },
  { looksLike: (value) => has(value, ["name", "start"]), schema: exportedWorkout },
];

/** Whether a record is told by its fields. */
export function isKnownForm(value: unknown): boolean {
  return FORMS.some(({ looksLike }) => looksLike(value));
}

/** How a record of a log is written, by its fields. */
export function schemaOfRecord(value: unknown): z.ZodMiniType<ToldWorkout> {
  return FORMS.find(({ looksLike }) => looksLike(value))?.schema ?? toldWorkout;
}

/** intervals.icu writes activities as Strava does, under ids such as `i55610271`. */
function hasIntervalsId(value: unknown): boolean {
  const id = fieldOf(value, "id");
  return typeof id === "string" && /^i\d/.test(id);
}

const LISTS = ["workouts", "activities", "summarizedActivitiesExport"];

/** The records of a log's JSON: a list, one under a name that vendors give it, several of these, or one record. */
export function recordsIn(json: unknown): readonly unknown[] | undefined {
  if (Array.isArray(json)) {
    return json.flatMap((value: unknown) => namedList(value) ?? [value]);
  }
  const named = namedList(json) ?? namedList(fieldOf(json, "data"));
  if (named !== undefined) return named;
  const isRecord = has(json, ["kind", "startedAt"]) || isKnownForm(json);
  return isRecord ? [json] : undefined;
}

function namedList(value: unknown): readonly unknown[] | undefined {
  return LISTS.map((name) => fieldOf(value, name)).find((list) => Array.isArray(list));
}

function has(value: unknown, names: readonly string[]): boolean {
  return names.every((name) => fieldOf(value, name) !== undefined);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
