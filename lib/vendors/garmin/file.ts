import type * as z from "zod/mini";
import { type CsvRow, csvRows } from "../../files/csv.ts";
import { columnsIn, type HeadingNames } from "../../files/csv-headings.ts";
import { durationMinutesIn, localNumber } from "../../files/csv-values.ts";
import { unitOfCell } from "../../files/table-columns.ts";
import { type DistanceUnit, datesOf, type TableHints } from "../../files/table-hints.ts";
import { type Activity, activityOrCross } from "../activities.ts";
import { noted, type ReadRecord, type RecordProblem, sentence, unfit } from "../read-result.ts";
import { METERS } from "../vendor-fields.ts";
import { type DayOrder, parseWallTime, wallTimeCell } from "../wall-times.ts";
import { unitByStrides } from "./distance-unit.ts";

/** The export names no activity's id, so that it is a source beside Garmin's push, and the two are recognized as one effort. */
const GARMIN_CSV_SOURCE = "garmin-csv";

const ENGLISH_TYPE = "Activity Type";
/** In English, German, Spanish, French, Italian, Portuguese and Dutch. */
const NAMES = {
  type: "Activity Type|Aktivitätstyp|Tipo de actividad|Type d'activité|Tipo di attività|Tipo de atividade|Activiteittype|Activiteitstype",
  date: "Date|Datum|Fecha|Data",
  title: "Title|Titel|Título|Titre|Titolo",
  time: "Time|Activity Time|Zeit|Dauer|Tiempo|Durée|Temps|Ora|Tempo|Tijd|Duur",
  moving:
    "Moving Time|Zeit in Bewegung|Bewegungszeit|Tiempo en movimiento|Temps de déplacement|Tempo di spostamento|Tempo in movimento|Tempo em movimento|Beweegtijd",
  elapsed:
    "Elapsed Time|Verstrichene Zeit|Tiempo transcurrido|Temps écoulé|Tempo trascorso|Tempo decorrido|Verstreken tijd",
  distance: "Distance (km)|Distance (mi)|Distance|Distanz|Distancia|Distanza|Distância|Afstand",
  ascent:
    "Total Ascent|Elev Gain|Anstieg gesamt|Positiver Höhenunterschied|Ascenso total|Ascension totale|Ascesa totale|Subida total|Totale stijging",
  heartRate:
    "Avg HR|Ø HF|Ø Herzfrequenz|Durchschnittliche Herzfrequenz|Frecuencia cardiaca media|FC media|Fréquence cardiaque moyenne|FC Media|FC moyenne|Gem. HS|Gemiddelde hartslag",
  cadence:
    "Avg Run Cadence|Ø Schrittfrequenz (Laufen)|Cadencia de carrera media|Cadence de course moyenne|Cadenza di corsa media|Cadência de corrida média|Gem. loopcadans|Gemiddelde loopcadans",
  stride:
    "Avg Stride Length|Ø Schrittlänge|Longitud media de zancada|Longueur moyenne des foulées|Lunghezza media passo|Comprimento médio da passada|Gem. staplengte|Gemiddelde staplengte",
} satisfies HeadingNames<string>;

/** Whether these are the headings of Garmin Connect's list of activities, in any language it is read in. */
export function isGarminCsv(headings: readonly string[]): boolean {
  const columns = columnsIn(headings, NAMES);
  return ["type", "date", "time"].every((column) => columns.has(column));
}

/**
 * Reads `Activities.csv` of Garmin Connect. Times are wall times without a zone, taken as those of `homeZone` (IANA), and
 * `--` stands for what was not measured. The distance names no unit: it is told by its heading, by whoever reads the
 * file, by steps and strides, or by a language or a decimal comma of metric countries; else it is left out, and said.
 */
export function readGarminCsv(csv: string, hints: TableHints): readonly ReadRecord[] {
  const { headings, rows, refused: broken } = csvRows(csv);
  const columns = columnsIn(headings, NAMES);
  const cellOf = ({ cells }: CsvRow, column: Column): string | undefined => {
    const text = cells[columns.get(column) ?? -1]?.trim().replace(/^'/, "");
    return text === "" || text === "--" ? undefined : text;
  };
  const isEnglish = headings[columns.get("type") ?? -1]?.trim() === ENGLISH_TYPE;
  const dates = datesOf(
    rows.map((row) => cellOf(row, "date") ?? ""),
    {
      heading: headings[columns.get("date") ?? -1] ?? "",
      usual: hints.dayOrder ?? (isEnglish ? undefined : "day-first"),
    },
  );
  const start = wallTimeCell(hints.homeZone, dates.order);
  const plain = { cellOf, headings, columns, isEnglish, start, order: dates.order };
  const { unit, notes } = unitOf(rows, plain, hints);
  return [...notes, ...dates.notes, ...broken, ...rows.map((row) => readActivity(row, { ...plain, unit }))];
}

type Column = keyof typeof NAMES;

interface Table {
  readonly cellOf: (row: CsvRow, column: Column) => string | undefined;
  readonly headings: readonly string[];
  readonly columns: ReadonlyMap<string, number>;
  readonly isEnglish: boolean;
  readonly start: z.ZodMiniType<string>;
  readonly order: DayOrder | undefined;
  /** The unit of distances; those in miles stand beside ascents in feet. */
  readonly unit: DistanceUnit | undefined;
}

interface Unit {
  readonly unit: DistanceUnit | undefined;
  readonly notes: readonly ReadRecord[];
}

function unitOf(
  rows: readonly CsvRow[],
  { cellOf, headings, columns, isEnglish }: Omit<Table, "unit">,
  { distanceUnit }: TableHints,
): Unit {
  const named = /\((km|mi)\)/.exec(headings[columns.get("distance") ?? -1] ?? "")?.[1];
  if (named !== undefined) return { unit: named === "mi" ? "mi" : "km", notes: [] };
  if (distanceUnit !== undefined) return { unit: distanceUnit, notes: [] };
  const runs = rows.map((row) => ({
    distance: cellOf(row, "distance"),
    time: cellOf(row, "moving") ?? cellOf(row, "time"),
    cadence: cellOf(row, "cadence"),
    stride: cellOf(row, "stride"),
  }));
  const byStrides = unitByStrides(runs);
  if (byStrides === "mi" || (byStrides !== undefined && isEnglish)) {
    return { unit: byStrides, notes: [remarkOn(noted(sentence("Distance", BY_STRIDES[byStrides])))] };
  }
  const hasComma = runs.some(({ distance = "" }) => /^\d+,\d{1,2}$/.test(distance));
  if (!isEnglish || hasComma || byStrides !== undefined) return { unit: "km", notes: [] };
  const isThere = runs.some(({ distance }) => (localNumber(distance ?? "") ?? 0) > 0);
  return { unit: undefined, notes: isThere ? [remarkOn(NO_UNIT)] : [] };
}

const NO_UNIT: RecordProblem = sentence(
  "Distance",
  "its unit is not named; --distances km or --distances mi says it, and until then no distance and no ascent is read",
);
const BY_STRIDES: Readonly<Record<DistanceUnit, string>> = {
  km: "its unit is not named; read as kilometres, which steps and strides come to",
  mi: "its unit is not named; read as miles, and ascents as feet, which steps and strides come to",
};

function remarkOn(problem: RecordProblem): ReadRecord {
  return { where: "line 1", problems: [problem] };
}

function readActivity(row: CsvRow, table: Table): ReadRecord {
  const { cellOf } = table;
  const headed = (column: Column): string => table.headings[table.columns.get(column) ?? -1] ?? column;
  const date = cellOf(row, "date");
  const start = table.start.safeParse(date);
  const minutesIn = (column: Column): number | undefined => durationMinutesIn(cellOf(row, column) ?? "");
  const name = cellOf(row, "type");
  const kind = activityOrCross(name);
  const minutes = minutesOf(kind, minutesIn("moving"), minutesIn("time"));
  const where = `line ${row.line}`;
  const wrong: RecordProblem[] = [];
  if (!start.success) wrong.push(unfit(headed("date"), date, start.error.issues[0]?.message ?? "a time"));
  if (minutes === undefined) wrong.push(unfit(headed("time"), cellOf(row, "time"), "a time such as 01:05:30"));
  if (!start.success || minutes === undefined) return { where, problems: wrong };
  const wall = parseWallTime(date ?? "", table.order);
  const externalId = `${kind}-${`${wall?.date}T${wall?.time}`.replaceAll(/[-:]/g, "")}`;
  const { numbers, problems } = numbersIn(row, table);
  const report = {
    kind,
    startedAt: start.data,
    durationMinutes: minutes,
    elapsedMinutes: minutesIn("elapsed"),
    distanceMeters: kind === "run" || kind === "recovery" ? numbers.meters : undefined,
    ascentMeters: numbers.ascent,
    averageHeartRate: numbers.heartRate,
    title: cellOf(row, "title"),
  };
  const workout = { source: GARMIN_CSV_SOURCE, externalId, report, sourceVersion: null, activityName: name ?? "" };
  return { where, workout, problems };
}

/** A watch calls moving what the wrist did: of some lifts that is the least part, which says nothing of them [choice]. */
const LEAST_MOVING_SHARE = 0.75;

function minutesOf(kind: Activity, moving: number | undefined, time: number | undefined): number | undefined {
  const isStill = kind === "strength" && (moving ?? 0) < LEAST_MOVING_SHARE * (time ?? 0);
  return isStill ? time : (moving ?? time);
}

interface Numbers {
  readonly meters: number | undefined;
  readonly ascent: number | undefined;
  readonly heartRate: number | undefined;
}

/** The measures of a row; what is no number is left out and named. Zero is what was not measured. */
function numbersIn(
  row: CsvRow,
  { cellOf, headings, columns, unit }: Table,
): { readonly numbers: Numbers; readonly problems: readonly RecordProblem[] } {
  const problems: RecordProblem[] = [];
  const numberIn = (column: Column): number | undefined => {
    const text = cellOf(row, column);
    if (text === undefined) return undefined;
    const value = localNumber(text.replace(/(?<=\d) ?\p{L}+$/u, ""));
    if (value === undefined) {
      problems.push(unfit(headings[columns.get(column) ?? -1] ?? column, text, "a number of 0 or more"));
    }
    return value === 0 ? undefined : value;
  };
  const heartRate = numberIn("heartRate");
  const perDistance = METERS[unitOfCell(cellOf(row, "distance") ?? "") ?? unit ?? ""];
  const perRise = METERS[unitOfCell(cellOf(row, "ascent") ?? "") ?? (unit === "mi" ? "ft" : unit && "m") ?? ""];
  const [distance, ascent] = [perDistance && numberIn("distance"), perRise && numberIn("ascent")];
  const numbers = {
    meters: distance && distance * (perDistance ?? 0),
    ascent: ascent && Math.round(ascent * (perRise ?? 0)),
    heartRate,
  };
  return { numbers, problems };
}
