import type { Command } from "commander";
import { didYouMean } from "./did-you-mean.ts";

/**
 * What to say of an option that nobody knows, when a required one is missing: commander asks for the latter first, so that
 * `--athelte ana` would only hear of a missing `--athlete`. Undefined when every option is known.
 */
export function mistypedOption(words: readonly string[], program: Command): string | undefined {
  const { command, path, rest } = commandOf(words, program);
  const [unknown] = command.parseOptions([...rest]).unknown.filter((word) => word.startsWith("-"));
  if (unknown === undefined) return undefined;
  const [flag = unknown] = unknown.split("=");
  const known = command.options.flatMap(({ long }) => long ?? []);
  const suggestion = didYouMean(flag, known).trim();
  return `error: unknown option '${flag}'\n${suggestion === "" ? "" : `${suggestion}\n`}(${path} --help shows an example)\n`;
}

interface Found {
  readonly command: Command;
  readonly path: string;
  readonly rest: readonly string[];
}

function commandOf(words: readonly string[], command: Command, path = command.name()): Found {
  const [first, ...rest] = words;
  const inner = command.commands.find((each) => each.name() === first);
  return inner === undefined ? { command, path, rest: words } : commandOf(rest, inner, `${path} ${inner.name()}`);
}
