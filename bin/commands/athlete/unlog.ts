import { InvalidArgumentError } from "commander";
import { type FoundEffort, findEffort, unlogEffort } from "../../../lib/app/unlog-effort.ts";
import { sessionLine } from "../../../lib/messages/explain/day-lines.ts";
import * as cli from "../cli.ts";
import { parseDate } from "../options.ts";

interface UnlogOptions extends cli.OperatorOptions {
  readonly date: string;
  readonly start?: string;
  readonly yes?: true;
}

const AFTERWARDS =
  "The advice is worked out anew; a text that went stays sent. Mended in its app it comes back as it then is.";

/** `cooldown athlete unlog`: takes a workout that was none, or that is wrong, out of a log. */
export const unlogCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("unlog", "delete a workout that is wrong from an athlete's log")
    .argument("<id>", "the athlete")
    .requiredOption("--date <date>", "its local day, as cooldown explain shows it", parseDate)
    .option("--start <time>", "its start, e.g. 06:30, where the day has several", parseTime)
    .option("--yes", "do not ask")
    .addHelpText("after", cli.helpExample("cooldown athlete unlog ana --date 2026-10-01 --yes --team riverside"))
    .action((athleteId: string, { date, start, yes, ...options }: UnlogOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const athlete = await cli.getAthlete(athleteId, services);
        const found = await findEffort(athlete, { date, start }, services);
        if (found.kind !== "found") throw notFound(found, athleteId, date);
        const line = sessionLine(found.session, found.zone, { language: "en" });
        await cli.confirm(`This deletes from the log of ${athleteId}, ${date}: ${line}.`, yes, terminal);
        await unlogEffort(athleteId, found.session, services);
        return {
          json: { athleteId, workouts: found.session.workouts },
          text: cli.paragraph(`Deleted from the log of ${athleteId}, ${date}: ${line}.`, 2),
          hint: cli.paragraph(AFTERWARDS),
        };
      }),
    );

function parseTime(text: string): string {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(text)) throw new InvalidArgumentError("Expected a time such as 06:30.");
  return text;
}

type NotFound = Exclude<FoundEffort, { readonly kind: "found" }>;

function notFound(found: NotFound, athleteId: string, date: string): cli.CommandFailed {
  switch (found.kind) {
    case "from-strava":
      return new cli.CommandFailed(`what ${athleteId} did on ${date} is from Strava: they delete it there themselves`);
    case "none":
      return new cli.CommandFailed(
        found.starts.length === 0
          ? `the log of ${athleteId} holds nothing on ${date}: cooldown explain ${athleteId} --date ${date}`
          : `nothing began then; on ${date} there is what began at ${found.starts.join(", ")}`,
      );
    case "several":
      return new cli.CommandFailed(`${date} has several: --start ${found.starts.join(", or --start ")}`);
  }
}
