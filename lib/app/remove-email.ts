import { isoInstant } from "../domain/local-time.ts";
import type { Athlete } from "../domain/profile.ts";
import type { EmailDeps, Testimony } from "./subscribe-email.ts";

/**
 * Ends an athlete's e-mail: the consent is withdrawn first, so that nothing more is sent, then the topic goes with its
 * subscription. Can be done again, also when the athlete is gone already.
 */
export async function removeEmail(
  athleteId: string,
  testimony: Testimony,
  { clock, directory, emailTopics }: EmailDeps,
): Promise<void> {
  await directory.update(athleteId, (athlete) => withoutEmail(athlete, testimony, clock()));
  await emailTopics.remove(athleteId);
}

function withoutEmail(athlete: Athlete, { method, by }: Testimony, nowMs: number): Athlete {
  const { email } = athlete.consent;
  if (email?.state !== "given") return { ...athlete, emailSubscription: null };
  const withdrawn = { state: "withdrawn", at: isoInstant(nowMs), method, by } as const;
  return { ...athlete, consent: { ...athlete.consent, email: withdrawn }, emailSubscription: null };
}
