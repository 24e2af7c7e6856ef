import type { AthleteRecords } from "../ports/operators.ts";
import type { EmailTopics } from "../ports/sending.ts";
import type { Quarantine } from "../ports/vendors.ts";
import type { AthleteDirectory, Clock } from "../ports.ts";
import { quarantineOfPerson } from "./quarantine-of-person.ts";

export interface RemoveDeps {
  readonly directory: Pick<AthleteDirectory, "find">;
  readonly records: AthleteRecords;
  readonly emailTopics: Pick<EmailTopics, "remove">;
  readonly hooks: { readonly quarantine: Pick<Quarantine, "list" | "remove"> };
  readonly clock: Clock;
}

/**
 * Removes everything about an athlete: the e-mail topic, what in quarantine names them, then every item; can be done again
 * after a crash, as what tells their names goes last. Answers how many items of each kind went.
 */
export async function removeAthlete(athleteId: string, deps: RemoveDeps): Promise<Readonly<Record<string, number>>> {
  const { records, emailTopics, hooks, clock } = deps;
  await emailTopics.remove(athleteId);
  // A profile that cannot be read must not keep the rest.
  const athlete = await deps.directory.find(athleteId).catch(() => undefined);
  const known = { records: await records.read(athleteId), athlete };
  const payloads = await quarantineOfPerson(athleteId, known, { quarantine: hooks.quarantine, clock });
  for (const payload of payloads) await hooks.quarantine.remove(payload);
  const erased = await records.erase(athleteId);
  if (payloads.length === 0) return erased;
  const counts = { ...erased, quarantine: (erased["quarantine"] ?? 0) + payloads.length };
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
