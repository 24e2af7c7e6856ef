import type { DaySpan, DayView } from "../log/training-log.ts";
import type { Policy } from "../policy.ts";
import type { Phase } from "../profile.ts";

/** Parts of the body a lifter should not leave out (docs/rules.md 4, NEGLECTED_MUSCLE). */
export const MUSCLE_AREAS = ["legs", "push", "pull", "core"] as const;
export type MuscleArea = (typeof MUSCLE_AREAS)[number];

/** Reason codes with the numbers that make each rule true. */
interface Evidence {
  readonly RED_FLAG: {
    /** The instant of the text. */
    readonly since: string;
  };
  readonly REST_QUOTA: {
    readonly trainingDays: number;
    readonly windowDays: number;
    readonly restDaysPerWeek: number;
  };
  readonly RETURN: {
    /** Whole days without a run before the one that was the return. */
    readonly daysWithoutRun: number;
    readonly neededDays: number;
    readonly daysSinceReturn: number;
    /** Easy days, the day of the return included. */
    readonly easyDays: number;
  };
  readonly ALTERNATE: {
    readonly phase: Phase;
    readonly runs: number;
    readonly strengthWorkouts: number;
    /** The shortest time between a run and a strength workout of the day; 0 when they overlap. */
    readonly gapHours: number;
    /** Null in `foundation`, where no gap is long enough. */
    readonly neededHours: number | null;
  };
  readonly RUN_SPIKE: {
    readonly distanceMeters: number;
    readonly longestMeters: number;
    readonly limitRatio: number;
    readonly windowDays: number;
  };
  readonly MONOTONY: {
    /** Mean by standard deviation; null when every day is equal. */
    readonly monotony: number | null;
    readonly limit: number;
    readonly meanLoadAu: number;
    readonly sampleDeviationAu: number;
    readonly historyDays: number;
  };
  readonly STRENGTH_CAP: {
    readonly strengthDays: number;
    readonly maxStrengthDays: number;
    readonly windowDays: number;
    readonly strengthWorkouts: number;
    /** The strength workouts that lift the cap. */
    readonly neededWorkouts: number;
  };
  readonly MILEAGE_HIGH: {
    readonly weekMeters: number;
    readonly usualWeekMeters: number;
    readonly limitShare: number;
    readonly daysSinceFirstStrength: number;
    /** Runs that tell the usual week. */
    readonly baseRuns: number;
  };
  readonly NEGLECTED_MUSCLE: {
    readonly areas: readonly MuscleArea[];
    readonly unliftedDays: number;
    readonly strengthWorkouts: number;
    readonly neededWorkouts: number;
    readonly windowDays: number;
  };
  readonly BUILDING: { readonly historyDays: number; readonly neededDays: number };
}

export type ReasonCode = keyof Evidence;

/** Why a status is what it is: a code of docs/rules.md 4 with the numbers that make its rule true. */
export type Reason = { [Code in ReasonCode]: ReasonOf<Code> }[ReasonCode];

/** The reason of one code. */
export interface ReasonOf<Code extends ReasonCode> {
  readonly code: Code;
  readonly evidence: Evidence[Code];
}

/** Codes by the level that their reasons give to a day; all others only advise. */
export interface CodesByLevel {
  readonly rest: "RED_FLAG" | "REST_QUOTA";
  readonly building: "BUILDING";
  readonly easy: "RETURN" | "RUN_SPIKE" | "MONOTONY";
}

/**
 * Codes of reasons that may be appended to a text about a workout as one sentence. Stored values are in the order of this
 * list, so add new codes at its end only.
 */
export const APPENDED_CODES = [
  "RUN_SPIKE",
  "RETURN",
  "MONOTONY",
  "ALTERNATE",
  "STRENGTH_CAP",
  "MILEAGE_HIGH",
  "NEGLECTED_MUSCLE",
] as const;
export type AppendedCode = (typeof APPENDED_CODES)[number];
/** A reason that may be appended to a text as one sentence. */
export type AppendedReason = Extract<Reason, { readonly code: AppendedCode }>;

/** The study that an appended reason rests on, by its name in lib/messages/citations.ts; null for a rule of thumb. */
export const STUDIES: Readonly<Record<AppendedCode, "frandsen2025" | "foster1998" | "robineau2016" | null>> = {
  RUN_SPIKE: "frandsen2025",
  RETURN: null,
  MONOTONY: "foster1998",
  /** Of the hours between a run and a lift in `combined`. */
  ALTERNATE: "robineau2016",
  STRENGTH_CAP: null,
  MILEAGE_HIGH: null,
  NEGLECTED_MUSCLE: null,
};

/** One rule: when its reason is given, and what follows from it. */
export interface Rule<Code extends ReasonCode> {
  readonly code: Code;
  /** The reason at the end of the view's day; null when the rule does not fire. */
  readonly evaluate: (view: DayView) => ReasonOf<Code> | null;
  /** The level that the reason gives to local days; null when it only advises. */
  readonly effect: EffectOf<Code>;
  /** How the reason is appended to a text about a workout; null when it never is. */
  readonly sentence: Code extends AppendedCode ? Sentence<Code> : null;
}

type EffectOf<Code> = Code extends CodesByLevel["rest"]
  ? Effect<"rest">
  : Code extends CodesByLevel["building"]
    ? Effect<"building">
    : Code extends CodesByLevel["easy"]
      ? Effect<"easy">
      : null;

interface Effect<Level> {
  readonly level: Level;
  /** The local days that get the level. */
  readonly days: (view: DayView) => DaySpan;
}

interface Sentence<Code extends ReasonCode> {
  /** The reason, speaking of no more days than are logged; null when there is nothing to tell. */
  readonly reason: (view: DayView) => ReasonOf<Code> | null;
  /** The policy's days from one mention to the next: of what a workout did, or of what holds for weeks. */
  readonly gapDays: keyof Pick<Policy, "riderGapDays" | "lastingRiderGapDays">;
}
