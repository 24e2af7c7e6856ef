import type { MuscleGroup } from "../domain/log/workout.ts";
import type { Allergen, Channel, Diet, LiftingExperience, Phase, Topic } from "../domain/profile.ts";

/** What the page of an athlete says to their coach. */
export interface AthletePageTexts {
  readonly texts: {
    readonly title: string;
    readonly noReach: string;
    readonly ofWeeks: (weeks: number) => string;
    readonly newestLast: string;
    readonly none: (days: number) => string;
    readonly earlier: (count: number) => string;
    readonly theAthlete: string;
    readonly hidden: string;
    readonly email: string;
    readonly emailTo: (address: string) => string;
    readonly parts: (count: number) => string;
    readonly why: string;
    /** Follows `why` where the page is heard. */
    readonly whyThis: (kind: string) => string;
  };
  readonly status: {
    readonly title: string;
    readonly hardWork: string;
    readonly hardWorkOf: Readonly<Record<"hardRun" | "lowerLift" | "upperLift", string>>;
    readonly hardWorkNote: string;
    readonly onHold: string;
    readonly now: string;
  };
  readonly planned: { readonly title: string; readonly none: string };
  readonly silences: {
    readonly title: string;
    readonly lead: (days: number) => string;
    readonly count: (silences: number) => string;
    readonly nonePlanned: string;
  };
  readonly calendar: { readonly title: string; readonly event: string; readonly noTraining: string };
  readonly load: LoadTexts;
  readonly muscles: {
    readonly title: string;
    readonly names: Readonly<Record<MuscleGroup, string>>;
    readonly allReady: string;
    readonly map: string;
    readonly front: string;
    readonly back: string;
    readonly ready: string;
  };
  readonly profile: ProfileTexts;
}

interface LoadTexts {
  readonly title: string;
  readonly none: string;
  readonly shown: string;
  readonly ranges: Readonly<Record<28 | 91 | 182 | 365 | 730, string>>;
  readonly meaning: string;
  /** Its figure follows. */
  readonly form: string;
  readonly formOf: (fitness: string, fatigue: string) => string;
  readonly byWeek: string;
  readonly weekOf: string;
  readonly load: string;
  readonly fitness: string;
  readonly fatigue: string;
  readonly ofDay: string;
  readonly ofSixWeeks: string;
  readonly ofOneWeek: string;
  readonly day: (
    day: string,
    figures: { readonly load: number; readonly fitness: string; readonly fatigue: string; readonly level: string },
  ) => string;
  readonly description: (figures: {
    readonly days: number;
    readonly most: number;
    readonly mostOn: string;
    readonly today: number;
    readonly fitness: string;
    readonly fatigue: string;
  }) => string;
}

/** A profile and what its athlete agreed to, in sentences. */
interface ProfileTexts {
  readonly title: string;
  readonly lives: (place: string, language: string) => string;
  readonly minor: (consent: { readonly name: string; readonly date: string } | null) => string;
  readonly texts: (wanted: readonly { readonly topic: Topic; readonly channels: readonly Channel[] }[]) => string;
  readonly noTexts: string;
  readonly agreed: (channel: Channel, consent: { readonly date: string; readonly method: string }) => string;
  readonly ended: (channel: Channel, consent: { readonly date: string; readonly method: string }) => string;
  readonly noWake: string;
  readonly wakes: (
    times: string,
    bedtime: { readonly sleepHours: string | null; readonly everyNight: boolean },
  ) => string;
  readonly restDays: (perWeek: number, when: "evening" | "morning") => string;
  readonly noFood: string;
  readonly eats: (diet: Diet, without: readonly string[]) => string;
  readonly allergens: Readonly<Record<Allergen, string>>;
  readonly lifting: Readonly<Record<LiftingExperience, string>>;
  readonly phase: Readonly<Record<Phase, string>>;
  readonly events: (days: string) => string;
  readonly unwell: (moment: string) => string;
  readonly paused: (moment: string) => string;
  readonly snoozed: (moment: string) => string;
}
