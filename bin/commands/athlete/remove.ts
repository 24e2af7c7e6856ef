import type { Command } from "commander";
import { removeAthlete } from "../../../lib/app/athletes.ts";
import { paragraph } from "../layout.ts";
import type { OperatorServices } from "../operator-services.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import { confirm, type Terminal } from "../terminal.ts";

interface RemoveOptions extends OperatorOptions {
  readonly yes?: true;
}

const AFTERWARDS =
  "A watch may post for a minute more with a token it used just now: run this again then, it removes what is left. " +
  "Backups of the table go after 35 days, logs after 30.";

/** `cooldown athlete remove`: everything about a person, for good. */
export function removeCommand(terminal: Terminal): Command {
  return operatorCommand("remove", "remove an athlete with everything that is kept about them; safe to run again")
    .argument("<id>", "the athlete")
    .option("--yes", "do not ask")
    .addHelpText("after", helpExample("cooldown athlete remove ana --yes --team riverside"))
    .action(async (athleteId: string, options: RemoveOptions) => {
      await withServices(options, terminal, async (world) => {
        await confirm(await question(athleteId, world), options.yes, terminal);
        const removed = await removeAthlete(athleteId, world);
        terminal.out(options.json ? `${JSON.stringify({ athleteId, removed })}\n` : inWords(athleteId, removed));
        if (!options.json && Object.keys(removed).length > 0) terminal.err(paragraph(AFTERWARDS));
      });
    });
}

async function question(athleteId: string, { directory, name }: OperatorServices): Promise<string> {
  const athlete = await directory.find(athleteId).catch(() => undefined);
  const who = athlete?.profile.name ?? "no name";
  return `This removes ${athleteId} (${who}) from ${name}: profile, log, texts, tokens, phone. It cannot be undone.`;
}

function inWords(athleteId: string, removed: Readonly<Record<string, number>>): string {
  const counts = Object.entries(removed).map(([kind, count]) => `${kind} ${count}`);
  return counts.length === 0
    ? `Nothing is kept about ${athleteId}.\n`
    : paragraph(`Removed of ${athleteId}: ${counts.join(", ")}; and the e-mail topic, if any.`, 2);
}
