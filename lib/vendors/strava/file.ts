import * as z from "zod/mini";
import { amountCell, type CsvRow, csvRows } from "../../files/csv.ts";
import { durationMinutesIn } from "../../files/csv-values.ts";
import { datesOf, type TableHints } from "../../files/table-hints.ts";
import { text } from "../../team/fields.ts";
import { activityOrCross } from "../activities.ts";
import { readLeniently } from "../lenient-reading.ts";
import { type ReadRecord, refused, sentence, type ToldWorkout } from "../read-result.ts";
import { METERS } from "../vendor-fields.ts";
import { type DayOrder, wallTimeCell } from "../wall-times.ts";
import { type ReadHeadings, stravaHeadings, unitIn } from "./headings.ts";
import { STRAVA_SOURCE } from "./workouts.ts";

const SECONDS_A_MINUTE = 60;
const ENGLISH = "set Strava to English (strava.com, bottom of the page) and ask for the export again";

/** Whether these are the headings of Strava's export, in any language it is read in. */
export function isStravaCsv(headings: readonly string[]): boolean {
  return stravaHeadings(headings) !== undefined;
}

/** Whether a table of another language is Strava's export: it names the files of activities. */
export function isForeignStravaCsv(start: string): boolean {
  return /(^|[,;"\t])activities\/\d+\.(fit|gpx|tcx)(\.gz)?(["',;\t]|$)/m.test(start);
}

/** What is said of Strava's export in a language that is not read. */
export function foreignStravaCsv(headings: readonly string[]): ReadRecord {
  const came = `Strava's export in a language that is not read: ${headings.slice(0, 3).join(", ")} ...`;
  return refused("line 1", { path: "", came, expected: `headings of a language that is; ${ENGLISH}` });
}

/**
 * Reads `activities.csv` of Strava's bulk export in English, German, Spanish, French, Italian, Portuguese or Dutch. The
 * date is UTC and no column names a zone. Elapsed time and distance stand twice: first for people, in the units of their
 * display, then in seconds and metres; a lone distance names no unit, and is left out unless whoever reads the file names it.
 */
export function readStravaCsv(csv: string, { dayOrder, distanceUnit }: TableHints): readonly ReadRecord[] {
  const { headings, rows, refused: broken } = csvRows(csv);
  const read = stravaHeadings(headings);
  if (read === undefined || read.missing.length > 0) return [withoutColumns(headings, read)];
  const metersAUnit = metersAUnitOf(read, headings) ?? METERS[distanceUnit ?? ""];
  const at = read.places.get("Activity Date")?.at(-1) ?? -1;
  const dates = datesOf(
    rows.map(({ cells }) => cells[at] ?? ""),
    { heading: headings[at] ?? "", usual: dayOrder ?? (read.language === "English" ? undefined : "day-first") },
  );
  const schema = activityIn(dates.order, metersAUnit);
  return [
    ...remarks(read, metersAUnit),
    ...dates.notes,
    ...broken,
    ...rows.map((row) => readActivity(row, { ...read, headings }, schema)),
  ];
}

function withoutColumns(headings: readonly string[], read: ReadHeadings | undefined): ReadRecord {
  const { language = "English", missing = ["Activity ID", "Activity Date", "Activity Type", "Elapsed Time"] } =
    read ?? {};
  const more = language === "English" ? "" : `; or ${ENGLISH}`;
  const expected = `the columns ${missing.join(", ")} (Strava in ${language})${more}`;
  return refused("line 1", { path: "", came: `the columns ${headings.slice(0, 6).join(", ")} ...`, expected });
}

/** How many metres one of the distance column is; undefined where it is a lone one that names no unit. */
function metersAUnitOf({ places }: ReadHeadings, headings: readonly string[]): number | undefined {
  const at = places.get("Distance") ?? [];
  const unit = unitIn(headings[at.at(-1) ?? -1] ?? "");
  if (unit !== undefined) return METERS[unit];
  return at.length > 1 ? 1 : undefined;
}

function remarks({ places }: ReadHeadings, metersAUnit: number | undefined): readonly ReadRecord[] {
  if (metersAUnit !== undefined || !places.has("Distance")) return [];
  return [
    refused(
      "line 1",
      sentence(
        "Distance",
        "its unit is not named; --distances km or --distances mi says it, and until then no distance is read",
      ),
    ),
  ];
}

interface Table extends ReadHeadings {
  /** As the file writes them. */
  readonly headings: readonly string[];
}

function readActivity(
  { line, cells }: CsvRow,
  { headings, places }: Table,
  schema: z.ZodMiniType<ToldWorkout>,
): ReadRecord {
  const named = Object.fromEntries(
    [...places].map(([column, at]) => [column, cells[at.at(-1) ?? -1]?.trim() ?? ""] as const),
  );
  const { told, problems } = readLeniently(named, schema);
  const where = `line ${line}`;
  const inFile = problems.map((problem) => ({ ...problem, path: headingOf(problem.path, { headings, places }) }));
  return told === undefined ? { where, problems: inFile } : { where, workout: told, problems: inFile };
}

/** The heading of a column as the file writes it. */
function headingOf(
  column: string,
  { headings, places }: { readonly headings: readonly string[]; readonly places: ReadHeadings["places"] },
): string {
  const [, at] = [...places].find(([name]) => name === column) ?? [];
  return headings[at?.at(-1) ?? -1] ?? column;
}

function activityIn(order: DayOrder | undefined, metersAUnit: number | undefined): z.ZodMiniType<ToldWorkout> {
  const cells = z.object({
    "Activity ID": text("an activity id", /^\d{1,20}$/),
    "Activity Date": wallTimeCell("UTC", order),
    "Activity Name": z.optional(z.string()),
    "Activity Type": z.string(),
    "Elapsed Time": secondsCell(),
    "Moving Time": secondsCell(),
    Distance: amountCell(),
    "Elevation Gain": amountCell(),
    "Perceived Exertion": amountCell(10),
    "Average Heart Rate": amountCell(),
  });
  return z.pipe(
    cells,
    z.transform((from) => toldBy(from)),
  );

  function toldBy(from: z.output<typeof cells>): ToldWorkout {
    const elapsedSeconds = some(from["Elapsed Time"]);
    return {
      source: STRAVA_SOURCE,
      externalId: from["Activity ID"],
      sourceVersion: null,
      activityName: from["Activity Type"],
      report: {
        kind: activityOrCross(from["Activity Type"]),
        startedAt: from["Activity Date"],
        durationMinutes: (some(from["Moving Time"]) ?? elapsedSeconds ?? 0) / SECONDS_A_MINUTE,
        elapsedMinutes: elapsedSeconds === undefined ? undefined : elapsedSeconds / SECONDS_A_MINUTE,
        distanceMeters: metersAUnit === undefined || !from.Distance ? undefined : from.Distance * metersAUnit,
        ascentMeters: from["Elevation Gain"],
        rpe: some(from["Perceived Exertion"]),
        averageHeartRate: some(from["Average Heart Rate"]),
        title: from["Activity Name"] || undefined,
      },
    };
  }
}

/** Seconds, or a time as a clock shows it. */
function secondsCell(): z.ZodMiniType<number | undefined> {
  return z.pipe(
    z.transform((cell) => {
      const minutes = typeof cell === "string" && cell.includes(":") ? durationMinutesIn(cell) : undefined;
      return minutes === undefined ? cell : String(minutes * SECONDS_A_MINUTE);
    }),
    amountCell(),
  );
}

/** Strava writes 0 for what was not measured. */
function some(value: number | undefined): number | undefined {
  return value === 0 ? undefined : value;
}
