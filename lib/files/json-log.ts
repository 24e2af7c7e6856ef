import * as z from "zod/mini";
import { isDeeperThan, MAX_DEPTH, parseJson } from "../app/json.ts";
import { toldWorkout } from "../vendors/cooldown/told-workouts.ts";
import { hevyWorkout, looksLikeHevy } from "../vendors/hevy/workouts.ts";
import { readLeniently } from "../vendors/lenient-reading.ts";
import { type ReadRecord, refused, type ToldWorkout } from "../vendors/read-result.ts";
import { looksLikeStrava, stravaActivity } from "../vendors/strava/workouts.ts";
import { jsonFault } from "./json-fault.ts";
import type { LogFormat } from "./log-content.ts";

interface Reading {
  readonly format: LogFormat;
}

const logShape = z.union([z.array(z.unknown()), z.object({ workouts: z.array(z.unknown()) })]);

/** Reads JSON: an array of workouts in our format or of a vendor's objects, or `{"workouts":[...]}`. */
export function readJsonLog(text: string, reading: Reading): readonly ReadRecord[] {
  const json = parseJson(text);
  if (isDeeperThan(MAX_DEPTH, json)) {
    const came = `JSON nested more than ${MAX_DEPTH} times`;
    return [refused("", { path: "", came, expected: 'an array of workouts, or {"workouts":[...]}' })];
  }
  const log = z.safeParse(logShape, json);
  if (!log.success) {
    const came =
      json === undefined ? `a text that is not JSON: look at ${jsonFault(text) ?? "its end"}` : "JSON of another shape";
    return [refused("", { path: "", came, expected: 'an array of workouts, or {"workouts":[...]}' })];
  }
  const values = Array.isArray(log.data) ? log.data : log.data.workouts;
  return values.map((value, index) => readValue(value, reading, index));
}

function readValue(value: unknown, reading: Reading, index: number): ReadRecord {
  const where = `record ${index + 1}`;
  const { told, problems } = readLeniently(value, schemaOf(value, reading.format));
  return told === undefined ? { where, problems } : { where, workout: told, problems };
}

function schemaOf(value: unknown, format: LogFormat): z.ZodMiniType<ToldWorkout> {
  if (format === "strava" || (format === "auto" && looksLikeStrava(value))) return stravaActivity;
  if (format === "hevy" || (format === "auto" && looksLikeHevy(value))) return hevyWorkout;
  return toldWorkout;
}
