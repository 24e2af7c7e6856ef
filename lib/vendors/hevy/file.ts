import * as z from "zod/mini";
import { instantMs, MINUTE_MS } from "../../domain/local-time.ts";
import { amountCell, byHeading, csvRows } from "../../files/csv.ts";
import { type HeadingNames, plainHeading } from "../../files/csv-headings.ts";
import { localNumber } from "../../files/csv-values.ts";
import { datesOf, type TableHints } from "../../files/table-hints.ts";
import { problemsOf } from "../../team/problem.ts";
import { type ReadRecord, type RecordProblem, refused, unfit } from "../read-result.ts";
import { type DayOrder, parseWallTime, wallTimeCell } from "../wall-times.ts";
import { type HevySet, lengthOf, liftOf } from "./workouts.ts";

/** The export names no workout id, so that it is a source beside the API, and the two are recognized as one effort. */
const HEVY_CSV_SOURCE = "hevy-csv";
const METERS_A_KM = 1000;
const METERS_A_MILE = 1609.344;

/** Whether these are the headings of Hevy's export. */
export function isHevyCsv(headings: readonly string[]): boolean {
  const named = headings.map(ownHeading);
  return named.includes("exercise_title") && named.includes("start_time");
}

/** Hevy heads its export in English; who translated the headings in German, Spanish or French is understood. */
const NAMES = {
  title: "title|Titel|Título|Titre",
  start_time: "start_time|Startzeit|Start|Hora de inicio|Inicio|Heure de début|Début",
  end_time: "end_time|Endzeit|Ende|Hora de fin|Fin|Heure de fin",
  exercise_title: "exercise_title|Übung|Übungsname|Ejercicio|Nombre del ejercicio|Exercice|Nom de l'exercice",
  set_type: "set_type|Satztyp|Satzart|Tipo de serie|Type de série",
  rpe: "rpe",
  distance_km: "distance_km|Distanz (km)|Distancia (km)",
  distance_miles: "distance_miles|Distancia (mi)|Distanz (mi)",
} satisfies HeadingNames<string>;

/** The heading Hevy has for a column, whatever the language. */
function ownHeading(heading: string): string {
  const plain = plainHeading(heading);
  const own = Object.entries(NAMES).find(([, names]) => names.split("|").some((name) => plainHeading(name) === plain));
  return own?.[0] ?? heading;
}

/**
 * Reads Hevy's export of workouts, one row a set; the rows of one start are one workout. Times are wall times of the
 * phone without a zone, taken as those of `homeZone` (IANA).
 */
export function readHevyCsv(csv: string, { homeZone, dayOrder }: TableHints): readonly ReadRecord[] {
  const { headings: written, rows, refused: broken } = csvRows(csv);
  const headings = written.map(ownHeading);
  const missing = ["title", "start_time", "end_time", "exercise_title"].filter((name) => !headings.includes(name));
  if (missing.length > 0) {
    const expected = `the columns ${missing.join(", ")}`;
    return [refused("line 1", { path: "", came: `the columns ${written.slice(0, 6).join(", ")} ...`, expected })];
  }
  const places = ["start_time", "end_time"].map((name) => headings.indexOf(name));
  const times = new Set(rows.flatMap(({ cells }) => places.map((at) => cells[at]?.trim() ?? "")));
  const { order, notes } = datesOf([...times], { heading: "start_time", usual: dayOrder });
  const timeOf = timesIn(homeZone, order);
  const read = rows.map(({ line, cells }) => readRow(byHeading(headings, cells), { line, timeOf, order }));
  const sets = read.flatMap((row) => (row.kind === "set" ? [row] : []));
  const workouts = new Map<string, SetRow[]>();
  for (const set of sets) {
    const others = workouts.get(set.wallStart);
    if (others === undefined) workouts.set(set.wallStart, [set]);
    else others.push(set);
  }
  return [
    ...notes,
    ...broken,
    ...read.flatMap((row) => (row.kind === "refused" ? [row.record] : remarksOn(row))),
    ...[...workouts.values()].map(workoutOf),
  ];
}

interface SetRow {
  readonly kind: "set";
  readonly line: number;
  /** The start as the phone's clock showed it: it names the workout, whatever the home zone. */
  readonly wallStart: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly title: string;
  readonly set: HevySet;
  /** What was left out of it. */
  readonly remarks: readonly RecordProblem[];
}

function remarksOn({ line, remarks }: SetRow): readonly ReadRecord[] {
  return remarks.length === 0 ? [] : [{ where: `line ${line}`, problems: remarks }];
}

/** What stands in the cells of a row; its times are read apart. */
const rowCells = z.object({
  title: z.string(),
  exercise_title: z.string(),
  set_type: z.optional(z.string()),
  rpe: amountCell(10),
  distance_km: amountCell(),
  distance_miles: amountCell(),
  duration_seconds: amountCell(),
  weight_kg: z.optional(z.string()),
  weight_lbs: z.optional(z.string()),
  reps: z.optional(z.string()),
});

/** Reads the wall times of a file, each of which stands in many rows. */
function timesIn(
  homeZone: string,
  order: DayOrder | undefined,
): (text: string | undefined) => z.core.util.SafeParseResult<string> {
  const schema = wallTimeCell(homeZone, order);
  const read = new Map<string | undefined, z.core.util.SafeParseResult<string>>();
  return (text) => {
    const known = read.get(text) ?? z.safeParse(schema, text);
    read.set(text, known);
    return known;
  };
}

interface RowReading {
  readonly line: number;
  readonly timeOf: ReturnType<typeof timesIn>;
  readonly order: DayOrder | undefined;
}

function readRow(
  cells: Readonly<Record<string, string>>,
  { line, timeOf, order }: RowReading,
): SetRow | { readonly kind: "refused"; readonly record: ReadRecord } {
  const [start, end] = [timeOf(cells["start_time"]), timeOf(cells["end_time"])];
  const { from, remarks } = readCells(cells);
  if (from === undefined || !start.success || !end.success) {
    const problems = [...problemsIn("start_time", start, cells), ...problemsIn("end_time", end, cells), ...remarks];
    return { kind: "refused", record: { where: `line ${line}`, problems } };
  }
  const wall = parseWallTime(cells["start_time"] ?? "", order);
  const meters = (from.distance_km ?? 0) * METERS_A_KM + (from.distance_miles ?? 0) * METERS_A_MILE;
  return {
    kind: "set",
    line,
    wallStart: `${wall?.date}T${wall?.time}`,
    startedAt: start.data,
    endedAt: end.data,
    title: from.title,
    set: {
      exercise: from.exercise_title,
      type: from.set_type ?? "",
      rpe: from.rpe,
      distanceMeters: meters,
      seconds: from.duration_seconds,
      isLifted: isAbove0(from.weight_kg || from.weight_lbs) && isAbove0(from.reps),
    },
    remarks,
  };
}

function isAbove0(text: string | undefined): boolean {
  return (localNumber(text ?? "") ?? 0) > 0;
}

/** The cells of a row without those that cannot be, which are named. */
function readCells(cells: Readonly<Record<string, string>>): {
  readonly from: z.output<typeof rowCells> | undefined;
  readonly remarks: readonly RecordProblem[];
} {
  const read = z.safeParse(rowCells, cells);
  if (read.success) return { from: read.data, remarks: [] };
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  const rest = Object.fromEntries(Object.entries(cells).filter(([name]) => !wrong.has(name)));
  return { from: z.safeParse(rowCells, rest).data, remarks: problemsOf("", read.error, cells) };
}

function problemsIn(
  name: string,
  { error }: z.core.util.SafeParseResult<string>,
  cells: Readonly<Record<string, string>>,
): readonly RecordProblem[] {
  return error === undefined ? [] : [unfit(name, cells[name], error.issues[0]?.message ?? "a time")];
}

function workoutOf(rows: readonly SetRow[]): ReadRecord {
  const [first] = rows;
  if (first === undefined) return refused("", { path: "", came: "a workout without sets", expected: "at least one" });
  const endMs = rows.reduce((latest, { endedAt }) => Math.max(latest, instantMs(endedAt)), 0);
  const sets = rows.map(({ set }) => set);
  const lift = liftOf(sets);
  const { durationMinutes, assumption } = lengthOf((endMs - instantMs(first.startedAt)) / MINUTE_MS, sets);
  const report = {
    ...lift,
    startedAt: first.startedAt,
    durationMinutes,
    title: first.title || undefined,
  };
  const externalId = `${lift.kind}-${first.wallStart.replaceAll(/[-:]/g, "")}`;
  const workout = { source: HEVY_CSV_SOURCE, externalId, report, sourceVersion: null, assumption };
  return { where: `line ${first.line}`, workout, problems: [] };
}
