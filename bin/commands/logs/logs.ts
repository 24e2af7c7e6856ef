import { setTimeout as sleep } from "node:timers/promises";
import { InvalidArgumentError, Option } from "commander";
import { isoInstant, MINUTE_MS } from "../../../lib/domain/local-time.ts";
import * as cli from "../cli.ts";
import { formatLine, type LogLine, type RawLine, readLine } from "./log-line.ts";

interface LogsOptions extends cli.OperatorOptions {
  readonly follow?: true;
  readonly last: number;
  readonly function?: string;
  readonly errors?: true;
}

/** Where the lines of a team's functions are kept. */
export interface LogSource {
  /** [epoch milliseconds] */
  readonly nowMs: () => number;
  readonly services: readonly string[];
  readonly read: (service: string, sinceMs: number) => Promise<readonly RawLine[]>;
  /** From when on lines are kept, as of the last read; null: all of them are [epoch milliseconds]. */
  readonly keptFromMs: () => number | null;
  /** What is kept, as half a sentence. */
  readonly keeps: string;
}

const SECOND_MS = 1_000;
/** What a local runtime calls all of its functions together. */
export const LOCAL_SERVICE = "local";
/** Those that a line of its log may name. */
const LOCAL_FUNCTIONS: readonly string[] = ["webhook", "assess", "deliver", "inbound", "fetch", "receipts", "local"];

const POLL_MS = 3 * SECOND_MS;
/** Who asks for less may look further back. */
const LONG_MS = 1_440 * MINUTE_MS;
/** Lines may be kept later than they were logged. */
const LATE_MS = 30 * SECOND_MS;

/** `cooldown logs`: what a team's functions logged. */
export const logsCommand: cli.FillCommand = (command, terminal) => {
  cli
    .operatorOptions(command)
    .option("--follow", "go on with what comes, until Ctrl-C")
    .addOption(
      new Option("--last <span>", "how far back, e.g. 30s, 2h, 1d").argParser(parseSpan).default(15 * MINUTE_MS, "15m"),
    )
    .addOption(new Option("--function <name>", "of one function, e.g. deliver; default: all"))
    .option("--errors", "errors alone")
    .addHelpText(
      "after",
      cli.helpExample(
        "cooldown logs --follow --errors --team riverside",
        "Times are UTC. A line holds no phone, address, name, token or text. With --follow --json each line is an object of its own.",
      ),
    )
    .action(async (options: LogsOptions) => {
      const source = await sourceOf(options, terminal);
      const sinceMs = source.nowMs() - options.last;
      const read = createReader(source, options);
      const first = await read();
      const keptFromMs = source.keptFromMs();
      const missingBefore = keptFromMs !== null && keptFromMs > sinceMs ? isoInstant(keptFromMs) : null;
      printLines(first, { ...options, missingBefore }, terminal);
      if (missingBefore !== null)
        terminal.err(cli.paragraph(`Lines from before ${cli.formatMinute(missingBefore)} are gone: ${source.keeps}.`));
      else if (first.length === 0 && !options.json)
        terminal.err(
          `Nothing of this in that time${options.last < LONG_MS ? ": --last 1d looks further back" : ""}.\n`,
        );
      while (options.follow) {
        await sleep(POLL_MS);
        printLines(await read(), { ...options, missingBefore: null }, terminal);
      }
    });
};

interface Printing extends LogsOptions {
  /** Lines from before this instant were asked for and are gone; null: none are. */
  readonly missingBefore: string | null;
}

function printLines(
  lines: readonly LogLine[],
  { json, follow, missingBefore }: Printing,
  terminal: cli.Terminal,
): void {
  if (json && !follow) terminal.out(`${cli.jsonText({ lines, missingBefore })}\n`);
  else for (const line of lines) terminal.out(json ? `${JSON.stringify(line)}\n` : formatLine(line));
}

async function sourceOf(options: LogsOptions, terminal: cli.Terminal): Promise<LogSource> {
  const target = cli.targetNamed(options, terminal);
  return target.kind === "local"
    ? (await import("./local-logs.ts")).localLogs(target.url)
    : (await import("./team-logs.ts")).teamLogs(target.slug, terminal);
}

/** Reads what is new with each call: what was seen before is known by its id. */
export function createReader(
  source: LogSource,
  wanted: Pick<LogsOptions, "last" | "function" | "errors">,
): () => Promise<readonly LogLine[]> {
  const seen = new Map<string, number>();
  let sinceMs = source.nowMs() - wanted.last;
  const services = servicesOf(source, wanted.function);
  return async () => {
    const groups = await Promise.all(
      services.map(async (service) => (await source.read(service, sinceMs)).map((raw) => ({ service, raw }))),
    );
    const fresh = groups.flat().filter(({ raw }) => !seen.has(raw.id));
    for (const { raw } of fresh) {
      seen.set(raw.id, raw.at);
      sinceMs = Math.max(sinceMs, raw.at - LATE_MS);
    }
    for (const [id, at] of seen) if (at < sinceMs) seen.delete(id);
    return fresh
      .toSorted((a, b) => a.raw.at - b.raw.at)
      .flatMap(({ raw, service }) => readLine(raw, service) ?? [])
      .filter(({ service }) => wanted.function === undefined || service === wanted.function)
      .filter(({ level }) => !wanted.errors || level === "ERROR");
  };
}

/** The lines of a local runtime name their function themselves. */
function servicesOf({ services }: LogSource, wanted: string | undefined): readonly string[] {
  if (wanted === undefined) return services;
  const isLocal = services.includes(LOCAL_SERVICE);
  const known = isLocal ? LOCAL_FUNCTIONS : services;
  if (known.includes(wanted)) return isLocal ? services : [wanted];
  throw new cli.UsageError(`--function: came ${wanted}; expected one of ${known.join(", ")}`);
}

const UNITS = { s: SECOND_MS, m: MINUTE_MS, h: 60 * MINUTE_MS, d: 1_440 * MINUTE_MS } as const;

function parseSpan(text: string): number {
  const [, number, unit] = /^(\d{1,5})([smhd])$/.exec(text) ?? [];
  if (unit !== "s" && unit !== "m" && unit !== "h" && unit !== "d")
    throw new InvalidArgumentError("Expected a span such as 30s, 15m, 2h or 1d.");
  return Number(number) * UNITS[unit];
}
