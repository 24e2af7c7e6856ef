import { isHevyCsv } from "../vendors/hevy/file.ts";
import { isStravaCsv } from "../vendors/strava/file.ts";
import { csvHeadings } from "./csv.ts";

/** What a log may be said to be written in; `strava` and `hevy` are what the app's API and its export give. */
export const LOG_FORMATS = ["auto", "cooldown", "strava", "hevy", "gpx", "tcx", "fit"] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** How a file is written, by its content. */
export type Content = "fit" | "gpx" | "tcx" | "json" | "strava-csv" | "hevy-csv" | "unknown";

const FIT_MARK = ".FIT";
const LOG_NAME = /\.(json|csv|gpx|tcx|fit)(\.gz)?$/i;

/** Whether bytes are those of a FIT file. */
export function isFit(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(8, 12)) === FIT_MARK;
}

/** How a text is written. */
export function contentOf(text: string): Content {
  const start = text.trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return "json";
  if (start.startsWith("<")) return xmlContent(start);
  const headings = csvHeadings(start);
  if (isStravaCsv(headings)) return "strava-csv";
  return isHevyCsv(headings) ? "hevy-csv" : "unknown";
}

/** Whether a file's name promises a log, so that one that cannot be read is worth a look. */
export function isNamedLikeLog(fileName: string): boolean {
  return LOG_NAME.test(fileName);
}

function xmlContent(text: string): Content {
  const root = /<(?:\w+:)?(gpx|TrainingCenterDatabase)[\s>]/.exec(text.slice(0, 5000))?.[1];
  if (root === undefined) return "unknown";
  return root === "gpx" ? "gpx" : "tcx";
}
