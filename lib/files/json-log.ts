import type * as z from "zod/mini";
import { isDeeperThan, MAX_DEPTH, parseJson } from "../app/json.ts";
import { readAtHome } from "../vendors/cooldown/home-time.ts";
import { toldWorkout } from "../vendors/cooldown/told-workouts.ts";
import { garminParents, isGarminParent } from "../vendors/garmin/multisport.ts";
import { hevyWorkout } from "../vendors/hevy/workouts.ts";
import { readLeniently } from "../vendors/lenient-reading.ts";
import { polarExercises } from "../vendors/polar/training-sessions.ts";
import { noted, type ReadRecord, refused, sentence, type ToldWorkout } from "../vendors/read-result.ts";
import { stravaActivity } from "../vendors/strava/workouts.ts";
import { areTable, readRecordsAsTable } from "./any-table.ts";
import { jsonFault } from "./json-fault.ts";
import { isKnownForm, recordsIn, schemaOfRecord } from "./json-records.ts";
import type { LogFormat } from "./log-content.ts";
import type { TableHints } from "./table-hints.ts";

interface Reading extends TableHints {
  readonly format: LogFormat;
}

const LOG = 'an array of workouts, or {"workouts":[...]}';

/** Reads JSON: an array of workouts in our format or of a vendor's objects, `{"workouts":[...]}`, one of them, or one a line. */
export function readJsonLog(text: string, reading: Reading): readonly ReadRecord[] {
  const json = parseJson(text) ?? linesOf(text);
  if (isDeeperThan(MAX_DEPTH, json)) {
    return [refused("", { path: "", came: `JSON nested more than ${MAX_DEPTH} times`, expected: LOG })];
  }
  const values = recordsIn(json) ?? (isStrange(json) && areTable([{ at: 1, value: json }]) ? [json] : undefined);
  if (values !== undefined) return readValues(values, reading);
  const came =
    json === undefined ? `a text that is not JSON: look at ${jsonFault(text) ?? "its end"}` : "JSON of another shape";
  return [refused("", { path: "", came, expected: LOG })];
}

/** The values of a text that holds JSON on each of several lines, or undefined. */
function linesOf(text: string): readonly unknown[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (lines.length < 2 || !lines.every((line) => line.trimStart().startsWith("{"))) return undefined;
  const values = lines.map(parseJson);
  return values.includes(undefined) ? undefined : values;
}

const PARENT = noted(sentence("", "is a multisport activity whose parts stand beside it; the parts count"));

/** Records by their form; those of none are a table where their fields are named as its columns are. */
function readValues(values: readonly unknown[], reading: Reading): readonly ReadRecord[] {
  const strange = values.flatMap((value, index) => (isStrange(value) ? [{ at: index + 1, value }] : []));
  const isTable = reading.format === "auto" && areTable(strange);
  const parents = garminParents(values);
  const read = values.flatMap((value, index) => {
    if (isTable && isStrange(value)) return [];
    if (isGarminParent(value, parents)) return [refused(`record ${index + 1}`, PARENT)];
    return polarExercises(value).map((part) => readValue(part, reading, index));
  });
  return isTable ? [...read, ...readRecordsAsTable(strange, reading)] : read;
}

function readValue(value: unknown, reading: Reading, index: number): ReadRecord {
  const where = `record ${index + 1}`;
  if (reading.format === "auto" && isStrange(value)) {
    const fields = Object.keys(value).slice(0, MOST_NAMED).join(", ");
    const came = `a record of no known format, with the fields ${fields}`.slice(0, 160);
    return refused(where, { path: "", came, expected: "a workout of ours or of an app that is read" });
  }
  const schema = schemaOf(value, reading.format);
  if (schema === toldWorkout) return readAtHome(value, where, reading);
  const { told, problems } = readLeniently(value, schema);
  return told === undefined ? { where, problems } : { where, workout: told, problems };
}

const MOST_NAMED = 6;

/** Whether a record is told by none of its fields, and has none of ours that a workout must have. */
function isStrange(value: unknown): value is object {
  const isObject =
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 1;
  return isObject && !["kind", "startedAt", "durationMinutes"].some((name) => name in value) && !isKnownForm(value);
}

function schemaOf(value: unknown, format: LogFormat): z.ZodMiniType<ToldWorkout> {
  if (format === "strava") return stravaActivity;
  if (format === "hevy") return hevyWorkout;
  return format === "cooldown" ? toldWorkout : schemaOfRecord(value);
}
