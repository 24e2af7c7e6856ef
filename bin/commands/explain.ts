import type { Command } from "commander";
import { explainDayOf } from "../../lib/app/explain-day.ts";
import type { DayExplanation } from "../../lib/messages/explain/explain-day.ts";
import { noAthlete } from "./athletes.ts";
import { UsageError } from "./errors.ts";
import type { OperatorServices } from "./operator-services.ts";
import { helpExample, isoDate, type OperatorOptions, operatorCommand, withServices } from "./options.ts";
import { printDay } from "./print-day.ts";
import type { Terminal } from "./terminal.ts";

interface ExplainOptions extends OperatorOptions {
  readonly date?: string;
}

/** `cooldown explain`: why each text of a day went out, and why the others did not. */
export function explainCommand(terminal: Terminal): Command {
  return operatorCommand("explain", "why did they get this text, and why not that one: a day in plain sentences")
    .argument("<athlete>", "the athlete")
    .option("--date <date>", "the local day, e.g. 2026-11-22; else today", isoDate)
    .addHelpText("after", helpExample("cooldown explain ana --date 2026-10-16 --team riverside"))
    .action(async (athleteId: string, options: ExplainOptions) => {
      await withServices(options, terminal, async (world) => {
        const day = await explained(athleteId, options.date, world);
        terminal.out(options.json ? `${JSON.stringify(day)}\n` : printDay(day));
      });
    });
}

async function explained(
  athleteId: string,
  date: string | undefined,
  world: OperatorServices,
): Promise<DayExplanation> {
  const result = await explainDayOf(athleteId, date, world);
  switch (result.kind) {
    case "unknown":
      throw noAthlete(athleteId, world.name);
    case "not-yet":
      throw new UsageError(`--date: ${date} is still to come; for ${athleteId} it is ${result.today}`);
    case "explained":
      return result.day;
  }
}
