import { isOurCsv } from "../vendors/cooldown/file.ts";
import { isSetsCsv } from "../vendors/fitbod/file.ts";
import { isGarminCsv } from "../vendors/garmin/file.ts";
import { isHevyCsv } from "../vendors/hevy/file.ts";
import { isForeignStravaCsv, isStravaCsv } from "../vendors/strava/file.ts";
import { isStrongCsv } from "../vendors/strong/file.ts";
import { csvHeadings } from "./csv.ts";
import { tableColumns } from "./table-columns.ts";

/** What a log may be said to be written in; `strava` and `hevy` are what the app's API and its export give. */
export const LOG_FORMATS = ["auto", "cooldown", "strava", "hevy", "gpx", "tcx", "fit"] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** How a file is written, by its content. */
export type Content =
  | "fit"
  | "gpx"
  | "tcx"
  | "json"
  | "strava-csv"
  | "foreign-strava-csv"
  | "hevy-csv"
  | "strong-csv"
  | "garmin-csv"
  | "our-csv"
  | "sets-csv"
  | "table"
  | "apple-health"
  | "kml"
  | "web-page"
  | "unknown";

/** Whether the times of a content are wall times, which name no zone. */
export function isInWallTime(content: Content): boolean {
  return ["hevy-csv", "strong-csv", "garmin-csv", "sets-csv", "table"].includes(content);
}

const FIT_MARK = ".FIT";
const LOG_NAME = /\.(json|csv|gpx|tcx|fit|xml)(\.gz)?$/i;

/** Whether bytes are those of a FIT file, whatever it says of its header. */
export function isFit(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(8, 12)).toString("latin1") === FIT_MARK;
}

/** How a text is written. */
export function contentOf(text: string): Content {
  const start = text.replace(/^[\s\uFEFF\0]+/, "");
  if (start.startsWith("{") || start.startsWith("[")) return "json";
  if (start.startsWith("<")) return xmlContent(start);
  const headings = csvHeadings(start);
  if (isStravaCsv(headings)) return "strava-csv";
  if (isOurCsv(headings)) return "our-csv";
  if (isHevyCsv(headings)) return "hevy-csv";
  if (isStrongCsv(headings)) return "strong-csv";
  if (isGarminCsv(headings)) return "garmin-csv";
  if (isSetsCsv(headings)) return "sets-csv";
  if (isForeignStravaCsv(start.slice(0, 100_000))) return "foreign-strava-csv";
  return tableColumns(headings) === undefined ? "unknown" : "table";
}

/** A table may have a title and other lines above its headings, at most so many [choice]. */
const MOST_LINES_ABOVE = 20;

/** A text whose headings stand below a title, with blank lines in its place; as it is where it has none. */
export function withoutTitle(text: string): string {
  let from = 0;
  for (let line = 1; line <= MOST_LINES_ABOVE; line += 1) {
    const end = text.indexOf("\n", from);
    if (end === -1) return text;
    from = end + 1;
    if (isTable(contentOf(text.slice(from)))) return "\n".repeat(line) + text.slice(from);
  }
  return text;
}

function isTable(content: Content): boolean {
  return content === "table" || content.endsWith("-csv");
}

/** Whether a file's name promises a log, so that one that cannot be read is worth a look. */
export function isNamedLikeLog(fileName: string): boolean {
  return LOG_NAME.test(fileName);
}

function xmlContent(text: string): Content {
  // Apple's export begins with a description of itself.
  const root = /<(?:\w+:)?(gpx|TrainingCenterDatabase|HealthData|kml|html)[\s>]/i.exec(text.slice(0, 50_000))?.[1];
  return XML_ROOTS.get(root?.toLowerCase() ?? "") ?? "unknown";
}

const XML_ROOTS: ReadonlyMap<string, Content> = new Map([
  ["gpx", "gpx"],
  ["trainingcenterdatabase", "tcx"],
  ["healthdata", "apple-health"],
  ["kml", "kml"],
  ["html", "web-page"],
]);

/** The most that a file is read of, unpacked: months of every-second recordings are smaller. */
export const MAX_BYTES: number = 64 * 1024 * 1024;

const DECLARED = /^[\s\uFEFF\0]*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})["']/;

/**
 * The text of bytes: UTF-16 by its mark or its zeros, else UTF-8, else what an XML declaration names, else Windows's
 * Western letters where it reads as XML or a table; undefined for other bytes.
 */
export function textOf(bytes: Uint8Array): string | undefined {
  const text = unicodeText(bytes);
  if (text !== undefined || isUtf16(bytes)) return text;
  const declared = DECLARED.exec(Buffer.from(bytes.subarray(0, 300)).toString("latin1"))?.[1];
  const western = decoded(bytes, declared ?? "windows-1252") ?? decoded(bytes, "windows-1252");
  return western !== undefined && !["unknown", "json"].includes(contentOf(withoutTitle(western))) ? western : undefined;
}

/** The text of a table's bytes: UTF-16, UTF-8, else Windows's Western letters, in which Excel saves CSV. */
export function tableText(bytes: Uint8Array): string {
  return unicodeText(bytes) ?? new TextDecoder("windows-1252").decode(bytes);
}

function unicodeText(bytes: Uint8Array): string | undefined {
  if (!isUtf16(bytes)) return decoded(bytes, "utf-8");
  const [first = 0, second = 0] = bytes;
  const isLittleEndian = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  return decoded(bytes, isLittleEndian ? "utf-16le" : "utf-16be");
}

function isUtf16([first = 0, second = 0]: Uint8Array): boolean {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || (first === 0) !== (second === 0);
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
