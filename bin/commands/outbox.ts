import { type Command, InvalidArgumentError, Option } from "commander";
import { athletePages } from "../../lib/app/athletes.ts";
import { type OutboxQuery, readOutbox } from "../../lib/app/team-outbox.ts";
import { DAY_MS, isoInstant } from "../../lib/domain/local-time.ts";
import { getAthlete } from "./athletes.ts";
import type { OperatorServices } from "./operator-services.ts";
import { helpExample, isoDate, type OperatorOptions, operatorCommand, withServices } from "./options.ts";
import { printOutbox } from "./print-outbox.ts";
import type { Terminal } from "./terminal.ts";

interface OutboxOptions extends OperatorOptions {
  readonly athlete?: string;
  readonly since?: string;
  readonly limit: number;
  readonly texts?: true;
  readonly silences?: true;
}

const DAYS_BACK = 7;
const MOST = 10_000;

/** `cooldown outbox`: what went out lately, what did not, and why. */
export function outboxCommand(terminal: Terminal): Command {
  return operatorCommand("outbox", "list a team's recent texts and silences with their reasons, newest first")
    .option("--athlete <id>", "of one athlete; else of all")
    .option("--since <date>", `first local day, e.g. 2026-11-22; else ${DAYS_BACK} days ago`, isoDate)
    .option("--limit <number>", "how many at most", limitOf, 50)
    .addOption(new Option("--texts", "only what went out, or may have").conflicts("silences"))
    .option("--silences", "only what did not go out, with the reason")
    .addHelpText(
      "after",
      helpExample(
        "cooldown outbox --silences --since 2026-10-12 --team riverside",
        "Times are the athletes' own. Replies are not listed, they are kept nowhere. cooldown explain tells more of one athlete's day.",
      ),
    )
    .action(async (options: OutboxOptions) => {
      await withServices(options, terminal, async (world) => {
        const query = queryOf(options, world);
        const { entries, found } = await readOutbox(await wanted(options.athlete, world), query, world);
        terminal.out(options.json ? `${JSON.stringify(entries)}\n` : printOutbox(entries, query.since));
        if (found > entries.length) {
          terminal.err(`These are the newest ${entries.length} of ${found}: --limit ${found} shows all.\n`);
        }
      });
    });
}

function queryOf({ since, limit, texts, silences }: OutboxOptions, { clock }: OperatorServices): OutboxQuery {
  const weekAgo = isoInstant(clock() - DAYS_BACK * DAY_MS).slice(0, 10);
  const only = texts ? "texts" : silences ? "silences" : null;
  return { since: since ?? weekAgo, limit, only };
}

async function wanted(
  athleteId: string | undefined,
  world: OperatorServices,
): Promise<Parameters<typeof readOutbox>[0]> {
  return athleteId === undefined ? athletePages(world) : [[await getAthlete(athleteId, world)]];
}

function limitOf(text: string): number {
  const number = /^[1-9]\d*$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= MOST)) throw new InvalidArgumentError(`Expected a whole number from 1 to ${MOST}.`);
  return number;
}
