import { noted, type ReadRecord, refused, sentence } from "../vendors/read-result.ts";
import { type CsvRow, csvRows } from "./csv.ts";
import { localNumber } from "./csv-values.ts";
import { tableColumns } from "./table-columns.ts";
import { datesOf, type TableHints } from "./table-hints.ts";
import { cellsBy, isForeignTable, placedColumns } from "./table-placing.ts";
import { metersAUnit, readTableRow, type TableReading } from "./table-row.ts";
import { isDayOnly, type StartCells, withoutMidnight } from "./table-start.ts";

/**
 * Reads a table of workouts by its headings, such as that of Runkeeper, TrainingPeaks, WHOOP, Zepp or one's own, a row a
 * workout. Units stand in the headings or the cells; times without a zone are those of `homeZone` (IANA), and rows
 * without a length, such as planned workouts, are passed over.
 */
export function readAnyTable(csv: string, hints: TableHints): readonly ReadRecord[] {
  const { headings, rows, refused: broken } = csvRows(csv);
  const named = tableColumns(headings);
  if (named === undefined) return [refused("line 1", { path: "", came: "other headings", expected: "a start" })];
  const columns = placedColumns(named, rows);
  const cellOf = cellsBy(columns);
  const done = rows.filter((row) => LENGTHS.some((column) => isTold(cellOf(row, column))));
  const days = rows.map((row) => cellOf(row, "start"));
  const dates = datesOf(days, {
    heading: columns.get("start")?.heading ?? "",
    usual: hints.dayOrder ?? (isForeignTable(columns) ? "day-first" : undefined),
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
    days: new Map<string, number>(),
    ids: new Map<string, number>(),
  };
  const remarks = remarksOn({ rows, done }, table);
  return [...dates.notes, ...remarks, ...broken, ...done.map((row) => readTableRow(row, table))];
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
    done.some((row) => (localNumber(cellOf(row, "distance")) ?? 0) > 0);
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
