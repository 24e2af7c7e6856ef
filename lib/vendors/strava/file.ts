import * as z from "zod/mini";
import type { WorkoutReport } from "../../domain/log/workout.ts";
import { amountCell, type CsvRecord, readCsv } from "../../files/csv.ts";
import { text } from "../../team/fields.ts";
import { problemsOf } from "../../team/problem.ts";
import { wallTimeCell } from "../instants.ts";
import { type ReadRecord, refused } from "../read-result.ts";
import { kindOfStravaType, STRAVA_SOURCE } from "./workouts.ts";

const SECONDS_A_MINUTE = 60;
const NEEDED = ["Activity ID", "Activity Date", "Activity Type", "Elapsed Time"] as const;

const activity = z.object({
  "Activity ID": text("an activity id", /^\d{1,20}$/),
  "Activity Date": wallTimeCell("UTC"),
  "Activity Name": z.optional(z.string()),
  "Activity Type": z.string(),
  "Elapsed Time": amountCell(),
  "Moving Time": amountCell(),
  Distance: amountCell(),
  "Elevation Gain": amountCell(),
  "Perceived Exertion": amountCell(10),
  "Average Heart Rate": amountCell(),
});

/** Whether these are the headings of Strava's export. */
export function isStravaCsv(headings: readonly string[]): boolean {
  return headings.includes("Activity ID") && headings.includes("Activity Date");
}

/**
 * Reads `activities.csv` of Strava's bulk export in English. `Activity Date` is UTC and no column names a zone.
 * `Elapsed Time` and `Distance` stand twice: first for people, in the units of their display, then in seconds and
 * metres; a lone `Distance` names no unit and is left out.
 */
export function readStravaCsv(csv: string): readonly ReadRecord[] {
  const { headings, records, refused: broken } = readCsv(csv);
  const missing = NEEDED.filter((heading) => !headings.includes(heading));
  if (missing.length > 0) {
    const expected = `the columns ${missing.join(", ")} (Strava in English)`;
    return [refused("line 1", { path: "", came: `the columns ${headings.slice(0, 6).join(", ")} ...`, expected })];
  }
  const hasMeters = headings.indexOf("Distance") !== headings.lastIndexOf("Distance");
  return [...remarks(headings, hasMeters), ...broken, ...records.map((record) => readActivity(record, hasMeters))];
}

function remarks(headings: readonly string[], hasMeters: boolean): readonly ReadRecord[] {
  if (hasMeters || !headings.includes("Distance")) return [];
  const expected = "a second one in metres; without it no distance is read";
  return [refused("line 1", { path: "Distance", came: "one column, in no named unit", expected })];
}

function readActivity({ line, cells }: CsvRecord, hasMeters: boolean): ReadRecord {
  const where = `line ${line}`;
  const read = z.safeParse(activity, cells);
  if (!read.success) return refused(where, ...problemsOf("", read.error, cells));
  const from = read.data;
  const elapsedSeconds = some(from["Elapsed Time"]);
  const report: WorkoutReport = {
    kind: kindOfStravaType(from["Activity Type"]),
    startedAt: from["Activity Date"],
    durationMinutes: (some(from["Moving Time"]) ?? elapsedSeconds ?? 0) / SECONDS_A_MINUTE,
    elapsedMinutes: elapsedSeconds === undefined ? undefined : elapsedSeconds / SECONDS_A_MINUTE,
    distanceMeters: hasMeters ? some(from.Distance) : undefined,
    ascentMeters: from["Elevation Gain"],
    rpe: some(from["Perceived Exertion"]),
    averageHeartRate: some(from["Average Heart Rate"]),
    title: from["Activity Name"] || undefined,
  };
  const workout = { source: STRAVA_SOURCE, externalId: from["Activity ID"], sourceVersion: null, report };
  return { where, workout, problems: [] };
}

/** Strava writes 0 for what was not measured. */
function some(value: number | undefined): number | undefined {
  return value === 0 ? undefined : value;
}
