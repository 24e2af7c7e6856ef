import type { Command } from "commander";
import { findPersonalDataInQuarantine } from "../../../lib/app/personal-quarantine.ts";
import { isoInstant } from "../../../lib/domain/local-time.ts";
import type { AthleteRecord } from "../../../lib/ports/operators.ts";
import { noAthlete } from "../athletes.ts";
import type { OperatorServices } from "../operator-services.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";

/** What serves the system and tells nothing about the person, or must stay secret. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "credentials",
  "dueShard",
  "dueAt",
  "deleteAfter",
  "contentHash",
  "version",
]);

/** `cooldown athlete export`: everything that is kept about a person, as JSON. */
export function exportCommand(terminal: Terminal): Command {
  return operatorCommand("export", "print everything that is kept about an athlete, as JSON")
    .argument("<id>", "the athlete")
    .addHelpText("after", helpExample("cooldown athlete export ana --team riverside"))
    .action(async (athleteId: string, options: OperatorOptions) => {
      await withServices(options, terminal, async (world) => {
        const kept = await world.records.read(athleteId);
        if (kept.length === 0) throw noAthlete(athleteId, world.name);
        const records = [...kept, ...(await quarantined(athleteId, kept, world))];
        const exportedAt = isoInstant(world.clock());
        terminal.out(`${JSON.stringify({ athleteId, exportedAt, records: records.map(shown) }, null, 2)}\n`);
      });
    });
}

/** What came for nobody known and names the person. */
async function quarantined(
  athleteId: string,
  records: readonly AthleteRecord[],
  { directory, hooks, clock }: OperatorServices,
): Promise<readonly AthleteRecord[]> {
  const athlete = await directory.find(athleteId).catch(() => undefined);
  const payloads = await findPersonalDataInQuarantine(
    athleteId,
    { records, athlete },
    { quarantine: hooks.quarantine, clock },
  );
  return payloads.map(({ id, ...data }) => ({ kind: "quarantine", id, data }));
}

/** A token's hash is no data of the person's: the last four characters name it. */
function shown({ kind, id, data }: AthleteRecord): object {
  const kept = Object.fromEntries(Object.entries(data).filter(([name]) => !LEFT_OUT.has(name)));
  return kind === "token" || id === "" ? { kind, ...kept } : { kind, id, ...kept };
}
