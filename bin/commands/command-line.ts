import { Command, CommanderError } from "commander";
import { assessCommand } from "./assess.ts";
import { athleteCommand } from "./athlete/athlete.ts";
import { awsFailure } from "./aws-failure.ts";
import { connectCommand } from "./connect/connect.ts";
import { costCommand } from "./cost.ts";
import { doctorCommand } from "./doctor/doctor.ts";
import { CommandFailed, UsageError } from "./errors.ts";
import { explainCommand } from "./explain.ts";
import { importCommand } from "./import.ts";
import { mistypedOption } from "./mistyped-option.ts";
import { outboxCommand } from "./outbox.ts";
import { quarantineCommand } from "./quarantine/quarantine.ts";
import { replayCommand } from "./replay.ts";
import { teamCommand } from "./team/team.ts";
import type { Terminal } from "./terminal.ts";
import { tokenCommand } from "./token/token.ts";

/** Runs one call of `cooldown` and answers its exit code: 0, 1 when it failed, 2 when its words could not be taken. */
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
      terminal.err((isMissing ? mistypedOption(words, program) : undefined) ?? complaint);
      return error.exitCode === 0 ? 0 : 2;
    }
    const said = error instanceof UsageError || error instanceof CommandFailed ? error.message : awsFailure(error);
    if (said === undefined) throw error;
    terminal.err(`cooldown: ${said}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** Every command there is. */
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

/** Gives every command the settings of the one above, and its own hint for words that could not be taken. */
function inherit(command: Command, path: string): void {
  const isGroup = command.commands.length > 0;
  command.showHelpAfterError(`(${path} --help ${isGroup ? "lists what there is" : "shows an example"})`);
  for (const inner of command.commands) {
    inner.copyInheritedSettings(command);
    inherit(inner, `${path} ${inner.name()}`);
  }
}
