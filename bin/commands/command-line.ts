import { Command, CommanderError, Help, type Option } from "commander";
import type { Problem } from "../../lib/team/problem.ts";
import packageFile from "../../package.json" with { type: "json" };
import { awsFailure, CommandFailed, damageOf, jsonText, type Terminal, UsageError } from "./cli.ts";
import { COMMANDS } from "./command-list.ts";
import { problemInJson } from "./doctor/fleet-health.ts";
import { shielded } from "./terminal.ts";

/** Runs one call of `cooldown` and answers its exit code: 0 on success, 1 on failure, 2 on a usage error. */
export async function runCommandLine(typed: readonly string[], given: Terminal): Promise<number> {
  const words = withoutHelp(typed);
  const terminal = shielded(given);
  const fail = (kind: "usage" | "failed", message: string, problems: readonly Problem[] = []): number => {
    const json = { error: { kind, message, ...(problems.length > 0 && { problems: problems.map(problemInJson) }) } };
    terminal.err(words.includes("--json") ? `${jsonText(json)}\n` : `cooldown: ${message}\n`);
    return kind === "usage" ? 2 : 1;
  };
  if (words[0] === "complete" && words[1] === "--") {
    given.out((await completionsAt(words.slice(2), terminal)).map((name) => `${name}\n`).join(""));
    return 0;
  }
  let complaint = "";
  const program = await createProgram(terminal, words, (text) => void (complaint += text));
  try {
    await program.parseAsync(words, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      const isMissing = error.code === "commander.missingMandatoryOptionValue";
      const said = (isMissing ? await complaintOfUnknownOption(words, terminal) : undefined) ?? complaint;
      if (error.exitCode === 0) return 0;
      if (words.includes("--json")) return fail("usage", said.trim().replace(/^error: /, ""));
      terminal.err(said);
      return 2;
    }
    const message = failureOf(error, words);
    if (message === undefined) throw error;
    const problems = error instanceof CommandFailed ? error.problems : [];
    return fail(error instanceof UsageError ? "usage" : "failed", message, problems);
  }
}

/** What is said of an error; undefined: a fault of ours, whose trace is shown. */
function failureOf(error: unknown, words: readonly string[]): string | undefined {
  if (error instanceof UsageError || error instanceof CommandFailed) return error.message;
  const failure = damageOf(error) ?? awsFailure(error);
  const isLocal = words.some((word) => /^--local(?:=|$)/.test(word));
  return isLocal && failure?.startsWith("AWS cannot be reached")
    ? "the local runtime does not answer any more: look at what npm start printed last, and start it again"
    : failure;
}

/** `help athlete add` as `athlete add --help`; a command that is none is complained of by its name. */
function withoutHelp(words: readonly string[]): readonly string[] {
  const [first, ...named] = words;
  if (first !== "help" || named.length === 0) return words;
  return COMMANDS.some(({ name }) => name === named[0]) ? [...named, "--help"] : named;
}

/** What a shell may offer for the last of the words (`cooldown completion`). */
async function completionsAt(words: readonly string[], terminal: Terminal): Promise<readonly string[]> {
  const { completionsOf } = await import("./completion.ts");
  return completionsOf(await createProgram(terminal, words), words);
}

/**
 * commander asks for a missing option before it looks for unknown ones, so that `--athelte ana` would only hear of a missing
 * `--athlete`: this parses once more with no option required and nothing done. Undefined when every option is known.
 */
async function complaintOfUnknownOption(words: readonly string[], terminal: Terminal): Promise<string | undefined> {
  let complaint = "";
  const program = await createProgram(terminal, words, (text) => void (complaint += text));
  forEachCommand(program, (command) => {
    for (const option of command.options) option.mandatory = false;
    command.action(() => undefined);
  });
  const split = words.flatMap((word) => (word.startsWith("--") ? word.split(/=(.*)/s, 2) : word));
  try {
    await program.parseAsync(split, { from: "user" });
    return undefined;
  } catch {
    return complaint;
  }
}

function forEachCommand(command: Command, visit: (command: Command) => void): void {
  visit(command);
  for (const inner of command.commands) forEachCommand(inner, visit);
}

/** `cooldown` with those commands whole that the words name, or with all of them; the others have only name and description. */
export async function createProgram(
  terminal: Terminal,
  words?: readonly string[],
  writeErr: Terminal["err"] = terminal.err,
): Promise<Command> {
  const program = new Command("cooldown")
    .description("Tells people who run and lift when to rest, what to eat after a session and when to go to bed.")
    .version(packageFile.version, "--version", "print the version")
    .configureHelp({ optionDescription: markedDescription })
    .configureOutput({ writeOut: terminal.out, writeErr })
    .exitOverride();
  for (const { name, description, load } of COMMANDS) {
    const command = program.command(name).description(description);
    if (words === undefined || words.includes(name)) (await load())(command, terminal);
  }
  passSettingsDown(program, program.name());
  return program;
}

/** What an option means, and that it must be given. */
function markedDescription(option: Option): string {
  const said = new Help().optionDescription(option);
  return option.mandatory ? `${said} (required)` : said;
}

/** Gives every command the settings of the one above, and its own hint after a usage error. */
function passSettingsDown(command: Command, path: string): void {
  const isGroup = command.commands.length > 0;
  command.showHelpAfterError(`(${path} --help ${isGroup ? "lists the commands" : "shows an example"})`);
  for (const inner of command.commands) {
    inner.copyInheritedSettings(command);
    passSettingsDown(inner, `${path} ${inner.name()}`);
  }
}
