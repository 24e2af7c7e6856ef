import type { SourceWorkout } from "../app/log-workouts.ts";
import type { Problem } from "../team/problem.ts";
import { readAppleHealth } from "../vendors/apple-health/file.ts";
import { readOurCsv } from "../vendors/cooldown/file.ts";
import { readGarminCsv } from "../vendors/garmin/file.ts";
import { readHevyCsv } from "../vendors/hevy/file.ts";
import { ACTIVITY, judgeWorkout } from "../vendors/plausibility.ts";
import { type ReadRecord, type RecordProblem, refused, type ToldWorkout, unfit } from "../vendors/read-result.ts";
import { foreignStravaCsv, readStravaCsv } from "../vendors/strava/file.ts";
import { readStrongCsv } from "../vendors/strong/file.ts";
import { csvHeadings } from "./csv.ts";
import { readFit } from "./fit.ts";
import { readGpx } from "./gpx.ts";
import { readJsonLog } from "./json-log.ts";
import * as logContent from "./log-content.ts";
import { folded, said } from "./log-remarks.ts";
import { readTcx } from "./tcx.ts";
import { readXml, type XmlElement } from "./xml.ts";
import { isZip, unzipped } from "./zip.ts";

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
  readonly format: logContent.LogFormat;
  /** A workout that starts after this is a mistake [epoch milliseconds]. */
  readonly nowMs: number;
  /** IANA zone of wall times without one. */
  readonly homeZone: string;
}

const FILES = "a log: JSON, CSV of Strava, Garmin, Hevy or Strong, GPX, TCX or FIT";

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
  const logs = zip.files.map(({ name, bytes: inside }) =>
    parseLogFile({ ...input, fileName: `${input.fileName}/${name}`, bytes: inside }),
  );
  const came = `${zip.skipped} files that are named like no log, skipped`;
  const skipped = zip.skipped === 0 ? [] : [{ file: input.fileName, path: "", came, expected: FILES }];
  return {
    workouts: logs.flatMap(({ workouts }) => workouts),
    problems: [...skipped, ...logs.flatMap(({ problems }) => problems)],
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
      return readStravaCsv(text);
    case "foreign-strava-csv":
      return [foreignStravaCsv(csvHeadings(text))];
    case "hevy-csv":
      return readHevyCsv(text, input.homeZone);
    case "our-csv":
      return readOurCsv(text);
    case "strong-csv":
      return readStrongCsv(text, input.homeZone);
    case "garmin-csv":
      return readGarminCsv(text, input.homeZone);
    case "apple-health":
      return readAppleHealth(text);
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
  if (document.kind === "document") return document.isCutOff ? [...read(document.root), CUT_OFF] : read(document.root);
  return [refused("", { path: "", came: `XML that breaks at ${document.why}`, expected: "a whole document" })];
}

const CUT_OFF = refused("", {
  path: "",
  came: "a document that ends early",
  expected: "a whole one; what stands before its end counts",
});

function strange({ fileName }: LogFileInput): string {
  return logContent.isNamedLikeLog(fileName) ? "a content of no known format" : "no log, skipped";
}

interface CountedRecord {
  readonly workouts: readonly SourceWorkout[];
  readonly problems: readonly Problem[];
}

function collect(
  input: LogFileInput,
  { records, isZoneless = false }: { readonly records: readonly ReadRecord[]; readonly isZoneless?: boolean },
): LogFile {
  const counted = records.map((record) => countedRecord(record, input));
  const problems = folded(counted.flatMap((each) => each.problems));
  const lost = counted.filter((each) => each.workouts.length === 0).length;
  return {
    workouts: counted.flatMap(({ workouts }) => workouts),
    problems: said(problems, lost, input.fileName),
    isZoneless,
  };
}

function countedRecord({ where, workout, problems }: ReadRecord, { fileName, nowMs }: LogFileInput): CountedRecord {
  const named = (found: readonly RecordProblem[]): readonly Problem[] =>
    found.map(({ path, came, expected }) => ({ file: fileName, path: `${where} ${path}`.trim(), came, expected }));
  if (workout === undefined) return { workouts: [], problems: named(problems) };
  const judged = judgeWorkout(workout, nowMs);
  switch (judged.kind) {
    case "workout":
      return { workouts: [judged.workout], problems: named([...problems, ...judged.remarks]) };
    case "no-training":
      return { workouts: [], problems: named([noTraining(workout, judged.reason)]) };
    case "impossible":
      return { workouts: [], problems: named([...problems, ...judged.problems]) };
  }
}

function noTraining({ activityName }: ToldWorkout, reason: string): RecordProblem {
  const expected = "training; it is left out";
  return activityName === undefined ? { path: "", came: reason, expected } : unfit(ACTIVITY, activityName, expected);
}
