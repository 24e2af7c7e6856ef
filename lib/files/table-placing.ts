import { type CsvRow } from "./csv.ts";
import { durationMinutesIn, localNumber, twoPartTime } from "./csv-values.ts";
import type { Placed, TableColumn, TableColumns, TableUnit } from "./table-columns.ts";
import { clockTime, withoutMidnight } from "./table-start.ts";

/** The text of a row's cell in a column; empty for what stands for nothing. */
export type CellOf = (row: CsvRow, column: TableColumn) => string;

export function cellsBy(columns: TableColumns): CellOf {
  return ({ cells }, column) => {
    const written = cells[columns.get(column)?.at ?? -1]?.trim() ?? "";
    const span = column === "clock" || column === "end" ? spanIn(written) : undefined;
    const text = span === undefined ? written : span[column === "clock" ? 0 : 1];
    return /^(--?|n\/a|null|nan)$/i.test(text) ? "" : text;
  };
}

/** The times of day from which and until which something went, such as `06:30-07:15`; undefined of anything else. */
function spanIn(text: string): readonly [from: string, to: string] | undefined {
  const [, from = "", to = ""] = /^(\d\S*?(?: ?[ap]m)?) ?(?:-|–|—|to|bis|a|à) ?(\d.*)$/i.exec(text) ?? [];
  return clockTime(from) === undefined || clockTime(to) === undefined ? undefined : [from, to];
}

/**
 * The columns of a table by what stands in them, where headings leave it open: a day and a time of day apart, and the unit
 * of a number or a time that names none.
 */
export function placedColumns(named: TableColumns, rows: readonly CsvRow[]): TableColumns {
  const columns = new Map([...named, ...startColumns(named, rows)]);
  const span = spanColumn(named, rows);
  if (span !== undefined) {
    if (columns.get("duration")?.at === span.at) columns.delete("duration");
    for (const column of ["clock", "end"] as const) columns.set(column, span);
  }
  const open = [
    ["distance", distanceUnit],
    ["duration", durationUnit],
    ["elapsed", durationUnit],
  ] as const;
  for (const [column, unitBy] of open) {
    const placed = columns.get(column);
    if (placed === undefined) continue;
    const unit = unitBy(placed, { texts: told(placed, rows), isForeign: isForeignTable(named) });
    columns.set(column, { ...placed, unit });
  }
  return columns;
}

/** Words of headings in languages whose readers write the day first and go by kilometres. */
const FOREIGN =
  /^(datum|tag|fecha|dia|jour|data|giorno|dag|uhrzeit|startzeit|beginn|hora|heure|debut|ora|dauer|trainings|zeit|duree|duracion|tiempo|temps|durata|duur|sportart|aktivitat|deporte|actividad|activite|seance|attivita|strecke|distanz|entfernung|distancia|recorrido|distanza|afstand)/;

/** Whether the headings of a table are in another language than English. */
export function isForeignTable(columns: TableColumns): boolean {
  return [...columns.values()].some(({ name }) => FOREIGN.test(name));
}

interface Cells {
  readonly texts: readonly string[];
  readonly isForeign: boolean;
}

/** The column whose cells tell from when to when. */
function spanColumn(named: TableColumns, rows: readonly CsvRow[]): Placed | undefined {
  const candidates = (["clock", "time", "duration"] as const).flatMap((column) => named.get(column) ?? []);
  return candidates.find((placed) => areMost(told(placed, rows), (text) => spanIn(text) !== undefined));
}

function told({ at }: Placed, rows: readonly CsvRow[]): readonly string[] {
  return rows.map(({ cells }) => cells[at]?.trim() ?? "").filter((text) => text !== "");
}

/** The day, and the time of day where it stands in a column of its own. */
function startColumns(named: TableColumns, rows: readonly CsvRow[]): readonly (readonly [TableColumn, Placed])[] {
  const [start, day, clock, time, duration] = (["start", "day", "clock", "time", "duration"] as const).map((column) =>
    named.get(column),
  );
  if (day === undefined) return [];
  if (start !== undefined && start.at !== day.at && areMost(told(start, rows), isClock)) {
    return [
      ["start", day],
      ["clock", start],
    ];
  }
  const isDay = start === undefined || start.at === day.at || areMost(told(day, rows), isWhole);
  const dated = isDay ? day : start;
  if (clock !== undefined && clock.at !== dated.at) return [["start", dated]];
  const isTimeOfDay = time !== undefined && duration !== undefined && isTimeBeside(time, duration, rows);
  return isTimeOfDay
    ? [
        ["start", dated],
        ["clock", time],
      ]
    : [["start", dated]];
}

function areMost(texts: readonly string[], is: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.filter(is).length > texts.length / 2;
}

function isClock(text: string): boolean {
  return clockTime(text) !== undefined;
}

/** Whether a text holds a day and a time of day. */
function isWhole(text: string): boolean {
  return /\d.*[ T]\d{1,2}:\d{2}/.test(withoutMidnight(text));
}

/** Whether a column headed "time" holds times of day, beside another one of lengths that it does not repeat. */
function isTimeBeside(time: Placed, duration: Placed, rows: readonly CsvRow[]): boolean {
  if (time.at === duration.at || duration.name.startsWith("moving")) return false;
  const times = told(time, rows);
  const lengths = rows.filter(({ cells }) => {
    const [one, other] = [time, duration].map(({ at, unit }) => minutesIn(cells[at]?.trim() ?? "", unit));
    return one !== undefined && other !== undefined && Math.abs(one - other) <= Math.max(1, other * SAME_SHARE);
  });
  return areMost(times, isClock) && lengths.length <= times.length / 2;
}

const SAME_SHARE = 0.2;

/** Nobody goes so many kilometres or miles most days: a distance without a unit is in metres then [choice]. */
const LEAST_METERS = 300;

/** The unit of distances: metres by their size, kilometres where the language or a decimal comma is of metric countries. */
function distanceUnit({ unit }: Placed, { texts, isForeign }: Cells): TableUnit | undefined {
  if (unit !== undefined) return unit;
  if (middleOf(texts.flatMap((text) => localNumber(text) || [])) >= LEAST_METERS) return "m";
  return isForeign || texts.some((text) => /^\d+,\d{1,2}$/.test(text)) ? "km" : undefined;
}

/** Where most numbers lie that are minutes, and seconds, of workouts [choice]. */
const MINUTES = { least: 10, most: 300 };
const LEAST_SECONDS = 600;
/** Below this for most they are what a spreadsheet keeps of a time: a part of a day. */
const MOST_OF_A_DAY = 0.2;
const LEAST_MILLISECONDS = 200_000;
/** Where the first part of a time such as `1:05` is below this for most, it is hours [choice]. */
const MOST_HOURS = 10;
/** Beside times with seconds they are minutes, unless most would be less than a workout takes [choice]. */
const LEAST_MINUTES = 3;

/** The unit of lengths: what the heading names, else what most of them can only be. */
function durationUnit({ unit }: Placed, { texts }: Cells): TableUnit | undefined {
  if (unit !== undefined && unit !== "h" && unit !== "min") return unit;
  const twoParts = texts.flatMap((text) => twoPartTime(text)?.[0] ?? []);
  if (twoParts.length > 0) {
    const hasThreeParts = texts.some((text) => /^\d+:\d+:\d+/.test(text));
    const most = hasThreeParts ? LEAST_MINUTES : MOST_HOURS;
    const areHours = unit === "h" || (unit === undefined && middleOf(twoParts) < most);
    if (areHours || unit !== undefined) return areHours ? "h:mm" : unit;
  }
  if (unit !== undefined) return unit;
  const middle = middleOf(texts.flatMap((text) => localNumber(text) || []));
  if (middle >= LEAST_MILLISECONDS) return "ms";
  if (middle >= LEAST_SECONDS) return "s";
  if (middle > 0 && middle < MOST_OF_A_DAY) return "d";
  return middle >= MINUTES.least && middle <= MINUTES.most ? "min" : undefined;
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

const SECONDS_A_UNIT: Readonly<Partial<Record<TableUnit, number>>> = {
  d: 86_400,
  h: 3600,
  min: 60,
  s: 1,
  ms: 0.001,
  "h:mm": 3600,
  "m:ss": 60,
};

/** A length of a column in minutes; undefined of what is none, or a number in no known unit. */
export function minutesIn(text: string, unit: TableUnit | undefined): number | undefined {
  const [hours, minutes] = twoPartTime(text) ?? [];
  if (unit === "h:mm" && hours !== undefined && minutes !== undefined) return hours * 60 + minutes;
  const number = localNumber(text);
  if (number === undefined) return durationMinutesIn(text);
  if (unit === "h:mm" && number >= MOST_HOURS) return number;
  const seconds = SECONDS_A_UNIT[unit ?? "km"];
  return seconds === undefined || number === 0 ? undefined : (number * seconds) / 60;
}
