import { noted, type ReadRecord, refused, sentence } from "../vendors/read-result.ts";
import type { DayOrder } from "../vendors/wall-times.ts";
import { type CsvRow, csvRows } from "./csv.ts";
import { localNumber } from "./csv-values.ts";
import { POLAR_HEADING, type TableColumns, tableColumns } from "./table-columns.ts";
import { datesOf, type TableHints } from "./table-hints.ts";
import { type CellOf, cellsBy, isForeignTable, placedColumns } from "./table-placing.ts";
import { metersAUnit, readTableRow, type TableReading } from "./table-row.ts";
import { isDayOnly, type StartCells, withoutMidnight, withoutSerial } from "./table-start.ts";

/**
 * Reads a table of workouts by its headings, such as that of Runkeeper, TrainingPeaks, WHOOP, Zepp or one's own, a row a
 * workout. Units stand in the headings or the cells; times without a zone are those of `homeZone` (IANA), and rows
 * without a length, such as planned workouts, are passed over.
 */
export function readAnyTable(csv: string, hints: TableHints): readonly ReadRecord[] {
  return readTable({ ...csvRows(csv), rowName: "line" }, hints);
}

/** The same of records whose fields are named as a table's columns are, such as those that some apps export as JSON. */
export function readRecordsAsTable(records: readonly NamedRecord[], hints: TableHints): readonly ReadRecord[] {
  const headings = headingsOf(records);
  const rows = records.map(({ at, value }) => {
    const fields = new Map(Object.entries(value));
    return { line: at, cells: headings.map((heading) => asCell(fields.get(heading))) };
  });
  return readTable({ headings, rows, refused: [], rowName: "record" }, hints);
}

/** A record and its place in its log, from 1 on. */
export interface NamedRecord {
  readonly at: number;
  readonly value: object;
}

/** Whether the fields of records are named as the columns of a table of workouts are. */
export function areTable(records: readonly NamedRecord[]): boolean {
  return tableColumns(headingsOf(records)) !== undefined;
}

/** Exports have up to 150 fields; where each record had others, the cells would be their square [choice]. */
const MOST_HEADINGS = 500;

function headingsOf(records: readonly NamedRecord[]): readonly string[] {
  return [...new Set(records.flatMap(({ value }) => Object.keys(value)))].slice(0, MOST_HEADINGS);
}

function asCell(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

type Rows = ReturnType<typeof csvRows> & Pick<TableReading, "rowName">;

function readTable({ headings, rows, refused: broken, rowName }: Rows, hints: TableHints): readonly ReadRecord[] {
  const named = tableColumns(headings);
  if (named === undefined) return [refused("line 1", { path: "", came: "other headings", expected: "a start" })];
  const columns = placedColumns(named, rows);
  const textOf = cellsBy(columns);
  const cellOf: CellOf = (row, column) =>
    column === "start" ? withoutSerial(textOf(row, column)) : textOf(row, column);
  const done = rows.filter((row) => LENGTHS.some((column) => isTold(cellOf(row, column))));
  const days = rows.map((row) => cellOf(row, "start"));
  const dates = datesOf(days, {
    heading: columns.get("start")?.heading ?? "",
    usual: hints.dayOrder ?? usualOrder(headings, columns),
  });
  const areDays = days.every((day) => withoutMidnight(day) !== day);
  const startCells = (row: CsvRow): StartCells => {
    const [start, clock] = [cellOf(row, "start"), cellOf(row, "clock")];
    return { start: areDays || clock !== "" ? withoutMidnight(start) : start, clock, offset: cellOf(row, "offset") };
  };
  const table = {
    cellOf,
    columns,
    startCells,
    order: dates.order,
    hints,
    rowName,
    days: new Map<string, number>(),
    ids: new Map<string, number>(),
  };
  const remarks = remarksOn({ rows, done }, table);
  return [...dates.notes, ...remarks, ...broken, ...done.map((row) => readTableRow(row, table))];
}

/** The order of day and month that an app or a language writes: Polar Flow and Fitbit have one in every language. */
function usualOrder(headings: readonly string[], columns: TableColumns): DayOrder | undefined {
  const has = (...names: readonly string[]): boolean => names.every((name) => headings.includes(name));
  if (has("logId", "activityName")) return "month-first";
  return isForeignTable(columns) || has(POLAR_HEADING) ? "day-first" : undefined;
}

const LENGTHS = ["duration", "elapsed", "end"] as const;

function isTold(text: string): boolean {
  return text !== "" && localNumber(text) !== 0;
}

/** What was done with the table as a whole. */
function remarksOn(
  { rows, done }: { readonly rows: readonly CsvRow[]; readonly done: readonly CsvRow[] },
  { cellOf, columns, startCells, hints }: TableReading,
): readonly ReadRecord[] {
  const days = done.filter((row) => isDayOnly(startCells(row))).length;
  const passed = rows.length - done.length;
  const distance = columns.get("distance");
  const hasNoUnit =
    distance !== undefined &&
    metersAUnit(distance.unit, hints) === undefined &&
    done.some((row) => cellOf(row, "distanceUnit") === "" && (localNumber(cellOf(row, "distance")) ?? 0) > 0);
  const passedOver = passed === 1 ? "a row without a length is" : `${passed} rows without a length are`;
  const timeless = days === 1 ? "the time of day of a workout is" : `the times of day of ${days} workouts are`;
  const remarks = [
    passed === 0 ? [] : noted(sentence("", `${passedOver} passed over`)),
    days === 0 ? [] : noted(sentence("", `${timeless} not known; only the day counts`)),
    hasNoUnit ? sentence(distance.heading, NO_UNIT) : [],
  ].flat();
  return remarks.map((remark) => ({ where: "", problems: [remark] }));
}

const NO_UNIT = "its unit is not named; --distances km or --distances mi says it, and until then no distance is read";
