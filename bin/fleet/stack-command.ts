import { Command, CommanderError, InvalidArgumentError, Option } from "commander";

export type StackVerb = "deploy" | "diff" | "doctor";

/** What `npm run deploy|diff -- --all ...` was asked for. */
export interface FleetOptions {
  /** One wave alone. */
  readonly wave?: number;
  /** The slug of the first team of production. */
  readonly canary?: string;
  /** Teams of a wave that are deployed side by side. */
  readonly atOnce: number;
  /** Prints the waves as JSON and deploys nothing. */
  readonly list?: true;
  /** Of doctor: prints one object about all teams. */
  readonly json?: true;
  /** Words for cdk. */
  readonly others: readonly string[];
}

/** What the words after `npm run deploy|diff|doctor --` ask for. */
export type StacksCall =
  | { readonly kind: "fleet"; readonly options: FleetOptions }
  | {
      readonly kind: "stacks";
      /** Slugs. */
      readonly team: readonly string[];
      readonly accountOf: readonly string[];
      readonly others: readonly string[];
    }
  /** Help (0), or a call that cannot be understood (2). */
  | { readonly kind: "said"; readonly text: string; readonly exitCode: 0 | 2 };

const MOST_AT_ONCE = 10;
const MOST_WAVES = 1_000;

interface Parsed {
  readonly all?: true;
  readonly team?: readonly string[];
  readonly accountOf?: readonly string[];
  readonly wave?: number;
  readonly canary?: string;
  readonly atOnce?: number;
  readonly list?: true;
  readonly json?: true;
}

/**
 * Reads the words. Beside `--team` what is not ours goes to cdk (to `cooldown doctor`) as it is; beside `--all` only what follows
 * a `--` of its own, so that a mistyped `--wave` deploys nothing.
 */
export function parseStacksCall(verb: StackVerb, words: readonly string[]): StacksCall {
  let text = "";
  const write = (said: string): void => void (text += said);
  const isFleet = words.includes("--all");
  const command = commandOf(verb)
    .allowUnknownOption(!isFleet)
    .allowExcessArguments()
    .configureOutput({ writeOut: write, writeErr: write })
    .exitOverride();
  try {
    command.parse(words, { from: "user" });
    const { all, team = [], accountOf = [], json, ...fleet } = command.opts<Parsed>();
    if (!all) {
      refuseAlone(command, fleet);
      const isNamed = [...team, ...accountOf, ...command.args].some((word) => !word.startsWith("-"));
      if (verb === "deploy" && !isNamed) command.error("error: name what to deploy: --team, --account-of or --all");
      return { kind: "stacks", team, accountOf, others: command.args };
    }
    const others = words.includes("--") ? words.slice(words.indexOf("--") + 1) : [];
    const [beside] = command.args.slice(0, command.args.length - others.length);
    if (beside !== undefined) command.error(`error: --all: came ${beside} beside it, which is no option`);
    return { kind: "fleet", options: { ...fleet, ...(json && { json }), atOnce: fleet.atOnce ?? 1, others } };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { kind: "said", text, exitCode: error.exitCode === 0 ? 0 : 2 };
  }
}

/** Options of a fleet mean nothing for one team. */
function refuseAlone(command: Command, fleet: Readonly<Record<string, unknown>>): void {
  const option = command.options.find((each) => fleet[each.attributeName()] !== undefined);
  if (option !== undefined) command.error(`error: option '${option.flags}' goes with --all`);
}

function commandOf(verb: StackVerb): Command {
  const command = new Command(`npm run ${verb} --`)
    .description(WHAT[verb])
    .addOption(slugsOption("--team <slug>", "one team, from teams/<slug>.json"))
    .addOption(new Option("--all", "every team whose file is sound").conflicts(["team", "accountOf"]))
    .addOption(new Option("--wave <n>", "one wave of --all").argParser(countUpTo(MOST_WAVES)))
    .addOption(new Option("--canary <slug>", "the first team of production"));
  if (verb !== "doctor") {
    command
      .addOption(slugsOption("--account-of <slug>", "what the teams of its account and region share"))
      .addOption(new Option("--list", "print the waves of --all as JSON and do nothing else"));
  }
  if (verb === "doctor") command.addOption(new Option("--json", "print one object about all teams"));
  if (verb === "deploy")
    command.addOption(
      new Option("--at-once <n>", "teams of a wave side by side (default: 1)").argParser(countUpTo(MOST_AT_ONCE)),
    );
  return command
    .usage(
      verb === "doctor" ? "--team <slug> | --all [options]" : "--team <slug> | --account-of <slug> | --all [options]",
    )
    .addHelpText("after", MORE[verb])
    .showHelpAfterError(`(npm run ${verb} -- --help shows examples)`);
}

function slugsOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((slug: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    slug,
  ]);
}

function countUpTo(most: number): (text: string) => number {
  return (text) => {
    const count = Number(text);
    if (Number.isInteger(count) && count >= 1 && count <= most) return count;
    throw new InvalidArgumentError(`Expected a whole number from 1 to ${most}.`);
  };
}

const WHAT: Readonly<Record<StackVerb, string>> = {
  deploy: "deploy teams: one, what an account's teams share, or the fleet in waves (docs/deploy.md, A fleet)",
  diff: "show what a deployment would change: of one team, of what an account's teams share, or of the fleet",
  doctor: "ask doctor about one team or about all: what is wrong, and what to do",
};

const MORE: Readonly<Record<StackVerb, string>> = {
  deploy: `
A broken team file stops its own team alone. What else is said beside --team
goes to cdk; beside --all it follows a -- of its own.

Examples:
  npm run deploy -- --team riverside
  npm run deploy -- --all --list
  npm run deploy -- --all --canary riverside --at-once 5
  npm run deploy -- --all --wave 2 -- --verbose`,
  diff: `
A broken team file stops its own team alone. What else is said beside --team
goes to cdk; beside --all it follows a -- of its own.

Examples:
  npm run diff -- --team riverside
  npm run diff -- --all`,
  doctor: `
It exits with 1 when any team has a problem. Beside --team all options of
cooldown doctor hold (npx cooldown doctor --help).

Examples:
  npm run doctor -- --team riverside
  npm run --silent doctor -- --all --json`,
};
