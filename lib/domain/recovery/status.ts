import type { MuscleGroup } from "../log/workout.ts";
import type { Phase } from "../profile.ts";
import type { Reason } from "../rules/reason.ts";

export type Level = "rest" | "building" | "easy" | "ready";

/** Earliest instants for hard work, RFC 3339 UTC; null when nothing bounds it. */
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
  /** Whether the local date itself is a rest day; `level` is advice for the day after it. */
  readonly today: "rest" | null;
  readonly level: Level;
  readonly phase: Phase;
  readonly reasons: readonly Reason[];
  readonly readyFrom: ReadyFrom;
  /** The instant at which each loaded muscle group is ready. */
  readonly muscles: Readonly<Partial<Record<MuscleGroup, string>>>;
  readonly context: LoadContext;
}
