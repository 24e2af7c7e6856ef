import { Command } from "commander";
import type { Terminal } from "../terminal.ts";
import { listCommand } from "./list.ts";
import { replayCommand } from "./replay.ts";

/** `cooldown quarantine`: what came by webhook and was not understood. */
export function quarantineCommand(terminal: Terminal): Command {
  return new Command("quarantine")
    .description("list and replay what came by webhook and could not be stored")
    .addCommand(listCommand(terminal))
    .addCommand(replayCommand(terminal));
}
