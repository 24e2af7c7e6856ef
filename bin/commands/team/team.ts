import { Command } from "commander";
import type { Terminal } from "../terminal.ts";
import { destroyCommand } from "./destroy.ts";
import { initCommand } from "./init.ts";
import { rotateCommand } from "./rotate.ts";
import { setSecretsCommand } from "./set-secrets.ts";
import { validateCommand } from "./validate.ts";

/** `cooldown team`: team files, the stacks they make, and what these keep secret. */
export function teamCommand(terminal: Terminal): Command {
  return new Command("team")
    .description("write, check and remove teams")
    .addCommand(initCommand(terminal))
    .addCommand(validateCommand(terminal))
    .addCommand(destroyCommand(terminal))
    .addCommand(secretsCommand(terminal));
}

function secretsCommand(terminal: Terminal): Command {
  return new Command("secrets")
    .description("rotate a team's secrets, and set those of vendors")
    .addCommand(rotateCommand(terminal))
    .addCommand(setSecretsCommand(terminal));
}
