import type { RedFlag } from "./danger.ts";
import type { DataRequest } from "./data-request.ts";
import type { LanguageCode } from "./language.ts";
import { isoDate, type LocalTime, type Weekday } from "./local-time.ts";
import type { PolicyOverrides } from "./policy.ts";
import type { Undeliverable } from "./receipt.ts";
import type { Remembered } from "./remembered.ts";

export const CHANNELS = ["sms", "email"] as const;
export type Channel = (typeof CHANNELS)[number];

export const DIETS = ["omnivore", "pescatarian", "vegetarian", "vegan"] as const;
export type Diet = (typeof DIETS)[number];

export const ALLERGENS = ["fish", "shellfish", "treeNuts", "peanut", "milk", "egg", "soy", "wheat", "sesame"] as const;
export type Allergen = (typeof ALLERGENS)[number];

/** How run and lift share a week: `foundation` by day, `combined` hours apart (docs/rules.md 3). */
export type Phase = "foundation" | "combined";

export const LIFTING_EXPERIENCES = ["new", "experienced"] as const;
export type LiftingExperience = (typeof LIFTING_EXPERIENCES)[number];

/** The reminder kinds an athlete can choose channels for. */
export const TOPICS = ["rest-day", "meal", "bedtime"] as const;
export type Topic = (typeof TOPICS)[number];

type WakeTimes = Readonly<Partial<Record<Weekday | "default", LocalTime>>>;

/** Who allowed a channel, when and how; a withdrawn consent keeps its record. */
export interface Consent {
  readonly state: "given" | "withdrawn";
  readonly at: string;
  readonly method: string;
  readonly by: string;
}

/** The athlete's e-mail topic and the state of their address's subscription; null before the first invitation. */
export type EmailSubscription =
  | {
      readonly state: "pending";
      readonly topicArn: string;
      /** When SNS last asked the address to confirm. */
      readonly invitedAt: string;
      /** How often it has asked, the first time included. */
      readonly invites: number;
    }
  | {
      readonly state: "confirmed";
      readonly topicArn: string;
      /** When that was seen; absent where no confirmation is needed, as on a laptop. */
      readonly confirmedAt?: string;
    }
  | {
      readonly state: "lost";
      readonly topicArn: string;
      readonly lostAt: string;
      /** They left by an e-mail's own link, or never answered an invitation. */
      readonly why: "unsubscribed" | "never-confirmed";
    };

/** What an athlete told us about themselves, every default filled in. */
export interface Profile {
  readonly name: string | null;
  /** IANA zone of the athlete's home. */
  readonly timeZone: string;
  /** E.164. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: LanguageCode;
  readonly birthYear: number | null;
  readonly bodyMassKg: number | null;
  /** Beats a minute. */
  readonly maxHeartRate: number | null;
  readonly wake: WakeTimes;
  readonly sleepNeedHours: number | null;
  readonly diet: Diet;
  readonly allergens: readonly Allergen[];
  readonly avoid: readonly string[];
  readonly noFoodAdvice: boolean;
  readonly wantsGrams: boolean;
  readonly fasting: { readonly from: LocalTime; readonly to: LocalTime } | null;
  readonly askRpe: boolean;
  readonly bedtimeNights: "training" | "every";
  readonly bedtimeLeadMinutes: number;
  readonly guardianConsent: { readonly name: string; readonly at: string } | null;
  readonly policy: PolicyOverrides;
  /** Channels by topic, in order of preference; a topic left out is not sent. */
  readonly channels: Readonly<Partial<Record<Topic, readonly Channel[]>>>;
  readonly restDayAt: "evening" | "morning";
  /** Null takes the policy's. */
  readonly restDaysPerWeek: number | null;
  readonly restDayTexts: "quiet" | "always";
  readonly phase: Phase | null;
  /** What the athlete says of lifting; null leaves it to the log (docs/rules.md 3). */
  readonly liftingExperience: LiftingExperience | null;
  /** ISO dates of races and other events. */
  readonly events: readonly string[];
  /** Null takes the policy's hours. */
  readonly quietHours: { readonly from: LocalTime; readonly to: LocalTime } | null;
}

/** The phone (E.164) or e-mail address that a channel goes to; null when the athlete named none. */
export function addressOf({ phone, email }: Profile, channel: Channel): string | null {
  return channel === "sms" ? phone : email;
}

/** The lowest age a person born in `birthYear` can have on an ISO date [years]; docs/rules.md 9. */
export function ageOn(date: string, birthYear: number): number {
  return Number(date.slice(0, 4)) - birthYear - 1;
}

/** Whether a person is under 18 on a local day [epoch day]; an unknown birth year counts as an adult's. */
export function isMinorOn(day: number, birthYear: number | null): boolean {
  return birthYear !== null && ageOn(isoDate(day), birthYear) < 18;
}

/** An operator's command to ask one number for consent; it does not hold for another number. */
export interface Invitation {
  readonly at: string;
  readonly by: string;
  /** E.164. */
  readonly phone: string;
}

/** How many texts an athlete wants, as they texted LESS or MORE. */
export const FREQUENCIES = ["less", "usual", "more"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** ISO dates; the second is the first day that is no day of sickness. */
export interface SickSpell {
  readonly sickFrom: string;
  readonly sickUntil: string;
}

export interface NotedText {
  readonly at: string;
  readonly about: "pain" | "not-understood";
}

/** A profile with its history: consent, subscription, and what the athlete texted. */
export interface Athlete extends RedFlag, Remembered {
  readonly athleteId: string;
  readonly profile: Profile;
  readonly consent: Readonly<Partial<Record<Channel, Consent>>>;
  readonly emailSubscription: EmailSubscription | null;
  readonly snoozedUntil: string | null;
  /** PAUSE and SICK hold reminders back until this instant. */
  readonly pausedUntil: string | null;
  readonly frequency: Frequency;
  /** Since when the carrier's list is known to refuse the number. */
  readonly carrierOptOutAt: string | null;
  /** Set while the carrier says that no text reaches the number. */
  readonly undeliverable: Undeliverable | null;
  /** When an RPE number was first acknowledged; later ones get no answer. */
  readonly rpeAcknowledgedAt: string | null;
  /** ISO date of the last HELP. */
  readonly helpSentOn: string | null;
  /** ISO date on which a second text was not understood, and got the short answer. */
  readonly shortHelpSentOn: string | null;
  /** The days an athlete said they were sick, oldest first; none overlap. */
  readonly sickSpells: readonly SickSpell[];
  /** ISO date on which the athlete last texted NEW or LIFTER; null when their profile alone speaks of their lifting. */
  readonly liftingSaidOn: string | null;
  /** Texts a coach should know of, newest last; never their words. */
  readonly notedTexts: readonly NotedText[];
  /** Oldest first. */
  readonly dataRequests: readonly DataRequest[];
  readonly invitation: Invitation | null;
}

/** A new athlete, of whom only what is given is known. */
export function newAthlete(
  given: Pick<Athlete, "athleteId" | "profile"> & Partial<Pick<Athlete, "consent" | "emailSubscription">>,
): Athlete {
  return {
    consent: {},
    emailSubscription: null,
    redFlagAt: null,
    snoozedUntil: null,
    pausedUntil: null,
    frequency: "usual",
    carrierOptOutAt: null,
    undeliverable: null,
    rpeAcknowledgedAt: null,
    helpSentOn: null,
    shortHelpSentOn: null,
    sickSpells: [],
    liftingSaidOn: null,
    notedTexts: [],
    dataRequests: [],
    invitation: null,
    ...given,
  };
}
