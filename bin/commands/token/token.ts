import { Command } from "commander";
import type { Terminal } from "../terminal.ts";
import { createCommand } from "./create.ts";
import { listCommand } from "./list.ts";
import { revokeCommand } from "./revoke.ts";

/** `cooldown token`: what apps and watches log workouts with. */
export function tokenCommand(terminal: Terminal): Command {
  return new Command("token")
    .description("create, list and revoke the tokens that log an athlete's workouts")
    .addCommand(createCommand(terminal))
    .addCommand(listCommand(terminal))
    .addCommand(revokeCommand(terminal));
}
