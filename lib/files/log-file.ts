import { gunzipSync } from "node:zlib";
import type { SourceWorkout } from "../app/log-workouts.ts";
import type { Problem } from "../team/problem.ts";
import { isHevyCsv, readHevyCsv } from "../vendors/hevy/file.ts";
import { outOfBounds, type ReadRecord, refused } from "../vendors/read-result.ts";
import { isStravaCsv, readStravaCsv } from "../vendors/strava/file.ts";
import { csvHeadings } from "./csv.ts";
import { readFit } from "./fit.ts";
import { readGpx } from "./gpx.ts";
import { readJsonLog } from "./json-log.ts";
import { readTcx } from "./tcx.ts";
import { readXml, type XmlElement } from "./xml.ts";

export interface LogFile {
  readonly workouts: readonly SourceWorkout[];
  /** Records that could not be read; the others count. */
  readonly problems: readonly Problem[];
  /** Whether its times are wall times without a zone, read as those of `homeZone`. */
  readonly isZoneless: boolean;
}

export interface LogFileInput {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly format: LogFormat;
  /** A workout that starts after this is a mistake [epoch milliseconds]. */
  readonly nowMs: number;
  /** IANA zone of wall times without one. */
  readonly homeZone: string;
}

const FILES = "a log: JSON, CSV of Strava or Hevy, GPX, TCX or FIT";

/** Reads a log of any format, packed with gzip or not; `auto` goes by the content. */
export function parseLogFile(input: LogFileInput): LogFile {
  const file = unpacked(input.bytes);
  if (file.kind === "broken") {
    const came = `gzip that cannot be unpacked: ${file.why}`;
    return collect(input, { records: [refused("", { path: "", came, expected: "a whole file" })] });
  }
  if (isFit(file.bytes) || input.format === "fit") return collect(input, { records: readFit(file.bytes) });
  const text = textOf(file.bytes);
  const content = text === undefined ? "unknown" : meant(contentOf(text), input.format);
  const isZoneless = content === "hevy-csv";
  return collect(input, { records: readText(text ?? "", content, input), isZoneless });
}

/** The content a text is read as: a format that was asked for wins over what the text looks like. */
function meant(content: Content, format: LogFormat): Content {
  const isCsv = content !== "json" && content !== "gpx" && content !== "tcx";
  switch (format) {
    case "auto":
    case "fit":
      return content;
    case "cooldown":
      return "json";
    case "strava":
      return isCsv ? "strava-csv" : "json";
    case "hevy":
      return isCsv ? "hevy-csv" : "json";
    case "gpx":
    case "tcx":
      return format;
  }
}

function readText(text: string, content: Content, input: LogFileInput): readonly ReadRecord[] {
  switch (content) {
    case "json":
      return readJsonLog(text, input);
    case "strava-csv":
      return readStravaCsv(text);
    case "hevy-csv":
      return readHevyCsv(text, input.homeZone);
    case "gpx":
      return readRoot(text, readGpx);
    case "tcx":
      return readRoot(text, readTcx);
    case "fit":
    case "unknown":
      return [refused("", { path: "", came: strange(input), expected: FILES })];
  }
}

function readRoot(text: string, read: (root: XmlElement) => readonly ReadRecord[]): readonly ReadRecord[] {
  const document = readXml(text);
  if (document.kind === "document") return read(document.root);
  return [refused("", { path: "", came: `XML that breaks at ${document.why}`, expected: "a whole document" })];
}

function strange({ fileName, bytes }: LogFileInput): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return "a zip, to be unpacked first";
  return isNamedLikeLog(fileName) ? "a content of no known format" : "no log, skipped";
}

function collect(
  { fileName, nowMs }: LogFileInput,
  { records, isZoneless = false }: { readonly records: readonly ReadRecord[]; readonly isZoneless?: boolean },
): LogFile {
  const bounded = records.map((record) => withinBounds(record, nowMs));
  return {
    workouts: bounded.flatMap(({ workout }) => workout ?? []),
    problems: bounded.flatMap(({ where, problems }) =>
      problems.map(({ path, came, expected }) => ({ file: fileName, path: `${where} ${path}`.trim(), came, expected })),
    ),
    isZoneless,
  };
}

function withinBounds(record: ReadRecord, nowMs: number): ReadRecord {
  const problem = record.workout === undefined ? undefined : outOfBounds(record.workout.report, nowMs);
  return problem === undefined ? record : refused(record.where, ...record.problems, problem);
}

/** What a log may be said to be written in; `strava` and `hevy` are what the app's API and its export give. */
export const LOG_FORMATS = ["auto", "cooldown", "strava", "hevy", "gpx", "tcx", "fit"] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** How a file is written, by its content. */
type Content = "fit" | "gpx" | "tcx" | "json" | "strava-csv" | "hevy-csv" | "unknown";

const FIT_MARK = ".FIT";
const LOG_NAME = /\.(json|csv|gpx|tcx|fit)(\.gz)?$/i;

/** Whether bytes are those of a FIT file. */
function isFit(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(8, 12)) === FIT_MARK;
}

/** How a text is written. */
function contentOf(text: string): Content {
  const start = text.trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return "json";
  if (start.startsWith("<")) return xmlContent(start);
  const headings = csvHeadings(start);
  if (isStravaCsv(headings)) return "strava-csv";
  return isHevyCsv(headings) ? "hevy-csv" : "unknown";
}

/** Whether a file's name promises a log, so that one that cannot be read is worth a look. */
function isNamedLikeLog(fileName: string): boolean {
  return LOG_NAME.test(fileName);
}

function xmlContent(text: string): Content {
  const root = /<(?:\w+:)?(gpx|TrainingCenterDatabase)[\s>]/.exec(text.slice(0, 5000))?.[1];
  if (root === undefined) return "unknown";
  return root === "gpx" ? "gpx" : "tcx";
}

type Unpacked =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "broken"; readonly why: string };

/** The bytes of a file, unpacked when they are gzip, as in Strava's export (`.fit.gz`). */
function unpacked(bytes: Uint8Array): Unpacked {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { kind: "bytes", bytes };
  try {
    return { kind: "bytes", bytes: gunzipSync(bytes) };
  } catch (error) {
    return { kind: "broken", why: error instanceof Error ? error.message : "not gzip" };
  }
}

/** The text of bytes without its byte order mark: UTF-8, or UTF-16 when the mark says so; undefined for other bytes. */
function textOf(bytes: Uint8Array): string | undefined {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
