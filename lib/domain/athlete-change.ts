import { canonicalPhone } from "./canonical-phone.ts";
import type { Athlete, Channel, Consent, Profile } from "./profile.ts";

/** What a text or an operator changes about an athlete; what is left out does not change. */
export interface AthleteChange
  extends Partial<
    Pick<
      Athlete,
      | "redFlagAt"
      | "redFlagTier"
      | "redFlagAgainAt"
      | "lastStatus"
      | "snoozedUntil"
      | "pausedUntil"
      | "frequency"
      | "carrierOptOutAt"
      | "undeliverable"
      | "rpeAcknowledgedAt"
      | "helpSentOn"
      | "shortHelpSentOn"
      | "sickSpells"
      | "liftingSaidOn"
      | "notedTexts"
      | "dataRequests"
      | "invitation"
    >
  > {
  readonly consent?: Readonly<Partial<Record<Channel, Consent>>>;
  readonly profile?: Readonly<
    Partial<Pick<Profile, "noFoodAdvice" | "restDaysPerWeek" | "events" | "channels" | "liftingExperience">>
  >;
}

/** The athlete after a change. */
export function changedAthlete(athlete: Athlete, { consent, profile, ...rest }: AthleteChange): Athlete {
  return {
    ...athlete,
    ...rest,
    consent: { ...athlete.consent, ...consent },
    profile: { ...athlete.profile, ...profile },
  };
}

/**
 * The athlete after a text from a phone, which texts reach again by that (docs/rules.md 9). What is said of consent is said
 * of that phone alone: an operator may have changed the athlete's meanwhile (I15).
 */
export function changedByText(
  athlete: Athlete,
  { phone, change = {} }: { readonly phone: string; readonly change: AthleteChange | undefined },
): Athlete {
  if (isSamePhone(athlete.profile.phone, phone)) return changedAthlete(athlete, { ...change, undeliverable: null });
  return changedAthlete(athlete, { ...change, consent: {}, carrierOptOutAt: athlete.carrierOptOutAt });
}

/**
 * The athlete with another profile. Nobody has consented to texts to another phone or address, so the consent for the
 * old one is dropped (docs/rules.md 9), and so is the subscription of the old address. Texts are tried anew.
 */
export function withProfile(athlete: Athlete, profile: Profile): Athlete {
  const { sms, email } = athlete.consent;
  const samePhone = isSamePhone(athlete.profile.phone, profile.phone);
  const sameAddress = athlete.profile.email === profile.email;
  return {
    ...athlete,
    profile,
    consent: {
      ...(samePhone && sms !== undefined ? { sms } : {}),
      ...(sameAddress && email !== undefined ? { email } : {}),
    },
    carrierOptOutAt: samePhone ? athlete.carrierOptOutAt : null,
    undeliverable: null,
    emailSubscription: sameAddress ? athlete.emailSubscription : null,
  };
}

/** Whether two phones, in E.164 or none, are one. */
export function isSamePhone(phone: string | null | undefined, other: string | null | undefined): boolean {
  if (typeof phone !== "string" || typeof other !== "string") return phone === other;
  return canonicalPhone(phone) === canonicalPhone(other);
}
