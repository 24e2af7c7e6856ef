import { removeAthlete } from "../../../lib/app/athletes.ts";
import { findPersonalDataInQuarantine } from "../../../lib/app/personal-quarantine.ts";
import { isoInstant } from "../../../lib/domain/local-time.ts";
import type { AthleteRecord } from "../../../lib/ports/operators.ts";
import * as cli from "../cli.ts";
import { paragraph } from "../layout.ts";

/** What serves the system and tells nothing about the person, or must stay secret. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "credentials",
  "dueShard",
  "dueAt",
  "deleteAfter",
  "contentHash",
  "version",
]);

/** `cooldown athlete export`: everything stored about a person, as JSON. */
export const exportCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("export", "print everything stored about an athlete, as JSON")
    .argument("<id>", "the athlete")
    .addHelpText("after", cli.helpExample("cooldown athlete export ana --team riverside"))
    .action((athleteId: string, options: cli.OperatorOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const stored = await services.records.read(athleteId);
        if (stored.length === 0) throw cli.noAthlete(athleteId, services.name);
        const records = [...stored, ...(await quarantined(athleteId, stored, services))].map(exported);
        const exportedAt = isoInstant(services.clock());
        terminal.out(`${JSON.stringify({ athleteId, exportedAt, records }, null, 2)}\n`);
      }),
    );

/** Payloads in quarantine that belong to no known athlete and name the person. */
async function quarantined(
  athleteId: string,
  records: readonly AthleteRecord[],
  { directory, hooks, clock }: cli.Services,
): Promise<readonly AthleteRecord[]> {
  const athlete = await directory.find(athleteId).catch(() => undefined);
  const deps = { quarantine: hooks.quarantine, clock };
  const payloads = await findPersonalDataInQuarantine(athleteId, { records, athlete }, deps);
  return payloads.map(({ id, ...data }) => ({ kind: "quarantine", id, data }));
}

/** A token's hash is no data of the person's: the last four characters name it. */
function exported({ kind, id, data }: AthleteRecord): object {
  const shown = Object.fromEntries(Object.entries(data).filter(([name]) => !LEFT_OUT.has(name)));
  return kind === "token" || id === "" ? { kind, ...shown } : { kind, id, ...shown };
}

interface RemoveOptions extends cli.OperatorOptions {
  readonly yes?: true;
}

const AFTERWARDS =
  "A watch may post for another minute with a token it has just used: run this again then, it removes what is left. " +
  "Backups of the table are deleted after 35 days, logs after 30.";

/** `cooldown athlete remove`: everything about a person, for good. */
export const removeCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("remove", "remove an athlete with everything stored about them; safe to run again")
    .argument("<id>", "the athlete")
    .option("--yes", "do not ask")
    .addHelpText("after", cli.helpExample("cooldown athlete remove ana --yes --team riverside"))
    .action((athleteId: string, options: RemoveOptions) =>
      cli.withServices(options, terminal, async (services) => {
        await cli.confirm(await removal(athleteId, services), options.yes, terminal);
        const removed = await removeAthlete(athleteId, services);
        const counts = Object.entries(removed).map(([kind, count]) => `${kind} ${count}`);
        const json = { athleteId, removed };
        if (counts.length === 0) return { json, text: `Nothing is stored about ${athleteId}.\n` };
        const text = `Removed of ${athleteId}: ${counts.join(", ")}; and the e-mail topic, if any.`;
        return { json, text: paragraph(text, 2), hint: paragraph(AFTERWARDS) };
      }),
    );

async function removal(athleteId: string, { directory, name }: cli.Services): Promise<string> {
  const athlete = await directory.find(athleteId).catch(() => undefined);
  const person = athlete?.profile.name ?? "no name";
  return `This removes ${athleteId} (${person}) from ${name}: profile, log, texts, tokens, phone. It cannot be undone.`;
}
