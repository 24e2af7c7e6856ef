import type { Command } from "commander";
import { type ImportCounts, importLog } from "../../lib/app/import-log.ts";
import type { LogFormat } from "../../lib/files/log-file.ts";
import { contentHashOf } from "../../lib/table/content-hash.ts";
import { getAthlete } from "./athletes.ts";
import {
  formatOption,
  helpExample,
  logOption,
  type OperatorOptions,
  operatorCommand,
  withServices,
} from "./options.ts";
import { createProgress } from "./progress.ts";
import { readLogAtHome } from "./read-log.ts";
import type { Terminal } from "./terminal.ts";

interface ImportOptions extends OperatorOptions {
  readonly athlete: string;
  readonly log: string;
  readonly format: LogFormat;
}

/** `cooldown import`: an athlete's history, which counts and sends nothing. */
export function importCommand(terminal: Terminal): Command {
  return operatorCommand("import", "import an athlete's history; it counts and sends nothing; safe to run again")
    .requiredOption("--athlete <id>", "whose history")
    .addOption(logOption())
    .addOption(formatOption())
    .addHelpText(
      "after",
      helpExample(
        "cooldown import --athlete ana --log activities.json --team riverside",
        "Broken off? Run it again: it goes on with what is missing. What is there in the same words is not written again.",
      ),
    )
    .action(async ({ athlete: athleteId, log, format, ...options }: ImportOptions) => {
      await withServices(options, terminal, async (world) => {
        const { profile } = await getAthlete(athleteId, world);
        const workouts = await readLogAtHome(log, format, profile.timeZone);
        const progress = createProgress("import");
        const { clock, workouts: into } = world;
        const onKnown = (known: number, total: number): void => {
          if (known > 0 && known < total)
            terminal.err(`${known} of ${total} are there already: going on with the rest.\n`);
        };
        const deps = { clock, workouts: into, contentHash: contentHashOf, onKnown, onProgress: progress.show };
        const counts = await importLog(athleteId, workouts, deps);
        progress.end();
        terminal.out(options.json ? `${JSON.stringify({ athleteId, ...counts })}\n` : inWords(athleteId, counts));
      });
    });
}

function inWords(athleteId: string, counts: ImportCounts): string {
  const told = (["created", "updated", "unchanged", "stale", "deleted"] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${counts[outcome]} ${outcome}`);
  const hint = counts.deleted > 0 ? "What was deleted before stays deleted.\n" : "";
  return `${athleteId}: ${told.join(", ")}.\n${hint}`;
}
