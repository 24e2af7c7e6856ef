import type * as z from "zod/mini";
import { type CsvRow, csvRows } from "../../files/csv.ts";
import { columnsIn, type HeadingNames } from "../../files/csv-headings.ts";
import { durationMinutesIn, localNumber } from "../../files/csv-values.ts";
import { activityOrCross } from "../activities.ts";
import { parseWallTime, wallTimeCell } from "../instants.ts";
import { type ReadRecord, type RecordProblem, refused, unfit } from "../read-result.ts";

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
    "Moving Time|Zeit in Bewegung|Bewegungszeit|Tiempo en movimiento|Temps de déplacement|Tempo di spostamento|Tempo em movimento|Beweegtijd",
  elapsed:
    "Elapsed Time|Verstrichene Zeit|Tiempo transcurrido|Temps écoulé|Tempo trascorso|Tempo decorrido|Verstreken tijd",
  distance: "Distance (km)|Distance|Distanz|Distancia|Distanza|Distância|Afstand",
  miles: "Distance (mi)",
  ascent:
    "Total Ascent|Elev Gain|Anstieg gesamt|Positiver Höhenunterschied|Ascenso total|Ascension totale|Ascesa totale|Subida total|Totale stijging",
  heartRate:
    "Avg HR|Ø HF|Ø Herzfrequenz|Durchschnittliche Herzfrequenz|Frecuencia cardiaca media|FC media|Fréquence cardiaque moyenne|FC Media|FC moyenne|Gem. HS|Gemiddelde hartslag",
} satisfies HeadingNames<string>;

const METERS_A_KM = 1000;
const METERS_A_MILE = 1609.344;

/** Whether these are the headings of Garmin Connect's list of activities, in any language it is read in. */
export function isGarminCsv(headings: readonly string[]): boolean {
  const columns = columnsIn(headings, NAMES);
  return ["type", "date", "time"].every((column) => columns.has(column));
}

/**
 * Reads `Activities.csv` of Garmin Connect. Times are wall times without a zone, taken as those of `homeZone` (IANA), and
 * `--` stands for what was not measured. The distance names no unit: kilometres where the language or the decimal comma
 * is of a metric country, else it is left out, and said.
 */
export function readGarminCsv(csv: string, homeZone: string): readonly ReadRecord[] {
  const { headings, rows, refused: broken } = csvRows(csv);
  const columns = columnsIn(headings, NAMES);
  const cellOf = ({ cells }: CsvRow, column: keyof typeof NAMES): string | undefined => {
    const text = cells[columns.get(column) ?? -1]?.trim().replace(/^'/, "");
    return text === "" || text === "--" ? undefined : text;
  };
  const isEnglish = headings[columns.get("type") ?? -1]?.trim() === ENGLISH_TYPE;
  const hasUnit = headings.some((heading) => /\((km|mi)\)/.test(heading));
  const isMetric = !isEnglish || hasUnit || rows.some((row) => /^\d+,\d{1,2}$/.test(cellOf(row, "distance") ?? ""));
  const table: Table = { cellOf, headings, columns, isMetric, start: wallTimeCell(homeZone, !isEnglish) };
  return [...(isMetric ? [] : [NO_UNIT]), ...broken, ...rows.map((row) => readActivity(row, table))];
}

const NO_UNIT = refused("line 1", {
  path: "Distance",
  came: "a column in no named unit",
  expected: "kilometres or miles by name; without it no distance is read",
});

interface Table {
  readonly cellOf: (row: CsvRow, column: keyof typeof NAMES) => string | undefined;
  readonly headings: readonly string[];
  readonly columns: ReadonlyMap<string, number>;
  readonly isMetric: boolean;
  readonly start: z.ZodMiniType<string>;
}

function readActivity(row: CsvRow, table: Table): ReadRecord {
  const { cellOf } = table;
  const headed = (column: keyof typeof NAMES): string => table.headings[table.columns.get(column) ?? -1] ?? column;
  const date = cellOf(row, "date");
  const start = table.start.safeParse(date);
  const minutesIn = (column: keyof typeof NAMES): number | undefined => durationMinutesIn(cellOf(row, column) ?? "");
  const minutes = minutesIn("moving") ?? minutesIn("time");
  const where = `line ${row.line}`;
  const wrong: RecordProblem[] = [];
  if (!start.success) wrong.push(unfit(headed("date"), date, "a time such as 2026-11-22 18:00:00"));
  if (minutes === undefined) wrong.push(unfit(headed("time"), cellOf(row, "time"), "a time such as 01:05:30"));
  if (!start.success || minutes === undefined) return { where, problems: wrong };
  const name = cellOf(row, "type");
  const kind = activityOrCross(name);
  const wall = parseWallTime(date ?? "", true);
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

interface Numbers {
  readonly meters: number | undefined;
  readonly ascent: number | undefined;
  readonly heartRate: number | undefined;
}

/** The measures of a row; what is no number is left out and named. Zero is what was not measured. */
function numbersIn(
  row: CsvRow,
  { cellOf, headings, columns, isMetric }: Table,
): { readonly numbers: Numbers; readonly problems: readonly RecordProblem[] } {
  const problems: RecordProblem[] = [];
  const numberIn = (column: keyof typeof NAMES): number | undefined => {
    const text = cellOf(row, column);
    if (text === undefined) return undefined;
    const value = localNumber(text);
    if (value === undefined) {
      problems.push(unfit(headings[columns.get(column) ?? -1] ?? column, text, "a number of 0 or more"));
    }
    return value === 0 ? undefined : value;
  };
  const [km, miles] = [isMetric ? numberIn("distance") : undefined, numberIn("miles")];
  const meters = km === undefined ? miles && miles * METERS_A_MILE : km * METERS_A_KM;
  return { numbers: { meters, ascent: numberIn("ascent"), heartRate: numberIn("heartRate") }, problems };
}
