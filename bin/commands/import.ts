import { type ImportCounts, importLog } from "../../lib/app/import-log.ts";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import * as cli from "./cli.ts";
import { formatOptions, type LogWriting, logOption } from "./options.ts";
import { createProgress } from "./progress.ts";
import { readLogAtHome } from "./read-log.ts";

interface ImportOptions extends cli.OperatorOptions, LogWriting {
  readonly athlete: string;
  readonly log: string;
}

/** `cooldown import`: an athlete's history, which counts and sends nothing. */
export const importCommand: cli.FillCommand = (command, terminal) => {
  cli.operatorOptions(command).requiredOption("--athlete <id>", "whose history");
  for (const option of [logOption(), ...formatOptions()]) command.addOption(option);
  command
    .addHelpText(
      "after",
      cli.helpExample(
        "cooldown import --athlete ana --log activities.json --team riverside",
        "Interrupted? Run it again: it continues where it left off and skips what is already stored unchanged.",
      ),
    )
    .action(({ athlete: athleteId, log, ...options }: ImportOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const { profile } = await cli.getAthlete(athleteId, services);
        const { workouts: read, leftOut } = await readLogAtHome(log, options, profile.timeZone);
        const progress = createProgress("import");
        const { clock, workouts } = services;
        const counts = await importLog(athleteId, read, {
          clock,
          workouts,
          contentHash: contentHashOf,
          onKnown: (known, total) => {
            if (known > 0 && known < total)
              terminal.err(`${known} of ${total} are there already: going on with the rest.\n`);
          },
          onProgress: progress.show,
        });
        progress.end();
        const left =
          leftOut === 0
            ? ""
            : `${leftOut} ${leftOut === 1 ? "record or field was" : "records or fields were"} left out, named above.\n`;
        return { json: { athleteId, ...counts, leftOut }, text: `${formatCounts(athleteId, counts)}${left}` };
      }),
    );
};

function formatCounts(athleteId: string, counts: ImportCounts): string {
  const outcomes = (["created", "updated", "unchanged", "stale", "deleted"] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${counts[outcome]} ${outcome}`);
  const deleted = counts.deleted > 0 ? "What was deleted before stays deleted.\n" : "";
  return `${athleteId}: ${outcomes.join(", ")}.\n${deleted}`;
}
