import type { Phase } from "../recovery/status.ts";

/** Parts of the body a lifter should not leave out; rules.md section 4, NEGLECTED_MUSCLE. */
export const MUSCLE_AREAS = ["legs", "push", "pull", "core"] as const;
export type MuscleArea = (typeof MUSCLE_AREAS)[number];

/** Reason codes with the numbers that make each rule true, in the order of rules.md section 4. */
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

/** Why a status is what it is: a code of rules.md section 4 with the numbers that make its rule true. */
export type Reason = { [Code in ReasonCode]: ReasonOf<Code> }[ReasonCode];

/** The reason of one code. */
export interface ReasonOf<Code extends ReasonCode> {
  readonly code: Code;
  readonly evidence: Evidence[Code];
}
