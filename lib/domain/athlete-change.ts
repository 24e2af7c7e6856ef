import type { Athlete, Channel, Consent, Profile } from "./profile.ts";

/** What a text or an operator changes about an athlete; what is left out stays as it stands. */
export interface AthleteChange
  extends Partial<
    Pick<
      Athlete,
      | "redFlagAt"
      | "snoozedUntil"
      | "pausedUntil"
      | "frequency"
      | "carrierOptOutAt"
      | "rpeAcknowledgedAt"
      | "helpSentOn"
      | "invitation"
    >
  > {
  readonly consent?: Readonly<Partial<Record<Channel, Consent>>>;
  readonly profile?: Readonly<Partial<Pick<Profile, "noFoodAdvice" | "restDaysPerWeek" | "events">>>;
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
