import type * as z from "zod/mini";
import { type CsvRow, csvRows } from "../../files/csv.ts";
import { columnsIn, type HeadingNames, plainHeading } from "../../files/csv-headings.ts";
import { durationMinutesIn, localNumber } from "../../files/csv-values.ts";
import { datesOf, type TableHints } from "../../files/table-hints.ts";
import { type HevySet, lengthOf, liftOf } from "../hevy/workouts.ts";
import { type ReadRecord, unfit } from "../read-result.ts";
import { type DayOrder, parseWallTime, wallTimeCell } from "../wall-times.ts";

/** The source slug of the export of Strong, which names no workout's id. */
const STRONG_SOURCE = "strong-csv";

/** Strong writes English; apps that write its format head it in German, Spanish and French too. */
const NAMES = {
  date: "Date|Datum|Fecha",
  workout: "Workout Name|Trainingsname|Workout-Name|Nombre del entrenamiento|Nombre del entreno|Nom de l'entraînement",
  exercise: "Exercise Name|Übungsname|Übung|Nombre del ejercicio|Ejercicio|Nom de l'exercice|Exercice",
  order: "Set Order|Satzreihenfolge|Satz|Orden de la serie|Serie|Ordre de la série|Série",
  duration: "Duration|Workout Duration|Duration (sec)|Dauer|Trainingsdauer|Duración|Durée",
  rpe: "RPE",
  distance: "Distance (meters)|Distance (m)|Distanz (m)|Distancia (m)",
} satisfies HeadingNames<string>;

/** Whether these are the headings of Strong's export, of any of its versions. */
export function isStrongCsv(headings: readonly string[]): boolean {
  const columns = columnsIn(headings, NAMES);
  return ["date", "exercise", "order", "duration"].every((column) => columns.has(column));
}

interface SetRow {
  readonly line: number;
  readonly wallStart: string;
  readonly startedAt: string;
  readonly title: string;
  readonly durationMinutes: number | undefined;
  readonly set: HevySet;
}

/**
 * Reads Strong's export, a row a set; the rows of one start are one workout, which lasts as long as its duration says.
 * Times are wall times of the phone without a zone, taken as those of `homeZone` (IANA).
 */
export function readStrongCsv(csv: string, { homeZone, dayOrder }: TableHints): readonly ReadRecord[] {
  const { headings, rows, refused: broken } = csvRows(csv);
  const columns = columnsIn(headings, NAMES);
  const isInSeconds = plainHeading(headings[columns.get("duration") ?? -1] ?? "").endsWith("sec");
  const cellOf = ({ cells }: CsvRow, column: keyof typeof NAMES): string =>
    cells[columns.get(column) ?? -1]?.trim() ?? "";
  const heading = headings[columns.get("date") ?? -1] ?? "";
  const isEnglish = plainHeading(heading) === "date";
  const { order, notes } = datesOf(
    rows.map((row) => cellOf(row, "date")),
    { heading, usual: dayOrder ?? (isEnglish ? undefined : "day-first") },
  );
  const schema = wallTimeCell(homeZone, order);
  const read = rows
    .filter((row) => isSet(cellOf(row, "order")))
    .map((row) => readRow(row, { cellOf, schema, order, isInSeconds }));
  const workouts = new Map<string, SetRow[]>();
  for (const row of read) {
    if (!("set" in row)) continue;
    const others = workouts.get(row.wallStart);
    if (others === undefined) workouts.set(row.wallStart, [row]);
    else others.push(row);
  }
  const unread = read.flatMap((row) => ("set" in row ? [] : [row]));
  return [...notes, ...broken, ...unread, ...[...workouts.values()].flatMap(workoutOf)];
}

/** Rows of notes and of rests between sets stand beside those of sets, which are numbered or marked by a letter. */
function isSet(order: string): boolean {
  return /^(\d+|[A-Z])$/i.test(order);
}

interface Reading {
  readonly cellOf: (row: CsvRow, column: keyof typeof NAMES) => string;
  readonly schema: z.ZodMiniType<string>;
  readonly order: DayOrder | undefined;
  readonly isInSeconds: boolean;
}

function readRow(row: CsvRow, { cellOf, schema, order, isInSeconds }: Reading): SetRow | ReadRecord {
  const date = cellOf(row, "date");
  const start = schema.safeParse(date);
  const wall = parseWallTime(date, order);
  if (!start.success || wall === undefined) {
    return { where: `line ${row.line}`, problems: [unfit("Date", date, start.error?.issues[0]?.message ?? "a time")] };
  }
  const duration = cellOf(row, "duration");
  const rpe = localNumber(cellOf(row, "rpe"));
  const type = /^F$/i.test(cellOf(row, "order")) ? "failure" : "normal";
  const meters = localNumber(cellOf(row, "distance"));
  return {
    line: row.line,
    wallStart: `${wall.date}T${wall.time}`,
    startedAt: start.data,
    title: cellOf(row, "workout"),
    durationMinutes: isInSeconds ? (localNumber(duration) ?? 0) / 60 : durationMinutesIn(duration),
    set: { exercise: cellOf(row, "exercise"), type, rpe, distanceMeters: meters },
  };
}

function workoutOf(rows: readonly SetRow[]): readonly ReadRecord[] {
  const [first] = rows;
  if (first === undefined) return [];
  const where = `line ${first.line}`;
  const sets = rows.map(({ set }) => set);
  const lift = liftOf(sets);
  const told = rows.map((row) => row.durationMinutes).find((minutes) => minutes !== undefined && minutes > 0);
  const { durationMinutes, assumption } = lengthOf(told, sets);
  const report = { ...lift, startedAt: first.startedAt, durationMinutes, title: first.title || undefined };
  const externalId = `${lift.kind}-${first.wallStart.replaceAll(/[-:]/g, "")}`;
  return [
    { where, workout: { source: STRONG_SOURCE, externalId, report, sourceVersion: null, assumption }, problems: [] },
  ];
}
