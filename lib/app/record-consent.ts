import { ageOn } from "../domain/age.ts";
import { invitedSubscription } from "../domain/email-subscription.ts";
import { isoInstant } from "../domain/local-time.ts";
import type { Athlete, Channel, EmailSubscription } from "../domain/profile.ts";
import type { EmailTopics } from "../ports/sns.ts";
import type { AthleteDirectory, Clock } from "../ports.ts";

const ADULT = 18;

export interface RecordConsentDeps {
  readonly clock: Clock;
  readonly directory: AthleteDirectory;
  readonly topics: Pick<EmailTopics, "subscribe">;
}

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
export async function recordConsent(
  athleteId: string,
  seen: SeenConsent,
  deps: RecordConsentDeps,
): Promise<RecordedConsent> {
  const athlete = await deps.directory.find(athleteId);
  if (athlete === undefined) return { kind: "unknown" };
  const at = isoInstant(deps.clock());
  if (addressOf(athlete, seen.channel) === null) return { kind: "no-address" };
  if (lacksGuardian(athlete, at)) return { kind: "guardian-missing" };
  const emailSubscription = await subscription(athlete, seen.channel, deps);
  const { channel, method, by } = seen;
  const update = await deps.directory.update(athleteId, (standing) => ({
    ...standing,
    emailSubscription,
    consent: { ...standing.consent, [channel]: { state: "given", at, method, by } },
  }));
  return update.kind === "unknown" ? update : { kind: "recorded", athlete: update.athlete };
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

async function subscription(
  { athleteId, profile, emailSubscription }: Athlete,
  channel: Channel,
  { clock, topics }: RecordConsentDeps,
): Promise<EmailSubscription | null> {
  if (channel === "sms" || profile.email === null) return emailSubscription;
  const { topicArn, isConfirmed } = await topics.subscribe(athleteId, profile.email);
  return isConfirmed ? { state: "confirmed", topicArn } : invitedSubscription(topicArn, clock());
}
