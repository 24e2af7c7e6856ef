import { Command, CommanderError } from "commander";
import { assessCommand } from "./assess.ts";
import { athleteCommand } from "./athlete/athlete.ts";
import { connectCommand } from "./connect/connect.ts";
import { costCommand } from "./cost.ts";
import { doctorCommand } from "./doctor/doctor.ts";
import { awsFailure, CommandFailed, UsageError } from "./errors.ts";
import { explainCommand } from "./explain.ts";
import { importCommand } from "./import.ts";
import { outboxCommand } from "./outbox.ts";
import { quarantineCommand } from "./quarantine/quarantine.ts";
import { replayCommand } from "./replay.ts";
import { teamCommand } from "./team/team.ts";
import type { Terminal } from "./terminal.ts";
import { tokenCommand } from "./token/token.ts";

/** Runs one call of `cooldown` and answers its exit code: 0 on success, 1 on failure, 2 on a usage error. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  let complaint = "";
  const program = createProgram(terminal, (text) => {
    complaint += text;
  });
  try {
    await program.parseAsync(words, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      const isMissing = error.code === "commander.missingMandatoryOptionValue";
      terminal.err((isMissing ? await complaintOfUnknownOption(words, terminal) : undefined) ?? complaint);
      return error.exitCode === 0 ? 0 : 2;
    }
    const said = error instanceof UsageError || error instanceof CommandFailed ? error.message : awsFailure(error);
    if (said === undefined) throw error;
    terminal.err(`cooldown: ${said}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

/**
 * commander asks for a missing option before it looks for unknown ones, so that `--athelte ana` would only hear of a missing
 * `--athlete`: this parses once more with no option required and nothing done. Undefined when every option is known.
 */
async function complaintOfUnknownOption(words: readonly string[], terminal: Terminal): Promise<string | undefined> {
  let complaint = "";
  const program = createProgram(terminal, (text) => {
    complaint += text;
  });
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

/** All commands. */
export function createProgram(terminal: Terminal, writeErr: Terminal["err"] = terminal.err): Command {
  const cooldown = new Command("cooldown")
    .description("Tells people who run and lift when to rest, what to eat after a session and when to go to bed.")
    .configureOutput({ writeOut: terminal.out, writeErr })
    .exitOverride()
    .addCommand(assessCommand(terminal))
    .addCommand(replayCommand(terminal))
    .addCommand(athleteCommand(terminal))
    .addCommand(tokenCommand(terminal))
    .addCommand(connectCommand(terminal))
    .addCommand(quarantineCommand(terminal))
    .addCommand(importCommand(terminal))
    .addCommand(explainCommand(terminal))
    .addCommand(doctorCommand(terminal))
    .addCommand(outboxCommand(terminal))
    .addCommand(teamCommand(terminal))
    .addCommand(costCommand(terminal));
  inherit(cooldown, cooldown.name());
  return cooldown;
}

/** Gives every command the settings of the one above, and its own hint after a usage error. */
function inherit(command: Command, path: string): void {
  const isGroup = command.commands.length > 0;
  command.showHelpAfterError(`(${path} --help ${isGroup ? "lists the commands" : "shows an example"})`);
  for (const inner of command.commands) {
    inner.copyInheritedSettings(command);
    inherit(inner, `${path} ${inner.name()}`);
  }
}
