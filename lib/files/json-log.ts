import * as z from "zod/mini";
import { isDeeperThan, MAX_DEPTH, parseJson } from "../app/json.ts";
import { problemsOf } from "../team/problem.ts";
import { cooldownWorkout } from "../vendors/cooldown/workouts.ts";
import { hevyWorkout, looksLikeHevy } from "../vendors/hevy/workouts.ts";
import { readLeniently } from "../vendors/lenient-reading.ts";
import { type ReadRecord, refused, type ToldWorkout } from "../vendors/read-result.ts";
import { looksLikeStrava, stravaActivity } from "../vendors/strava/workouts.ts";
import type { LogFormat } from "./log-content.ts";

interface Reading {
  readonly format: LogFormat;
  readonly nowMs: number;
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
    const came = json === undefined ? "a text that is not JSON" : "JSON of another shape";
    return [refused("", { path: "", came, expected: 'an array of workouts, or {"workouts":[...]}' })];
  }
  const values = Array.isArray(log.data) ? log.data : log.data.workouts;
  return values.map((value, index) => readValue(value, reading, index));
}

/** Our own format is taken as it is, or refused; of a vendor's object what cannot be is left out. */
function readValue(value: unknown, reading: Reading, index: number): ReadRecord {
  const where = `record ${index + 1}`;
  const vendors = vendorSchema(value, reading.format);
  if (vendors !== undefined) {
    const { told, problems } = readLeniently(value, vendors);
    return told === undefined ? refused(where, ...problems) : { where, workout: told, problems };
  }
  const result = z.safeParse(cooldownWorkout(reading.nowMs), value);
  if (result.success) return { where, workout: result.data, problems: [] };
  return refused(where, ...problemsOf("", result.error, value));
}

function vendorSchema(value: unknown, format: LogFormat): z.ZodMiniType<ToldWorkout> | undefined {
  if (format === "strava" || (format === "auto" && looksLikeStrava(value))) return stravaActivity;
  if (format === "hevy" || (format === "auto" && looksLikeHevy(value))) return hevyWorkout;
  return undefined;
}
