import { instantMs, MINUTE_MS } from "../../domain/local-time.ts";
import { type CsvRow, csvRows } from "../../files/csv.ts";
import { columnsIn, type HeadingNames } from "../../files/csv-headings.ts";
import { durationMinutesIn, localNumber } from "../../files/csv-values.ts";
import { datesOf, type TableHints } from "../../files/table-hints.ts";
import { isDayOnly, startIn, wholeStart } from "../../files/table-start.ts";
import { derivedId } from "../cooldown/workout-fields.ts";
import { type HevySet, liftOf, MINUTES_A_SET } from "../hevy/workouts.ts";
import { noted, type ReadRecord, sentence, unfit } from "../read-result.ts";
import { METERS } from "../vendor-fields.ts";

/** The source slug of tables of sets that tell no length of the workout. */
const FITBOD_SOURCE = "fitbod";

/** Fitbod's headings, those of FitNotes, and of others who list sets. */
const NAMES = {
  date: "Date|Datum|Fecha|Data",
  exercise: "Exercise|exercise_name|Exercise Name|Übung|Ejercicio|Exercice|Esercizio|Exercício|Oefening",
  reps: "Reps|Repetitions|Wiederholungen|Wdh|Repeticiones|Répétitions|Ripetizioni|Repetições|Herhalingen",
  seconds: "Duration(s)|duration_seconds",
  meters: "Distance(m)|distance_meters",
  warmUp: "isWarmup",
  time: "Time",
  distance: "Distance",
  distanceUnit: "Distance Unit",
} satisfies HeadingNames<string>;

/** Sets further apart than this are of two workouts [choice]. */
const LONGEST_GAP_MS = 90 * MINUTE_MS;
const SECONDS_A_MINUTE = 60;

/** Whether headings list sets by date, exercise and repetitions. */
export function isSetsCsv(headings: readonly string[]): boolean {
  const columns = columnsIn(headings, NAMES);
  return ["date", "exercise", "reps"].every((column) => columns.has(column));
}

interface Row {
  readonly line: number;
  readonly startedAt: string;
  readonly offsetMinutes: number | undefined;
  readonly dayOnly: true | undefined;
  readonly minutes: number;
  readonly set: HevySet;
}

/**
 * Reads a table of sets that tells no length of the workout, such as Fitbod's: sets that follow each other within 90
 * minutes are one workout, as long as from its first set to its last, and at least three minutes a set.
 */
export function readSetsCsv(csv: string, hints: TableHints): readonly ReadRecord[] {
  const { headings, rows, refused: broken } = csvRows(csv);
  const columns = columnsIn(headings, NAMES);
  const cellOf = ({ cells }: CsvRow, column: keyof typeof NAMES): string =>
    cells[columns.get(column) ?? -1]?.trim() ?? "";
  const dates = rows.map((row) => wholeStart({ start: cellOf(row, "date"), clock: "", offset: "" }));
  const { order, notes } = datesOf(
    rows.map((row) => cellOf(row, "date")),
    { heading: "Date", usual: hints.dayOrder },
  );
  const read = rows.map((row, at) => {
    const start = startIn(dates[at] ?? "", { offset: "", zone: hints.homeZone, order });
    if (typeof start === "string")
      return { where: `line ${row.line}`, problems: [unfit("Date", cellOf(row, "date"), start)] };
    // FitNotes tells a unit beside each distance; elsewhere `Time` may be one of the day.
    const isFitNotes = columns.has("distanceUnit");
    const minutes = isFitNotes
      ? (durationMinutesIn(cellOf(row, "time")) ?? 0)
      : (localNumber(cellOf(row, "seconds")) ?? 0) / SECONDS_A_MINUTE;
    const meters = isFitNotes
      ? metersIn(cellOf(row, "distance"), cellOf(row, "distanceUnit"))
      : localNumber(cellOf(row, "meters"));
    const type = cellOf(row, "warmUp") === "true" ? "warmup" : "normal";
    const set = { exercise: cellOf(row, "exercise"), type, rpe: undefined, distanceMeters: meters };
    const dayOnly = isDayOnly({ start: cellOf(row, "date"), clock: "", offset: "" }) || undefined;
    return { line: row.line, ...start, dayOnly, minutes, set };
  });
  const sets = read.flatMap((row) => ("set" in row ? [row] : [])).toSorted(byStart);
  const workouts = grouped(sets).map(workoutOf);
  const hasDays = sets.some(({ dayOnly }) => dayOnly);
  const isAssumed = sets.some(({ minutes }) => minutes < MINUTES_A_SET);
  const told = [
    ...(isAssumed ? [`how long workouts took is not told; ${MINUTES_A_SET} minutes a set are assumed`] : []),
    ...(hasDays ? ["only the day counts"] : []),
  ].join(", and ");
  const remark = told === "" ? [] : [{ where: "", problems: [noted(sentence("", told))] }];
  return [...notes, ...remark, ...broken, ...read.flatMap((row) => ("set" in row ? [] : [row])), ...workouts];
}

function metersIn(distance: string, unit: string): number | undefined {
  const meters = METERS[unit.toLowerCase()];
  return meters === undefined ? undefined : (localNumber(distance) ?? 0) * meters || undefined;
}

function byStart(a: Row, b: Row): number {
  return instantMs(a.startedAt) - instantMs(b.startedAt);
}

function grouped(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const gap =
      before === undefined ? Number.POSITIVE_INFINITY : instantMs(row.startedAt) - instantMs(before.startedAt);
    if (last === undefined || gap > LONGEST_GAP_MS) groups.push([row]);
    else last.push(row);
  }
  return groups;
}

function workoutOf(rows: readonly Row[]): ReadRecord {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return { where: "", problems: [] };
  const span = (instantMs(last.startedAt) - instantMs(first.startedAt)) / MINUTE_MS + MINUTES_A_SET;
  const bySets = rows.reduce((total, { minutes }) => total + Math.max(minutes, MINUTES_A_SET), 0);
  const { startedAt, offsetMinutes, dayOnly } = first;
  const durationMinutes = Math.max(bySets, span);
  const report = { ...liftOf(rows.map(({ set }) => set)), startedAt, offsetMinutes, dayOnly, durationMinutes };
  const workout = { source: FITBOD_SOURCE, externalId: derivedId(report), report, sourceVersion: null };
  return { where: `line ${first.line}`, workout, problems: [] };
}
