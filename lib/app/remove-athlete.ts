import type { AthleteRecords } from "../ports/operators.ts";
import type { EmailTopics } from "../ports/sns.ts";

/** Removes everything about an athlete: the e-mail topic, then every item; can be done again after a crash. */
export async function removeAthlete(
  athleteId: string,
  { records, emailTopics }: { readonly records: AthleteRecords; readonly emailTopics: Pick<EmailTopics, "remove"> },
): Promise<Readonly<Record<string, number>>> {
  await emailTopics.remove(athleteId);
  return records.erase(athleteId);
}
