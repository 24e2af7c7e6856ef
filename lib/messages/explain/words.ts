import type { Phase } from "../../domain/profile.ts";
import type { Level } from "../../domain/recovery/status.ts";
import type { ReasonCode } from "../../domain/rules/reason.ts";

/** What a status means for its athlete. */
interface AdviceWords {
  readonly todayRests: string;
  /** The advice for tomorrow, whose short weekday is given. */
  readonly advice: Readonly<Record<Level, (weekday: string) => string>>;
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

/** What a coach reads. */
interface CoachWords {
  readonly heading: (status: { readonly date: string; readonly level: Level; readonly phase: Phase }) => string;
  /** Where the rule of a reason comes from. */
  readonly citations: Readonly<Record<ReasonCode, string>>;
  readonly source: (citation: string) => string;
  readonly undefined: string;
  readonly none: string;
  readonly and: string;
  readonly context: (figures: ContextFigures) => readonly string[];
  readonly now: string;
  readonly readyFrom: (ready: {
    readonly hardRun: string;
    readonly legs: string;
    readonly upperBody: string;
  }) => string;
}

export interface ExplainWords extends AdviceWords {
  readonly coach: CoachWords;
}
