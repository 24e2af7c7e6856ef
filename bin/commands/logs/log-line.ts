import * as z from "zod/mini";
import { parseJson } from "../../../lib/app/json.ts";
import { isoInstant } from "../../../lib/domain/local-time.ts";
import * as cli from "../cli.ts";

/** One line that a function logged. */
export interface LogLine {
  readonly at: string;
  /** The name of the function, such as `deliver`. */
  readonly service: string;
  readonly level: string;
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A line as it is kept: where, when, and the words of the function. */
export interface RawLine {
  readonly id: string;
  /** [epoch milliseconds] */
  readonly at: number;
  readonly message: string;
}

const loggedLine = z.catchall(
  z.object({ level: z.string(), message: z.string(), service: z.optional(z.string()) }),
  z.unknown(),
);

/** What Lambda says of each call, and figures for metrics, are no news. */
const OF_LAMBDA = /^(?:START|END|REPORT|INIT_START|XRAY) /;
/** Said of every line, and known to whoever asks. */
const KNOWN_FIELDS: ReadonlySet<string> = new Set([
  "level",
  "message",
  "service",
  "team",
  "timestamp",
  "xray_trace_id",
]);

/** What a kept line says; undefined for metrics and the lines of Lambda itself. */
export function readLine({ at, message }: RawLine, service: string): LogLine | undefined {
  const json = parseJson(message);
  const read = loggedLine.safeParse(json);
  if (read.success) {
    const { level, message: said } = read.data;
    const fields = Object.fromEntries(Object.entries(read.data).filter(([name]) => !KNOWN_FIELDS.has(name)));
    return { at: isoInstant(at), service: read.data.service ?? service, level, message: said, fields };
  }
  if (OF_LAMBDA.test(message) || (typeof json === "object" && json !== null)) return undefined;
  return { at: isoInstant(at), service, level: "INFO", message: message.trimEnd(), fields: {} };
}

/** "2026-11-22 19:00:02  deliver  ERROR  sweep failed  athleteId=ana". */
export function formatLine({ at, service, level, message, fields }: LogLine): string {
  const time = cli.colours.dim(at.slice(0, 19).replace("T", " "));
  const said = Object.entries(fields).map(([name, value]) =>
    cli.colours.dim(`${name}=${typeof value === "string" ? value : JSON.stringify(value)}`),
  );
  const what = level === "ERROR" ? cli.colours.red(`ERROR  ${message}`) : message;
  return `${[time, service.padEnd(8), what, ...said].join("  ")}\n`;
}
