import { instantMs, MINUTE_MS } from "../domain/local-time.ts";
import { activityOrCross } from "../vendors/activities.ts";
import { numberedActivity, SAMSUNG_NUMBERS, unknownNumber, ZEPP_NUMBERS } from "../vendors/activity-numbers.ts";
import { derivedId } from "../vendors/cooldown/workout-fields.ts";
import { type ReadRecord, type RecordProblem, type ToldWorkout, unfit } from "../vendors/read-result.ts";
import { METERS } from "../vendors/vendor-fields.ts";
import { type DayOrder, parseWallTime } from "../vendors/wall-times.ts";
import type { CsvRow } from "./csv.ts";
import { localNumber } from "./csv-values.ts";
import { type TableColumn, type TableColumns, unitOf, unitOfCell } from "./table-columns.ts";
import type { TableHints } from "./table-hints.ts";
import { type CellOf, minutesIn } from "./table-placing.ts";
import { clockTime, isDayOnly, type StartCells, startIn, startInUtc, wholeStart } from "./table-start.ts";

/** The source slug of tables, whatever app wrote them. */
export const TABLE_SOURCE = "table";
const MINUTES_A_DAY = 1440;

/** A table as its rows are read. */
export interface TableReading {
  readonly cellOf: CellOf;
  readonly columns: TableColumns;
  readonly startCells: (row: CsvRow) => StartCells;
  readonly order: DayOrder | undefined;
  readonly hints: TableHints;
  /** What remarks call a row. */
  readonly rowName: "line" | "record";
  /** How many rows had each start so far, and each id. */
  readonly days: Map<string, number>;
  readonly ids: Map<string, number>;
}

/** How many metres a unit has, or the one that whoever reads the table names; undefined where none is known. */
export function metersAUnit(unit: string | undefined, { distanceUnit }: TableHints): number | undefined {
  return METERS[unit ?? distanceUnit ?? ""];
}

/** Reads a row as a workout. */
export function readTableRow(row: CsvRow, table: TableReading): ReadRecord {
  const { cellOf, columns, order, hints } = table;
  const where = `${table.rowName} ${row.line}`;
  const headed = (column: TableColumn): string => columns.get(column)?.heading ?? column;
  const cells = table.startCells(row);
  const zoned = { offset: cells.offset, zone: hints.homeZone, order };
  const nthOfDay = table.days.get(cells.start) ?? 0;
  table.days.set(cells.start, nthOfDay + 1);
  const lengthIn = (column: "duration" | "elapsed") => minutesIn(cellOf(row, column), columns.get(column)?.unit);
  const told = lengthIn("duration") ?? lengthIn("elapsed");
  const startText = wholeStart(cells, { nthOfDay, minutes: told ?? 0 });
  const start = isInUtc(columns) ? startInUtc(startText, zoned) : startIn(startText, zoned);
  if (typeof start === "string") return { where, problems: [unfit(headed("start"), cellOf(row, "start"), start)] };
  const span = minutesTo(cellOf(row, "end"), { cells, startedAt: start.startedAt, zoned });
  const minutes = told ?? span;
  if (minutes === undefined) return { where, problems: [unfit(headed("duration"), cellOf(row, "duration"), TIME)] };
  const { numbers, problems } = numbersIn(row, table);
  const { kind, activityName } = activityIn(cellOf(row, "type"));
  const dayOnly = isDayOnly(cells) || undefined;
  const report = {
    kind,
    ...start,
    dayOnly,
    durationMinutes: minutes,
    elapsedMinutes: lengthIn("elapsed") ?? (span !== undefined && span >= minutes ? span : undefined),
    ...numbers,
    title: cellOf(row, "title") || undefined,
  };
  const day = parseWallTime(startText, order)?.date ?? start.startedAt;
  const externalId = dayOnly ? idByContent(report, { day, ids: table.ids }) : derivedId(report);
  return { where, workout: { source: TABLE_SOURCE, externalId, report, sourceVersion: null, activityName }, problems };
}

/** Samsung's times are in UTC, beside the offset at which they were. */
function isInUtc(columns: TableColumns): boolean {
  return columns.get("offset")?.name === "time offset";
}

const TIME = "a time such as 0:50:11, or a number under a heading with its unit, such as Duration (min)";

/** Workouts of which only the day is known are told apart by what they were, and by their number where they were alike. */
function idByContent(
  { kind, durationMinutes, distanceMeters = 0 }: ToldWorkout["report"],
  { day, ids }: { readonly day: string; readonly ids: Map<string, number> },
): string {
  const id = `${kind}-${day}-${Math.round(durationMinutes * 60)}s-${Math.round(distanceMeters)}m`;
  const nth = (ids.get(id) ?? 0) + 1;
  ids.set(id, nth);
  return nth === 1 ? id : `${id}-${nth}`;
}

/** Minutes from the start to an end; an end that is a time of day alone is the next one after the start. */
function minutesTo(
  end: string,
  { cells, startedAt, zoned }: { cells: StartCells; startedAt: string; zoned: Parameters<typeof startIn>[1] },
): number | undefined {
  if (end === "" || isDayOnly(cells)) return undefined;
  const clock = clockTime(end);
  const [day = ""] = /^.*?\d(?=[ T]+\d{1,2}:\d{2}|$)/.exec(cells.start) ?? [];
  const read = startIn(clock === undefined ? end : `${day} ${clock}`, zoned);
  if (typeof read === "string") return undefined;
  const minutes = (instantMs(read.startedAt) - instantMs(startedAt)) / MINUTE_MS;
  return minutes > 0 || clock === undefined ? minutes || undefined : minutes + MINUTES_A_DAY;
}

const LEAST_OF_SAMSUNG = 1000;

/** Zepp names activities by numbers of up to three figures, Samsung by longer ones, everybody else by words. */
function activityIn(type: string): Pick<ToldWorkout, "activityName"> & Pick<ToldWorkout["report"], "kind"> {
  if (!/^\d+$/.test(type)) return { kind: activityOrCross(type), activityName: type };
  const number = Number(type);
  const numbers = number < LEAST_OF_SAMSUNG ? ZEPP_NUMBERS : SAMSUNG_NUMBERS;
  return { kind: numberedActivity(numbers, number), activityName: unknownNumber(numbers, number) };
}

/** The measures of a row; what is no number is left out and named. Zero is what was not measured. */
function numbersIn(row: CsvRow, { cellOf, columns, hints }: TableReading) {
  const problems: RecordProblem[] = [];
  const numberIn = (column: "distance" | "ascent" | "heartRate" | "rpe", factor: number | undefined) => {
    const text = cellOf(row, column);
    const named = unitOfCell(text) ?? (column === "distance" ? unitOf(cellOf(row, "distanceUnit")) : undefined);
    const own = METERS[named ?? ""] ?? factor;
    if (text === "" || own === undefined) return undefined;
    const value = localNumber(text.replace(/(?<=\d) ?(\/ ?10|\p{L}+\.?)$/iu, ""));
    if (value === undefined) {
      problems.push(unfit(columns.get(column)?.heading ?? column, text, "a number of 0 or more"));
    }
    return value === undefined || value === 0 ? undefined : value * own;
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
