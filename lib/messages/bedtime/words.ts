import type { Line } from "../draft.ts";

export interface BedtimeSlots {
  readonly bed: string;
  readonly wake: string;
  /** "8.5 h" */
  readonly hours: string;
  /** "from 21:15" or "from now" */
  readonly windDown: string;
  /** How far the clocks move this night; 0 on an ordinary one. */
  readonly clocksMoveMinutes: number;
  /** How far they move between bedtime and wake time. */
  readonly moveAsleepMinutes: number;
  /** Minutes between lights out and the sleep that is counted. */
  readonly latencyMinutes: number;
  readonly hardDay: boolean;
}

type Mood = "ordinary" | "hard" | "clocks";

export interface BedtimeWords {
  /** From a time on, or, when that has passed, from now on. */
  readonly windDown: (time: string | null) => string;
  readonly wordings: Readonly<Record<Mood, readonly Line<BedtimeSlots>[]>>;
  readonly plain: Line<BedtimeSlots>;
  readonly subject: (slots: BedtimeSlots) => string;
  readonly why: (slots: BedtimeSlots) => string;
  readonly hardDay: string;
  readonly recommended: string;
}
