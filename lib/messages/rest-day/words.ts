import type { Line } from "../draft.ts";

export interface RestDaySlots {
  /** "5 training days in the last 6" */
  readonly count: string;
  /** "tomorrow (Sat) and Sun" */
  readonly and: string;
  /** The same days as ones on which nothing is planned: "tomorrow (Sat) or Sun" */
  readonly or: string;
  /** "Sat and Sun" */
  readonly weekdays: string;
  /** "Saturday 28 November and Sunday 29 November" */
  readonly dates: string;
  readonly several: boolean;
}

export interface RestDayWords {
  readonly count: (trainingDays: number, windowDays: number) => string;
  readonly wordings: readonly Line<RestDaySlots>[];
  /** Leave room for a rider. */
  readonly short: readonly Line<RestDaySlots>[];
  readonly plain: Line<RestDaySlots>;
  /** Offers one rest day a week. */
  readonly offer: string;
  readonly subject: (slots: RestDaySlots) => string;
  readonly why: (slots: RestDaySlots) => readonly string[];
}
