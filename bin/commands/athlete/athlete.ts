import { Command } from "commander";
import type { Terminal } from "../terminal.ts";
import { addCommand } from "./add.ts";
import { clearCommand } from "./clear.ts";
import { consentCommand } from "./consent.ts";
import { exportCommand } from "./export.ts";
import { inviteCommand } from "./invite.ts";
import { listCommand } from "./list.ts";
import { removeCommand } from "./remove.ts";
import { setCommand } from "./set.ts";
import { showCommand } from "./show.ts";
import { withdrawCommand } from "./withdraw.ts";

/** `cooldown athlete`: the people of a team. */
export function athleteCommand(terminal: Terminal): Command {
  return new Command("athlete")
    .description("the athletes of a team: profiles, consents, and all that is kept of them")
    .addCommand(addCommand(terminal))
    .addCommand(listCommand(terminal))
    .addCommand(showCommand(terminal))
    .addCommand(setCommand(terminal))
    .addCommand(inviteCommand(terminal))
    .addCommand(consentCommand(terminal))
    .addCommand(withdrawCommand(terminal))
    .addCommand(clearCommand(terminal))
    .addCommand(exportCommand(terminal))
    .addCommand(removeCommand(terminal));
}
