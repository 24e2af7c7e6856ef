import { Command, InvalidArgumentError, Option } from "commander";
import { isIsoDate } from "../../lib/domain/local-time.ts";
import { LOG_FORMATS } from "../../lib/files/log-file.ts";
import { parseRfc3339 } from "../../lib/vendors/instants.ts";
import { VENDOR_URLS, type VendorName } from "../../lib/vendors/vendor-api.ts";
import { UsageError } from "./errors.ts";
import { WIDTH, wrapped } from "./layout.ts";
import type { OperatorServices } from "./operator-services.ts";
import type { Terminal } from "./terminal.ts";

export function logOption(isRequired = true): Option {
  const what = "the log, or a folder: our format, Strava, Hevy, GPX, TCX, FIT; README";
  return new Option("--log <file>", what).makeOptionMandatory(isRequired);
}

export function formatOption(): Option {
  return new Option("--format <format>", "the format of the log").choices(LOG_FORMATS).default("auto");
}

export function profileOption(): Option {
  return new Option("--profile <file>", "the athlete's profile; default: an adult in the log's time zone");
}

export function jsonOption(): Option {
  return new Option("--json", "print machine-readable JSON");
}

/** Where a vendor's API is, for tries against a server of one's own; also by environment, `STRAVA_URL`. */
export function vendorOption(vendor: VendorName): Option {
  return new Option(`--${vendor}-url <url>`, `where the API of ${vendor} is`)
    .env(`${vendor.toUpperCase()}_URL`)
    .default(VENDOR_URLS[vendor])
    .argParser(baseUrl);
}

function baseUrl(text: string): string {
  if (!/^https?:\/\/[^/]+\/?$/.test(text))
    throw new InvalidArgumentError("Expected a URL such as http://127.0.0.1:9000.");
  return text.replace(/\/$/, "");
}

/** An instant with offset [epoch milliseconds]. */
export function instant(text: string): number {
  const parsed = parseRfc3339(text);
  if (parsed === undefined)
    throw new InvalidArgumentError("Expected an instant with offset such as 2026-11-22T23:10:00Z.");
  return parsed.ms;
}

export function isoDate(text: string): string {
  if (!isIsoDate(text)) throw new InvalidArgumentError("Expected a date such as 2026-11-22.");
  return text;
}

/** The end of a command's help: notes, then an example that can be pasted, in 80 columns. */
export function helpExample(command: string, notes = ""): string {
  const said = notes === "" ? "" : `\n${wrapped(notes, 0, 0).join("\n")}\n`;
  return `${said}\nExample:\n${pasteable(command).join("\n")}`;
}

/** Broken before an option where it would be too long, as a shell goes on after a backslash. */
function pasteable(command: string): readonly string[] {
  const [first, next] = ["  ", "    "];
  const lines: string[] = [];
  for (const part of command.split(/ (?=--)/)) {
    const line = lines.pop() ?? first;
    const longer = line === first ? line + part : `${line} ${part}`;
    if (`${longer} \\`.length <= WIDTH) lines.push(longer);
    else lines.push(`${line} \\`, next + part);
  }
  return lines;
}

/** Makes a command of a group. */
export type MakeCommand = (terminal: Terminal) => Command;

/** Gives a command of the top level its options and its action, or its commands. */
export type FillCommand = (command: Command, terminal: Terminal) => void;

/** What a command answers: JSON for machines, text for people (else the JSON), and a hint for people alone. */
export interface Answer {
  readonly json: unknown;
  readonly text?: string;
  readonly hint?: string;
}

/** Prints what the caller asked for, the hint on standard error. */
export function printAnswer({ json, text, hint }: Answer, isJson: true | undefined, terminal: Terminal): void {
  terminal.out(isJson || text === undefined ? `${JSON.stringify(json)}\n` : text);
  if (!isJson && hint !== undefined) terminal.err(hint);
}

/** The options every command of an operator has. */
export interface OperatorOptions {
  readonly team?: string;
  readonly local?: true | string;
  readonly json?: true;
}

/** A command that works on a team's athletes. */
export function operatorCommand(name: string, description: string): Command {
  return operatorOptions(new Command(name).description(description));
}

/** Makes a command one that works on a team's athletes. */
export function operatorOptions(command: Command): Command {
  return command
    .addOption(new Option("--team <slug>", "the team, from teams/<slug>.json; default: COOLDOWN_TEAM"))
    .addOption(new Option("--local [url]", "the runtime of npm start, by URL or port").argParser(localUrl))
    .addOption(jsonOption());
}

/** A port of this machine or a URL; what follows `--local` could also be the next argument. */
function localUrl(text: string): string {
  if (/^\d{1,5}$/.test(text)) return `http://127.0.0.1:${text}`;
  if (/^https?:\/\/[^/]+\/?$/.test(text)) return text.replace(/\/$/, "");
  throw new InvalidArgumentError("Expected a port or a URL, or nothing: put --local last.");
}

/** Does some work on the team that the options name, and prints the answer if there is one. */
export async function withServices(
  options: OperatorOptions,
  terminal: Terminal,
  work: (services: OperatorServices) => Promise<Answer | void>,
): Promise<void> {
  const services = await servicesOf(targetNamed(options, terminal), terminal);
  try {
    const answer = await work(services);
    if (answer !== undefined) printAnswer(answer, options.json, terminal);
  } finally {
    services.close();
  }
}

/** The team that the options name, or the local runtime. */
export type NamedTarget =
  | { readonly kind: "local"; readonly url: string }
  | { readonly kind: "team"; readonly slug: string };

const LOCAL_URL = "http://127.0.0.1:8787";

/** @throws UsageError when options and environment name no target, or two. */
export function targetNamed({ team, local }: OperatorOptions, terminal: Terminal): NamedTarget {
  if (team !== undefined && local !== undefined) throw new UsageError("use either --team or --local, not both");
  if (local !== undefined) return { kind: "local", url: local === true ? LOCAL_URL : local };
  const slug = team ?? terminal.env["COOLDOWN_TEAM"];
  if (slug !== undefined && slug !== "") return { kind: "team", slug };
  throw new UsageError("name the team: --team SLUG, or COOLDOWN_TEAM, or --local for the runtime of npm start");
}

/** AWS's clients take a second to load, so only the commands that use them do so. */
async function servicesOf(target: NamedTarget, terminal: Terminal): Promise<OperatorServices> {
  const { openServices } = await import("./operator-services.ts");
  switch (target.kind) {
    case "local":
      return openServices(await (await import("./local-target.ts")).localTarget(target.url));
    case "team":
      return openServices(await (await import("./team-target.ts")).teamTarget(target.slug, terminal));
  }
}
