import type { Athlete, Channel, Profile } from "../domain/profile.ts";
import type { OperatorDirectory } from "../ports/operators.ts";
import type { EmailTopics } from "../ports/sns.ts";
import type { AthleteDirectory } from "../ports.ts";

export interface ChangeProfileDeps {
  readonly directory: AthleteDirectory & OperatorDirectory;
  readonly emailTopics: Pick<EmailTopics, "remove">;
}

export type ProfileChange =
  | { readonly kind: "changed" | "unchanged"; readonly athlete: Athlete; readonly consentDropped: readonly Channel[] }
  | { readonly kind: "unknown" | "phone-taken" };

/**
 * Gives an athlete another profile. Another phone or address was never asked, so the consent that stood for the old one
 * goes with it (rules.md section 9), and so does the topic of the old address.
 */
export async function changeProfile(
  before: Athlete,
  profile: Profile,
  { directory, emailTopics }: ChangeProfileDeps,
): Promise<ProfileChange> {
  const { athleteId } = before;
  const change = (athlete: Athlete): Athlete => withProfile(athlete, profile);
  const update =
    profile.phone === before.profile.phone
      ? await directory.update(athleteId, change)
      : await directory.changePhone(athleteId, profile.phone, change);
  if (update.kind === "unknown" || update.kind === "phone-taken") return update;
  if (before.emailSubscription !== null && update.athlete.emailSubscription === null)
    await emailTopics.remove(athleteId);
  const consentDropped = (["sms", "email"] as const).filter(
    (channel) => before.consent[channel]?.state === "given" && update.athlete.consent[channel] === undefined,
  );
  return { ...update, consentDropped };
}

function withProfile(athlete: Athlete, profile: Profile): Athlete {
  const { sms, email } = athlete.consent;
  const samePhone = athlete.profile.phone === profile.phone;
  const sameAddress = athlete.profile.email === profile.email;
  return {
    ...athlete,
    profile,
    consent: {
      ...(samePhone && sms !== undefined ? { sms } : {}),
      ...(sameAddress && email !== undefined ? { email } : {}),
    },
    carrierOptOutAt: samePhone ? athlete.carrierOptOutAt : null,
    emailSubscription: sameAddress ? athlete.emailSubscription : null,
  };
}
