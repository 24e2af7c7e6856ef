import type { Command } from "commander";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { inWorld, type OperatorOptions, operatorCommand } from "../operator.ts";
import { tableText } from "../table-text.ts";
import type { Terminal } from "../terminal.ts";
import type { World } from "../world.ts";
import { channelInWords, heldInWords } from "./in-words.ts";

/** `cooldown athlete list`: who there is, and whether texts may reach them. */
export function listCommand(terminal: Terminal): Command {
  return operatorCommand("list", "list the athletes of a team")
    .addHelpText("after", "\nExample:\n  cooldown athlete list --team riverside")
    .action(async (options: OperatorOptions) => {
      await inWorld(options, terminal, async (world) => {
        const athletes = await everyAthlete(world);
        terminal.out(options.json ? `${JSON.stringify(athletes)}\n` : inATable(athletes, world.clock()));
      });
    });
}

async function everyAthlete({ directory, shards }: World): Promise<readonly Athlete[]> {
  const athletes: Athlete[] = [];
  for (let shard = 0; shard < shards; shard += 1) {
    for (let ids = await directory.list(shard); ids.length > 0; ids = await directory.list(shard, ids.at(-1))) {
      const found = await Promise.all(ids.map((athleteId) => directory.find(athleteId)));
      athletes.push(...found.filter((athlete) => athlete !== undefined));
    }
  }
  return athletes.toSorted((a, b) => (a.athleteId < b.athleteId ? -1 : 1));
}

function inATable(athletes: readonly Athlete[], nowMs: number): string {
  if (athletes.length === 0) return "No athletes yet: cooldown athlete add --profile FILE adds one.\n";
  const rows = athletes.map((athlete) => [
    athlete.athleteId,
    shortened(athlete.profile.name ?? "-"),
    channelInWords(athlete, "sms"),
    channelInWords(athlete, "email"),
    athlete.profile.timeZone,
    heldInWords(athlete, nowMs),
  ]);
  return tableText(["ID", "NAME", "SMS", "E-MAIL", "ZONE", "HELD BACK"], rows);
}

function shortened(name: string): string {
  const characters = Array.from(name);
  return characters.length <= 15 ? name : `${characters.slice(0, 14).join("")}…`;
}
