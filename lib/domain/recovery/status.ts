import type { MuscleGroup } from "../log/workout.ts";
import type { Phase } from "../profile.ts";
import type { HoldingCode, Reason } from "../rules/reason.ts";

export const LEVELS = ["rest", "building", "easy", "ready"] as const;
export type Level = (typeof LEVELS)[number];

/** What gives a day its level: a reason, or the windows of muscles and phase alone. */
type DayCause = HoldingCode | "RECOVERING";

/** What a local day is for, if nothing more is logged before it. */
export interface DayAdvice {
  /** ISO date. */
  readonly date: string;
  readonly level: Level;
  /** Null when the day is ready. */
  readonly cause: DayCause | null;
}

/** Earliest instants for hard work, RFC 3339 UTC; null when nothing bounds it, "held" under a red flag. */
export interface ReadyFrom {
  readonly hardRun: string | null;
  readonly lowerLift: string | null;
  readonly upperLift: string | null;
}

/** Figures for coaches and charts; never in a text, never called risk. */
export interface LoadContext {
  readonly dayLoadAu: number;
  readonly weekLoadAu: number;
  readonly fitness: number;
  readonly fatigue: number;
  readonly form: number;
  readonly monotony: number | null;
  readonly strain: number | null;
  readonly recentVsUsual: number | null;
}

/** Level, readiness, reasons and context of one athlete at one instant. */
export interface RecoveryStatus {
  readonly asOf: string;
  readonly localDate: string;
  /** Whether the local date itself was to be a rest day; `level` is advice for the day after it. */
  readonly today: "rest" | null;
  readonly level: Level;
  /** The local date, as it was asked for at the end of the day before, and the six days after it. */
  readonly days: readonly DayAdvice[];
  readonly phase: Phase;
  readonly reasons: readonly Reason[];
  readonly readyFrom: ReadyFrom;
  /** The instant at which each loaded muscle group is ready. */
  readonly muscles: Readonly<Partial<Record<MuscleGroup, string>>>;
  readonly context: LoadContext;
}
