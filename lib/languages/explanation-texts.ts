import type { Phase } from "../domain/profile.ts";
import type { Level } from "../domain/recovery/status.ts";

/** What a recovery status means, for its athlete and for a coach. */
export interface ExplanationTexts {
  readonly todayRests: string;
  /** The advice for tomorrow, whose short weekday is given. */
  readonly advice: Readonly<Record<Level, (weekday: string) => string>>;
  readonly coach: CoachTexts;
}

interface CoachTexts {
  readonly heading: (status: { readonly date: string; readonly level: Level; readonly phase: Phase }) => string;
  readonly source: (citation: string) => string;
  readonly undefined: string;
  readonly none: string;
  readonly context: (figures: ContextFigures) => readonly string[];
  readonly now: string;
  readonly readyFrom: (ready: {
    readonly hardRun: string;
    readonly legs: string;
    readonly upperBody: string;
  }) => string;
}

/** Figures with the decimals they are shown with. */
export interface ContextFigures {
  readonly dayLoad: string;
  readonly weekLoad: string;
  readonly fitness: string;
  readonly fatigue: string;
  readonly form: string;
  readonly monotony: string;
  readonly strain: string;
  readonly recentVsUsual: string;
}
