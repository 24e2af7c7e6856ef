import type { SourceWorkout } from "../app/log-workouts.ts";
import type { Problem } from "../team/problem.ts";
import { outOfBounds } from "../vendors/bounds.ts";
import { readHevyCsv } from "../vendors/hevy/file.ts";
import { type ReadRecord, refused } from "../vendors/record.ts";
import { readStravaCsv } from "../vendors/strava/file.ts";
import { textOf, unpacked } from "./file-text.ts";
import { readFit } from "./fit.ts";
import { readGpx } from "./gpx.ts";
import { readJsonLog } from "./json-log.ts";
import { type Content, contentOf, isFit, isNamedLikeLog, type LogFormat } from "./log-format.ts";
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
