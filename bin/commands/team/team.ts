import { Command } from "commander";
import type { Terminal } from "../terminal.ts";
import { destroyCommand } from "./destroy.ts";
import { initCommand } from "./init.ts";
import { validateCommand } from "./validate.ts";

/** `cooldown team`: team files, and the stacks they make. */
export function teamCommand(terminal: Terminal): Command {
  return new Command("team")
    .description("write, check and remove teams")
    .addCommand(initCommand(terminal))
    .addCommand(validateCommand(terminal))
    .addCommand(destroyCommand(terminal));
}
