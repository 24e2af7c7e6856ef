import type { Line } from "../draft.ts";

export interface EasyDaySlots {
  /** "tomorrow (Mon) and Tue" */
  readonly days: string;
  /** "18" */
  readonly km: string;
  readonly longestKm: string;
  readonly windowDays: number;
}

export interface EasyDayWords {
  readonly wordings: readonly Line<EasyDaySlots>[];
  readonly plain: Line<EasyDaySlots>;
  readonly subject: (slots: EasyDaySlots) => string;
  /** What an easy day is. */
  readonly easy: string;
}
