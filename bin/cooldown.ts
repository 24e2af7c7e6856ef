#!/usr/bin/env tsx
import { Command } from "commander";
import { assessCommand } from "./commands/assess.ts";
import { CommandFailed, UsageError } from "./commands/errors.ts";
import { replayCommand } from "./commands/replay.ts";

const program = new Command("cooldown")
  .description("Tells people who run and lift when to rest, what to eat after a session and when to go to bed.")
  .showHelpAfterError("(add --help for what there is)")
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .addCommand(assessCommand())
  .addCommand(replayCommand());

for (const command of program.commands) command.copyInheritedSettings(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof UsageError || error instanceof CommandFailed) {
    process.stderr.write(`cooldown: ${error.message}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  } else {
    throw error;
  }
}
