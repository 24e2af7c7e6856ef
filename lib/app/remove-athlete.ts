import type { AthleteRecords } from "../ports/operators.ts";
import type { EmailTopics } from "../ports/sns.ts";

/** Removes everything about an athlete: the e-mail topic, then every item; can be done again after a crash. */
export async function removeAthlete(
  athleteId: string,
  { records, topics }: { readonly records: AthleteRecords; readonly topics: Pick<EmailTopics, "remove"> },
): Promise<Readonly<Record<string, number>>> {
  await topics.remove(athleteId);
  return records.erase(athleteId);
}
