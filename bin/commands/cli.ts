import { Command, InvalidArgumentError, Option } from "commander";
import type { Athlete } from "../../lib/domain/profile.ts";
import type { UnreadableItemError } from "../../lib/ports/unreadable-item.ts";
import { jsonText } from "../../lib/team/json-text.ts";
import { CommandFailed, UsageError } from "./failures.ts";
import { WIDTH, wrapped } from "./layout.ts";
import type { OperatorServices } from "./operator-services.ts";

export { jsonText } from "../../lib/team/json-text.ts";
export { colours } from "./colours.ts";
export { awsFailure, CommandFailed, damageOf, didYouMean, UsageError, writeFailure } from "./failures.ts";
export { counted, formatMinute, paragraph, shortened, tableText, WIDTH, wrapped } from "./layout.ts";

/** Asks for one line after the other, from a person or from what is piped in. */
export interface LineReader {
  readonly ask: (question: string) => Promise<string>;
  /** The same, without showing what is typed. */
  readonly askSecret: (question: string) => Promise<string>;
}

/** Where a command's words come from and go to. */
export interface Terminal extends LineReader {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person is there to answer. */
  readonly isInteractive: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Real time [epoch milliseconds]. */
  readonly now: () => number;
  /** The folder of the team files. */
  readonly teamsFolder: string;
}

/** Goes on when `--yes` was given or a person says yes; refused when nobody can be asked. */
export async function confirm(question: string, yes: true | undefined, terminal: Terminal): Promise<void> {
  if (yes) return;
  if (!terminal.isInteractive) throw new UsageError(`${question} Not a terminal: pass --yes to continue.`);
  const answer = await terminal.ask(`${question} Go on? [y/N] `);
  if (!/^y(es)?$/i.test(answer.trim())) throw new CommandFailed("nothing was changed");
}

/** The team that a command works on. */
export type Services = OperatorServices;

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
  terminal.out(isJson || text === undefined ? `${jsonText(json)}\n` : text);
  if (!isJson && hint !== undefined) terminal.err(hint);
}

export function jsonOption(): Option {
  return new Option("--json", "print machine-readable JSON");
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
  work: (services: Services) => Promise<Answer | void>,
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
async function servicesOf(target: NamedTarget, terminal: Terminal): Promise<Services> {
  const { openServices } = await import("./operator-services.ts");
  switch (target.kind) {
    case "local":
      return openServices(await (await import("./local-target.ts")).localTarget(target.url));
    case "team":
      return openServices(await (await import("./team-target.ts")).teamTarget(target.slug, terminal));
  }
}

/** @throws CommandFailed when the team has no athlete of this id. */
export async function getAthlete(athleteId: string, { directory, name }: Services): Promise<Athlete> {
  const athlete = await directory.find(athleteId);
  if (athlete === undefined) throw noAthlete(athleteId, name);
  return athlete;
}

export function noAthlete(athleteId: string, teamName: string): CommandFailed {
  return new CommandFailed(`${teamName} has no athlete ${athleteId}: cooldown athlete list shows them`);
}

/** Somebody who is left out of a list, and what this release cannot read of them (docs/upgrade.md). */
export function damagedLine({ athleteId, attribute }: UnreadableItemError): string {
  return `${athleteId ?? "An athlete"} is damaged and gets no texts: this release cannot read ${attribute}.\n`;
}
