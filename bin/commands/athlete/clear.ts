import type { Command } from "commander";
import { liftRedFlag } from "../../../lib/app/athletes.ts";
import { noAthlete } from "../athletes.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";

interface ClearOptions extends OperatorOptions {
  readonly by: string;
}

/** `cooldown athlete clear`: a coach lifts a red flag. */
export function clearCommand(terminal: Terminal): Command {
  return operatorCommand("clear", "lift an athlete's red flag, so that reminders go out again")
    .argument("<id>", "the athlete")
    .requiredOption("--by <name>", "who lifts it")
    .addHelpText("after", helpExample('cooldown athlete clear ana --by "Coach Lee" --team riverside'))
    .action(async (athleteId: string, options: ClearOptions) => {
      await withServices(options, terminal, async (world) => {
        const { kind } = await liftRedFlag(athleteId, options.by, world);
        if (kind === "unknown") throw noAthlete(athleteId, world.name);
        const said = kind === "changed" ? `The red flag of ${athleteId} is lifted.` : `${athleteId} has no red flag.`;
        terminal.out(options.json ? `${JSON.stringify({ athleteId, lifted: kind === "changed" })}\n` : `${said}\n`);
      });
    });
}
