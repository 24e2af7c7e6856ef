import { readAppleHealth } from "../vendors/apple-health/file.ts";
import { readOurCsv } from "../vendors/cooldown/file.ts";
import { readSetsCsv } from "../vendors/fitbod/file.ts";
import { readGarminCsv } from "../vendors/garmin/file.ts";
import { readHevyCsv } from "../vendors/hevy/file.ts";
import { noted, type ReadRecord, refused } from "../vendors/read-result.ts";
import { foreignStravaCsv, readStravaCsv } from "../vendors/strava/file.ts";
import { readStrongCsv } from "../vendors/strong/file.ts";
import { readAnyTable } from "./any-table.ts";
import { csvHeadings } from "./csv.ts";
import { readFit } from "./fit.ts";
import { readGpx } from "./gpx.ts";
import { readJsonLog } from "./json-log.ts";
import * as logContent from "./log-content.ts";
import { collect, type LogFile } from "./log-records.ts";
import type { TableHints } from "./table-hints.ts";
import { readTcx } from "./tcx.ts";
import { readXml, type XmlElement } from "./xml.ts";
import { isZip, unzipped } from "./zip.ts";

export interface LogFileInput extends TableHints {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly format: logContent.LogFormat;
  /** A workout that starts after this is a mistake [epoch milliseconds]. */
  readonly nowMs: number;
}

const TABLE = "headings for start, time and sport or distance; it is passed over";
const SAVED = "a table; save it as CSV (File, Save As), then try again";
const RECORDED = "the same workout as GPX, TCX or FIT, which most apps export beside it";
const FILES = "a log: JSON, a table of workouts (CSV), GPX, TCX or FIT";

/** Reads a log of any format, packed with gzip or not; `auto` goes by the content. */
export function parseLogFile(input: LogFileInput): LogFile {
  const file = logContent.unpacked(input.bytes);
  if (file.kind === "broken") {
    const came = `gzip that cannot be unpacked: ${file.why}`;
    return collect(input, { records: [refused("", { path: "", came, expected: "a whole file" })] });
  }
  if (file.bytes.length > logContent.MAX_BYTES) {
    const came = `${Math.round(file.bytes.length / 1024 / 1024)} MB`;
    return collect(input, {
      records: [refused("", { path: "", came, expected: `at most ${logContent.MAX_BYTES / 1024 / 1024} MB` })],
    });
  }
  if (isZip(file.bytes)) return ofZip(input, file.bytes);
  if (logContent.isFit(file.bytes) || input.format === "fit") return collect(input, { records: readFit(file.bytes) });
  const text = logContent.textOf(file.bytes);
  if (text !== undefined && /^[\s\uFEFF\0]*$/.test(text)) {
    return collect(input, { records: [refused("", { path: "", came: "an empty file", expected: FILES })] });
  }
  const content = text === undefined ? "unknown" : meant(logContent.contentOf(text), input.format);
  const isZoneless = logContent.isInWallTime(content);
  return collect(input, { records: readText(text ?? "", content, input), isZoneless });
}

/** The logs in a zip, each by its way in it. */
function ofZip(input: LogFileInput, bytes: Uint8Array): LogFile {
  const zip = unzipped(bytes);
  if (zip.kind === "broken") {
    const came = `a zip that cannot be unpacked: ${zip.why}`;
    return collect(input, { records: [refused("", { path: "", came, expected: "a whole file" })] });
  }
  if (zip.files.some(({ name }) => name === "xl/workbook.xml")) {
    return collect(input, { records: [refused("", { path: "", came: "an Excel workbook", expected: SAVED })] });
  }
  const logs = zip.files.map(({ name, bytes: inside }) =>
    parseLogFile({ ...input, fileName: `${input.fileName}/${name}`, bytes: inside }),
  );
  const came = `${zip.skipped} files that are named like no log, skipped`;
  const skipped = zip.skipped === 0 ? [] : [{ file: input.fileName, path: "", came, expected: FILES }];
  return {
    workouts: logs.flatMap(({ workouts }) => workouts),
    problems: [...skipped, ...logs.flatMap(({ problems }) => problems)],
    leftOut: logs.reduce((count, log) => count + log.leftOut, 0),
    isZoneless: logs.some(({ isZoneless }) => isZoneless),
  };
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
      return readOurCsv(text);
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
      return [refused("", { path: "", came: "KML, which seldom says when one was where", expected: RECORDED })];
    case "web-page":
      return [refused("", { path: "", came: "a web page, most likely one that asks to sign in", expected: FILES })];
    case "fit":
    case "unknown":
      return [strange(input, text)];
  }
}

function readRoot(text: string, read: (root: XmlElement) => readonly ReadRecord[]): readonly ReadRecord[] {
  const document = readXml(text);
  if (document.kind === "document") return document.isCutOff ? [...read(document.root), CUT_OFF] : read(document.root);
  return [refused("", { path: "", came: `XML that breaks at ${document.why}`, expected: "a whole document" })];
}

const CUT_OFF = refused("", {
  path: "",
  came: "a document that ends early",
  expected: "a whole one; what stands before its end counts",
});

/** A file of no format that is read: photos and other tables beside the logs of an export are no logs that are left out. */
function strange({ fileName }: LogFileInput, text: string): ReadRecord {
  const expected = FILES;
  if (fileName.toLowerCase().endsWith(".csv") && csvHeadings(text).length > 1) {
    return refused("", noted({ path: "", came: "a table without workouts", expected: TABLE }));
  }
  if (logContent.isNamedLikeLog(fileName)) {
    return refused("", { path: "", came: "a content of no known format", expected });
  }
  return refused("", noted({ path: "", came: "no log, skipped", expected }));
}
