import { instantMs, MINUTE_MS } from "../domain/local-time.ts";
import { activityOrCross } from "../vendors/activities.ts";
import { numberedActivity, unknownNumber, ZEPP_NUMBERS } from "../vendors/activity-numbers.ts";
import { derivedId } from "../vendors/cooldown/workout-fields.ts";
import { noted, type ReadRecord, type RecordProblem, refused, unfit } from "../vendors/read-result.ts";
import { METERS, SECONDS } from "../vendors/vendor-fields.ts";
import type { DayOrder } from "../vendors/wall-times.ts";
import { type CsvRow, csvRows } from "./csv.ts";
import { durationMinutesIn, localNumber } from "./csv-values.ts";
import { type TableColumn, type TableColumns, tableColumns } from "./table-columns.ts";
import { datesOf, type TableHints } from "./table-hints.ts";
import { isDayOnly, type StartCells, startIn, wholeStart } from "./table-start.ts";

/** The source slug of tables, whatever app wrote them. */
const TABLE_SOURCE = "table";
const SECONDS_A_MINUTE = 60;

/**
 * Reads a table of workouts by its headings, such as that of Runkeeper, TrainingPeaks, WHOOP, Zepp or one's own, a row a
 * workout. Units stand in the headings; times without a zone are those of `homeZone` (IANA), and rows without a time,
 * such as planned workouts, are passed over.
 */
export function readAnyTable(csv: string, hints: TableHints): readonly ReadRecord[] {
  const { headings, rows, refused: broken } = csvRows(csv);
  const named = tableColumns(headings);
  if (named === undefined) return [refused("line 1", { path: "", came: "other headings", expected: "a start" })];
  const columns = inMeters(named, rows);
  const cellOf = ({ cells }: CsvRow, column: TableColumn): string => {
    const text = cells[columns.get(column)?.at ?? -1]?.trim() ?? "";
    return /^(--?|n\/a|null|nan)$/i.test(text) ? "" : text;
  };
  const done = rows.filter((row) => ["duration", "elapsed", "end"].some((column) => isTold(cellOf, row, column)));
  const starts = startsOf(done, cellOf);
  const days = done.map((row) => cellOf(row, "start"));
  const dates = datesOf(days, { heading: columns.get("start")?.heading ?? "", usual: hints.dayOrder });
  const table = { cellOf, columns, order: dates.order, hints };
  return [
    ...dates.notes,
    ...remarksOn({ rows, done }, table),
    ...broken,
    ...done.map((row, at) => readRow(row, starts[at] ?? "", table)),
  ];
}

/** Nobody goes so many kilometres or miles most days: a distance without a unit is in metres then [choice]. */
const LEAST_METERS = 300;

function inMeters(columns: TableColumns, rows: readonly CsvRow[]): TableColumns {
  const distance = columns.get("distance");
  if (distance === undefined || distance.unit !== undefined) return columns;
  const told = rows.flatMap(({ cells }) => localNumber(cells[distance.at]?.trim() ?? "") || []);
  const middle = told.toSorted((a, b) => a - b)[told.length >> 1] ?? 0;
  return middle < LEAST_METERS ? columns : new Map([...columns, ["distance", { ...distance, unit: "m" }]]);
}

type CellOf = (row: CsvRow, column: TableColumn) => string;

interface Table {
  readonly cellOf: CellOf;
  readonly columns: TableColumns;
  readonly order: DayOrder | undefined;
  readonly hints: TableHints;
}

function isTold(cellOf: CellOf, row: CsvRow, column: string): boolean {
  const text = column === "end" || column === "elapsed" || column === "duration" ? cellOf(row, column) : "";
  return text !== "" && localNumber(text) !== 0;
}

function startCells(row: CsvRow, cellOf: CellOf): StartCells {
  return { start: cellOf(row, "start"), clock: cellOf(row, "clock"), offset: cellOf(row, "offset") };
}

function startsOf(rows: readonly CsvRow[], cellOf: CellOf): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const cells = startCells(row, cellOf);
    const before = seen.get(cells.start) ?? 0;
    seen.set(cells.start, before + 1);
    return wholeStart(cells, before);
  });
}

/** What was done with the table as a whole. */
function remarksOn(
  { rows, done }: { readonly rows: readonly CsvRow[]; readonly done: readonly CsvRow[] },
  { cellOf, columns, hints }: Table,
): readonly ReadRecord[] {
  const days = done.filter((row) => isDayOnly(startCells(row, cellOf))).length;
  const passed = rows.length - done.length;
  const distance = columns.get("distance");
  const hasNoUnit =
    distance !== undefined &&
    metersAUnit(distance.unit, hints) === undefined &&
    done.some((row) => (localNumber(cellOf(row, "distance")) ?? 0) > 0);
  const remarks: readonly (RecordProblem | undefined)[] = [
    passed === 0
      ? undefined
      : noted({
          path: "",
          came: passed === 1 ? "a row without a time" : `${passed} rows without a time`,
          expected: DONE,
        }),
    days === 0
      ? undefined
      : noted({
          path: "",
          came: days === 1 ? "a day without a time of day" : `${days} days without a time of day`,
          expected: CLOCK,
        }),
    hasNoUnit ? { path: distance.heading, came: "a column in no named unit", expected: UNIT } : undefined,
  ];
  return remarks.flatMap((remark) => (remark === undefined ? [] : [{ where: "", problems: [remark] }]));
}

const DONE = "workouts that were done; the others are passed over";
const CLOCK = "when it began; they are taken as noon, and later ones of a day three hours on";
const UNIT = "--distances km or --distances mi, which says it; until then no distance is read";

function metersAUnit(unit: string | undefined, { distanceUnit }: TableHints): number | undefined {
  return METERS[unit ?? distanceUnit ?? ""];
}

function readRow(row: CsvRow, startText: string, table: Table): ReadRecord {
  const { cellOf, columns, order, hints } = table;
  const where = `line ${row.line}`;
  const headed = (column: TableColumn): string => columns.get(column)?.heading ?? column;
  const reading = { offset: cellOf(row, "offset"), zone: hints.homeZone, order };
  const start = startIn(startText, reading);
  if (typeof start === "string") return { where, problems: [unfit(headed("start"), startText, start)] };
  const end = cellOf(row, "end") === "" ? undefined : startIn(cellOf(row, "end"), reading);
  const span =
    end === undefined || typeof end === "string" ? undefined : minutesBetween(start.startedAt, end.startedAt);
  const minutes = minutesIn(row, "duration", table) ?? minutesIn(row, "elapsed", table) ?? span;
  if (minutes === undefined) return { where, problems: [unfit(headed("duration"), cellOf(row, "duration"), TIME)] };
  const { numbers, problems } = numbersIn(row, table);
  const { kind, activityName } = activityIn(cellOf(row, "type"));
  const report = {
    kind,
    ...start,
    durationMinutes: minutes,
    elapsedMinutes: minutesIn(row, "elapsed", table) ?? (span !== undefined && span >= minutes ? span : undefined),
    ...numbers,
    title: cellOf(row, "title") || undefined,
  };
  const workout = { source: TABLE_SOURCE, externalId: derivedId(report), report, sourceVersion: null, activityName };
  return { where, workout, problems };
}

const TIME = "a time such as 0:50:11, or a number under a heading with its unit, such as Duration (min)";

function minutesBetween(start: string, end: string): number | undefined {
  const minutes = (instantMs(end) - instantMs(start)) / MINUTE_MS;
  return minutes > 0 ? minutes : undefined;
}

function minutesIn(row: CsvRow, column: "duration" | "elapsed", { cellOf, columns }: Table): number | undefined {
  const text = cellOf(row, column);
  const seconds = SECONDS[columns.get(column)?.unit ?? ""];
  const number = localNumber(text);
  if (number === undefined) return durationMinutesIn(text);
  return seconds === undefined || number === 0 ? undefined : (number * seconds) / SECONDS_A_MINUTE;
}

/** Zepp names activities by numbers, everybody else by words. */
function activityIn(type: string) {
  if (!/^\d+$/.test(type)) return { kind: activityOrCross(type), activityName: type };
  const number = Number(type);
  return { kind: numberedActivity(ZEPP_NUMBERS, number), activityName: unknownNumber(ZEPP_NUMBERS, number) };
}

/** The measures of a row; what is no number is left out and named. Zero is what was not measured. */
function numbersIn(row: CsvRow, { cellOf, columns, hints }: Table) {
  const problems: RecordProblem[] = [];
  const numberIn = (column: "distance" | "ascent" | "heartRate" | "rpe", factor: number | undefined) => {
    const text = cellOf(row, column);
    if (text === "" || factor === undefined) return undefined;
    const value = localNumber(text.replace(/ ?(km|mi|m|bpm)$/i, ""));
    if (value === undefined) {
      problems.push(unfit(columns.get(column)?.heading ?? column, text, "a number of 0 or more"));
    }
    return value === undefined || value === 0 ? undefined : value * factor;
  };
  const unit = columns.get("distance")?.unit ?? hints.distanceUnit;
  const rise = columns.get("ascent")?.unit ?? (unit === "mi" ? "ft" : "m");
  const numbers = {
    distanceMeters: numberIn("distance", metersAUnit(unit, hints)),
    ascentMeters: unit === undefined ? undefined : numberIn("ascent", METERS[rise]),
    averageHeartRate: numberIn("heartRate", 1),
    rpe: numberIn("rpe", 1),
  };
  return { numbers, problems };
}
