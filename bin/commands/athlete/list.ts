import type { Command } from "commander";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { everyAthlete } from "../athletes.ts";
import { shortened, tableText } from "../layout.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { channelInWords, heldInWords } from "./in-words.ts";

/** `cooldown athlete list`: who there is, and whether texts may reach them. */
export function listCommand(terminal: Terminal): Command {
  return operatorCommand("list", "list the athletes of a team")
    .addHelpText("after", helpExample("cooldown athlete list --team riverside"))
    .action(async (options: OperatorOptions) => {
      await withServices(options, terminal, async (world) => {
        const athletes = await everyAthlete(world);
        terminal.out(options.json ? `${JSON.stringify(athletes)}\n` : inATable(athletes, world.clock()));
      });
    });
}

function inATable(athletes: readonly Athlete[], nowMs: number): string {
  if (athletes.length === 0) return "No athletes yet: cooldown athlete add --profile FILE adds one.\n";
  const rows = athletes.map((athlete) => [
    athlete.athleteId,
    shortened(athlete.profile.name ?? "-", 15),
    channelInWords(athlete, "sms"),
    channelInWords(athlete, "email"),
    athlete.profile.timeZone,
    heldInWords(athlete, nowMs),
  ]);
  return tableText(["ID", "NAME", "SMS", "E-MAIL", "ZONE", "HELD BACK"], rows, ["ZONE", "NAME"]);
}
