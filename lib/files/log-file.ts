import { readAppleHealth } from "../vendors/apple-health/file.ts";
import { readOurCsv } from "../vendors/cooldown/file.ts";
import { readSetsCsv } from "../vendors/fitbod/file.ts";
import { readGarminCsv } from "../vendors/garmin/file.ts";
import { readHevyCsv } from "../vendors/hevy/file.ts";
import { noted, type ReadRecord, refused, sentence } from "../vendors/read-result.ts";
import { foreignStravaCsv, readStravaCsv } from "../vendors/strava/file.ts";
import { readStrongCsv } from "../vendors/strong/file.ts";
import { readAnyTable } from "./any-table.ts";
import { csvHeadings } from "./csv.ts";
import { readFit } from "./fit.ts";
import { foreignFile } from "./foreign-file.ts";
import { readGpx } from "./gpx.ts";
import { readJsonLog } from "./json-log.ts";
import * as logContent from "./log-content.ts";
import { collect, type LogFile } from "./log-records.ts";
import type { TableHints } from "./table-hints.ts";
import { TABLE_SOURCE } from "./table-row.ts";
import { readTcx } from "./tcx.ts";
import { type Part, unpackedParts } from "./unpacking.ts";
import { readXml, type XmlElement } from "./xml.ts";

export interface LogFileInput extends TableHints {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly format: logContent.LogFormat;
  /** A workout that starts after this is a mistake [epoch milliseconds]. */
  readonly nowMs: number;
}

const FILES = "JSON, a table of workouts (CSV), GPX, TCX or FIT";
const TABLE = "is a table without workouts and is passed over; one has headings for start, time and sport or distance";
const MAP = "is KML, which seldom says when one was where; name the same workout as GPX, TCX or FIT";
const WEB_PAGE = "is a web page, most likely one that asks to sign in; download the file again";

/** Reads a log of any format, packed with gzip or not, or a zip of them; `auto` goes by the content. */
export function parseLogFile(input: LogFileInput): LogFile {
  const logs: LogFile[] = [];
  for (const part of unpackedParts(input.fileName, input.bytes)) logs.push(ofPart(part, input));
  return {
    workouts: logs.flatMap(({ workouts }) => workouts),
    problems: logs.flatMap(({ problems }) => problems),
    leftOut: logs.reduce((count, log) => count + log.leftOut, 0),
    isZoneless: logs.some(({ isZoneless }) => isZoneless),
  };
}

function ofPart(part: Part, whole: LogFileInput): LogFile {
  const { fileName } = part;
  switch (part.kind) {
    case "file":
      return ofFile({ ...whole, fileName, bytes: part.bytes });
    case "refused":
      return collect({ ...whole, fileName }, { records: [refused("", part.problem)] });
    case "skipped": {
      const came =
        part.count === 1 ? "one file is no log and is skipped" : `${part.count} files are no logs and are skipped`;
      return {
        workouts: [],
        problems: [{ file: fileName, path: "", came, expected: "" }],
        leftOut: 0,
        isZoneless: false,
      };
    }
  }
}

function ofFile(input: LogFileInput): LogFile {
  const { bytes } = input;
  const foreign = foreignFile(bytes);
  if (foreign !== undefined) return collect(input, { records: [refused("", foreign)] });
  if (logContent.isFit(bytes) || input.format === "fit") return collect(input, { records: readFit(bytes) });
  const text = logContent.textOf(bytes);
  if (text !== undefined && /^[\s\uFEFF\0]*$/.test(text)) {
    return collect(input, { records: [refused("", sentence("", `is empty; a log is ${FILES}`))] });
  }
  return ofText(text ?? "", input);
}

function ofText(whole: string, input: LogFileInput): LogFile {
  const found = logContent.contentOf(whole);
  const text = found === "unknown" ? logContent.withoutTitle(whole) : whole;
  const content = meant(text === whole ? found : logContent.contentOf(text), input.format);
  const records = readText(text, content, input);
  const isZoneless = logContent.isInWallTime(content) || records.some(isReadAtHome);
  return collect(input, { records, isZoneless });
}

function isReadAtHome({ workout, isInWallTime = false }: ReadRecord): boolean {
  return isInWallTime || workout?.source === TABLE_SOURCE;
}

/** The content a text is read as: a format that was asked for wins over what the text looks like. */
function meant(content: logContent.Content, format: logContent.LogFormat): logContent.Content {
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

function readText(text: string, content: logContent.Content, input: LogFileInput): readonly ReadRecord[] {
  switch (content) {
    case "json":
      return readJsonLog(text, input);
    case "strava-csv":
      return readStravaCsv(text, input);
    case "foreign-strava-csv":
      return [foreignStravaCsv(csvHeadings(text))];
    case "hevy-csv":
      return readHevyCsv(text, input);
    case "our-csv":
      return readOurCsv(text, input);
    case "strong-csv":
      return readStrongCsv(text, input);
    case "garmin-csv":
      return readGarminCsv(text, input);
    case "sets-csv":
      return readSetsCsv(text, input);
    case "table":
      return readAnyTable(text, input);
    case "apple-health":
      return readAppleHealth(text);
    case "gpx":
      return readRoot(text, readGpx);
    case "tcx":
      return readRoot(text, readTcx);
    case "kml":
      return [refused("", sentence("", MAP))];
    case "web-page":
      return [refused("", sentence("", WEB_PAGE))];
    case "fit":
    case "unknown":
      return [strange(input, text)];
  }
}

function readRoot(text: string, read: (root: XmlElement) => readonly ReadRecord[]): readonly ReadRecord[] {
  const document = readXml(text);
  if (document.kind === "document") return document.isCutOff ? [...read(document.root), CUT_OFF] : read(document.root);
  return [refused("", sentence("", `cannot be read: its XML breaks at ${document.why}`))];
}

const CUT_OFF = refused("", sentence("", "the document ends early; what stands before its end counts"));

/** A file of no format that is read: photos and other tables beside the logs of an export are no logs that are left out. */
function strange({ fileName }: LogFileInput, text: string): ReadRecord {
  if (fileName.toLowerCase().endsWith(".csv") && csvHeadings(text).length > 1) {
    return refused("", noted(sentence("", TABLE)));
  }
  if (logContent.isNamedLikeLog(fileName)) {
    return refused("", sentence("", `has a content of no known format; a log is ${FILES}`));
  }
  return refused("", noted(sentence("", `is no log and is skipped; a log is ${FILES}`)));
}
