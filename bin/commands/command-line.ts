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
import { outboxCommand } from "./outbox.ts";
import { quarantineCommand } from "./quarantine/quarantine.ts";
import { replayCommand } from "./replay.ts";
import { teamCommand } from "./team/team.ts";
import type { Terminal } from "./terminal.ts";
import { tokenCommand } from "./token/token.ts";

/** Runs one call of `cooldown` and answers its exit code: 0, 1 when it failed, 2 when its words could not be taken. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await program(terminal).parseAsync(words, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const said = error instanceof UsageError || error instanceof CommandFailed ? error.message : awsFailure(error);
    if (said === undefined) throw error;
    terminal.err(`cooldown: ${said}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function program(terminal: Terminal): Command {
  const cooldown = new Command("cooldown")
    .description("Tells people who run and lift when to rest, what to eat after a session and when to go to bed.")
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError("(add --help for what there is)")
    .exitOverride()
    .addCommand(assessCommand())
    .addCommand(replayCommand())
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
  inherit(cooldown);
  return cooldown;
}

function inherit(parent: Command): void {
  for (const command of parent.commands) {
    command.copyInheritedSettings(parent);
    inherit(command);
  }
}
