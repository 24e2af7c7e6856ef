import { Command, InvalidArgumentError, Option } from "commander";
import { UsageError } from "./errors.ts";
import { jsonOption } from "./options.ts";
import type { Terminal } from "./terminal.ts";
import type { World } from "./world.ts";

const LOCAL_URL = "http://127.0.0.1:8787";

/** The options every command of an operator has. */
export interface OperatorOptions {
  readonly team?: string;
  readonly local?: true | string;
  readonly json?: true;
}

/** A command that works on a team's athletes. */
export function operatorCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .addOption(new Option("--team <slug>", "the team, from teams/<slug>.json; else COOLDOWN_TEAM"))
    .addOption(new Option("--local [url]", "the runtime of npm start, by URL or port").argParser(localUrl))
    .addOption(jsonOption());
}

/** Does some work in the world the options name. */
export async function inWorld<T>(
  options: OperatorOptions,
  terminal: Terminal,
  work: (world: World) => Promise<T>,
): Promise<T> {
  const world = await openWorld(options, terminal);
  try {
    return await work(world);
  } finally {
    world.close();
  }
}

/** What the options name. */
export type NamedPlace =
  | { readonly kind: "local"; readonly url: string }
  | { readonly kind: "team"; readonly slug: string };

async function openWorld(options: OperatorOptions, terminal: Terminal): Promise<World> {
  const place = placeNamed(options, terminal);
  return place.kind === "local" ? localWorld(place.url) : teamWorld(place.slug, terminal);
}

/** @throws UsageError when the options and the environment name no place, or two. */
export function placeNamed({ team, local }: OperatorOptions, terminal: Terminal): NamedPlace {
  if (team !== undefined && local !== undefined) throw new UsageError("--team and --local name two worlds: give one");
  if (local !== undefined) return { kind: "local", url: local === true ? LOCAL_URL : local };
  const slug = team ?? terminal.env["COOLDOWN_TEAM"];
  if (slug !== undefined && slug !== "") return { kind: "team", slug };
  throw new UsageError("name the team: --team SLUG, or COOLDOWN_TEAM, or --local for the runtime of npm start");
}

/** The clients of AWS are loaded only for commands that use them: they take a second to start. */
async function localWorld(url: string): Promise<World> {
  const [{ worldAt }, { localPlace }] = await Promise.all([import("./world.ts"), import("./local-place.ts")]);
  return worldAt(await localPlace(url));
}

async function teamWorld(slug: string, terminal: Terminal): Promise<World> {
  const [{ worldAt }, { teamPlace }] = await Promise.all([import("./world.ts"), import("./team-place.ts")]);
  return worldAt(await teamPlace(slug, terminal));
}

/** A port of this machine or a URL; what follows `--local` could also be the next argument. */
function localUrl(text: string): string {
  if (/^\d{1,5}$/.test(text)) return `http://127.0.0.1:${text}`;
  if (/^https?:\/\/[^/]+\/?$/.test(text)) return text.replace(/\/$/, "");
  throw new InvalidArgumentError("Expected a port or a URL, or nothing: put --local last.");
}
