import { isoInstant } from "../domain/local-time.ts";
import type { Athlete } from "../domain/profile.ts";
import type { Attestation } from "./give-consent.ts";
import type { EmailDeps } from "./subscribe-email.ts";

/**
 * Records an operator's word that an athlete wants a channel no more; what stands is cancelled by the next assessment.
 * E-mail takes the athlete's topic with it. A consent that was withdrawn before keeps its record.
 */
export async function withdrawConsent(
  athleteId: string,
  attestation: Attestation,
  { clock, directory, emailTopics }: EmailDeps,
): Promise<"withdrawn" | "unchanged" | "no-athlete"> {
  const at = isoInstant(clock());
  const update = await directory.update(athleteId, (athlete) => withdrawn(athlete, attestation, at));
  if (update.kind === "unknown") return "no-athlete";
  if (attestation.channel === "email") await emailTopics.remove(athleteId);
  return update.kind === "changed" ? "withdrawn" : "unchanged";
}

function withdrawn(athlete: Athlete, { channel, method, by }: Attestation, at: string): Athlete {
  const stands = athlete.consent[channel];
  const consent = stands?.state === "withdrawn" ? stands : ({ state: "withdrawn", at, method, by } as const);
  return {
    ...athlete,
    consent: { ...athlete.consent, [channel]: consent },
    emailSubscription: channel === "email" ? null : athlete.emailSubscription,
  };
}
