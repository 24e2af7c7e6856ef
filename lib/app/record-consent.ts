import { ageOn } from "../domain/age.ts";
import { isoInstant } from "../domain/local-time.ts";
import type { Athlete, Channel, Consent } from "../domain/profile.ts";
import { type EmailDeps, subscribeEmail } from "./subscribe-email.ts";

const ADULT = 18;

/** Who saw an athlete consent to a channel, and how. */
export interface SeenConsent {
  readonly channel: Channel;
  readonly method: string;
  readonly by: string;
}

export type RecordedConsent =
  | { readonly kind: "recorded"; readonly athlete: Athlete }
  | { readonly kind: "unknown" | "no-address" | "guardian-missing" };

/**
 * Records a consent that an operator saw (rules.md section 9). A minor's needs a guardian's in the profile. For e-mail
 * the address is asked to confirm first, and nothing goes there before it has.
 */
export async function recordConsent(athleteId: string, seen: SeenConsent, deps: EmailDeps): Promise<RecordedConsent> {
  const athlete = await deps.directory.find(athleteId);
  if (athlete === undefined) return { kind: "unknown" };
  const at = isoInstant(deps.clock());
  if (addressOf(athlete, seen.channel) === null) return { kind: "no-address" };
  if (lacksGuardian(athlete, at)) return { kind: "guardian-missing" };
  switch (seen.channel) {
    case "sms":
      return recordSms(athleteId, { state: "given", at, method: seen.method, by: seen.by }, deps);
    case "email":
      return recordEmail(athleteId, seen, deps);
  }
}

async function recordSms(athleteId: string, sms: Consent, { directory }: EmailDeps): Promise<RecordedConsent> {
  const update = await directory.update(athleteId, (athlete) => {
    return { ...athlete, consent: { ...athlete.consent, sms } };
  });
  return update.kind === "unknown" ? update : { kind: "recorded", athlete: update.athlete };
}

async function recordEmail(athleteId: string, seen: SeenConsent, deps: EmailDeps): Promise<RecordedConsent> {
  await subscribeEmail(athleteId, seen, deps);
  const athlete = await deps.directory.find(athleteId);
  return athlete === undefined ? { kind: "unknown" } : { kind: "recorded", athlete };
}

function addressOf({ profile }: Athlete, channel: Channel): string | null {
  switch (channel) {
    case "sms":
      return profile.phone;
    case "email":
      return profile.email;
  }
}

function lacksGuardian({ profile: { birthYear, guardianConsent } }: Athlete, at: string): boolean {
  return birthYear !== null && ageOn(at.slice(0, 10), birthYear) < ADULT && guardianConsent === null;
}
