import type { Line } from "./wordings.ts";

export interface BigDaySlots {
  /** "42.4"; null when it was no run, or its distance is unknown. */
  readonly km: string | null;
  /** The first day of hard training: "Mon 1 Jun". */
  readonly hardFrom: string;
}

/** After a race, or a run of marathon length. */
export interface BigDayTexts {
  /** The first speaks of food and drink. */
  readonly withFood: readonly Line<BigDaySlots>[];
  readonly withoutFood: readonly Line<BigDaySlots>[];
  readonly plain: Line<BigDaySlots>;
  readonly subject: string;
  readonly why: (slots: BigDaySlots) => string;
}

export interface RestAfterSlots {
  /** "tomorrow (Mon) and Tue" */
  readonly and: string;
  /** "Mon and Tue" */
  readonly weekdays: string;
  readonly hardFrom: string;
}

/** The rest days after a big day. */
export interface RestAfterTexts {
  readonly wordings: readonly Line<RestAfterSlots>[];
  readonly plain: Line<RestAfterSlots>;
  readonly subject: (slots: RestAfterSlots) => string;
  readonly why: (slots: RestAfterSlots) => string;
}

export interface StarterSlots {
  /** The kilometres a week to keep running for now: "28"; null where too little is known of them. */
  readonly km: string | null;
}

/** After the first lift of somebody new to lifting, or back to it after a long time. */
export interface StarterTexts {
  readonly first: readonly Line<StarterSlots>[];
  readonly again: readonly Line<StarterSlots>[];
  readonly plain: Line<StarterSlots>;
  readonly subject: string;
  readonly why: (slots: StarterSlots) => readonly string[];
}
