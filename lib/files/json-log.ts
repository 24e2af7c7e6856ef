import * as z from "zod/mini";
import { parseJson } from "../app/json.ts";
import type { SourceWorkout } from "../app/log-workouts.ts";
import { problemsOf } from "../team/problem.ts";
import { cooldownWorkout } from "../vendors/cooldown/workouts.ts";
import { hevyWorkout, looksLikeHevy } from "../vendors/hevy/workouts.ts";
import { type ReadRecord, refused } from "../vendors/read-result.ts";
import { looksLikeStrava, stravaActivity } from "../vendors/strava/workouts.ts";
import type { LogFormat } from "./log-file.ts";

const logShape = z.union([z.array(z.unknown()), z.object({ workouts: z.array(z.unknown()) })]);

/** Reads JSON: an array of workouts in our format or of a vendor's objects, or `{"workouts":[...]}`. */
export function readJsonLog(
  text: string,
  { format, nowMs }: { readonly format: LogFormat; readonly nowMs: number },
): readonly ReadRecord[] {
  const json = parseJson(text);
  const log = z.safeParse(logShape, json);
  if (!log.success) {
    const came = json === undefined ? "a text that is not JSON" : "JSON of another shape";
    return [refused("", { path: "", came, expected: 'an array of workouts, or {"workouts":[...]}' })];
  }
  const values = Array.isArray(log.data) ? log.data : log.data.workouts;
  return values.map((value, index) => readValue(schemaOf(value, { format, nowMs }), value, index));
}

function readValue(schema: z.ZodMiniType<SourceWorkout>, value: unknown, index: number): ReadRecord {
  const where = `record ${index + 1}`;
  const result = z.safeParse(schema, value);
  if (result.success) return { where, workout: result.data, problems: [] };
  return refused(where, ...problemsOf("", result.error, value));
}

function schemaOf(
  value: unknown,
  { format, nowMs }: { readonly format: LogFormat; readonly nowMs: number },
): z.ZodMiniType<SourceWorkout> {
  if (format === "strava" || (format === "auto" && looksLikeStrava(value))) return stravaActivity;
  if (format === "hevy" || (format === "auto" && looksLikeHevy(value))) return hevyWorkout;
  return cooldownWorkout(nowMs);
}
