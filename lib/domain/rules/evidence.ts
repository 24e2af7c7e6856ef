import type { Phase } from "../profile.ts";

/** Parts of the body a lifter should not leave out (docs/rules.md 4, NEGLECTED_MUSCLE). */
export const MUSCLE_AREAS = ["legs", "push", "pull", "core"] as const;
export type MuscleArea = (typeof MUSCLE_AREAS)[number];

/** Of a reason that makes days easy. */
interface EasyDays {
  /** ISO dates from the next day on to which this reason gives their level, in order. */
  readonly easyDates: readonly string[];
}

/** Reason codes with the numbers that make each rule true. */
export interface Evidence {
  readonly RED_FLAG: {
    /** The instant of the text. */
    readonly since: string;
  };
  readonly SICK: {
    /** ISO dates; the second is the first day that is no day of sickness. */
    readonly sickFrom: string;
    readonly sickUntil: string;
  };
  readonly EVENT: {
    /** ISO date. */
    readonly date: string;
  };
  readonly BIG_DAY: {
    /** ISO date of the event or the run. */
    readonly date: string;
    readonly isEvent: boolean;
    /** Of its runs; 0 without a distance. */
    readonly runMeters: number;
    readonly minutes: number;
    /** The days after it that hold, and how many of them are rest days. */
    readonly days: number;
    readonly restDays: number;
    /** ISO date from which on hard runs and lower lifts are open. */
    readonly hardWorkFrom: string;
  };
  readonly REST_QUOTA: {
    readonly trainingDays: number;
    readonly windowDays: number;
    readonly restDaysPerWeek: number;
  };
  readonly ILLNESS: EasyDays & { readonly sickDays: number };
  readonly BUILDING: { readonly historyDays: number; readonly neededDays: number };
  readonly RETURN: EasyDays & {
    /** Whole days without a run before the one that was the return. */
    readonly daysWithoutRun: number;
    readonly neededDays: number;
    /** Easy days, the day of the return included. */
    readonly easyDays: number;
  };
  readonly RUN_SPIKE: EasyDays & {
    readonly distanceMeters: number;
    readonly longestMeters: number;
    readonly limitRatio: number;
    readonly windowDays: number;
  };
  readonly DRIFT: EasyDays & {
    readonly kind: "run" | "strength";
    /** Medians of what was reported in the last days and in the weeks before them. */
    readonly recentRpe: number;
    readonly usualRpe: number;
    readonly recentSessions: number;
    readonly usualSessions: number;
    readonly recentDays: number;
  };
  readonly RISING: {
    readonly weekLoadAu: number;
    readonly usualWeekLoadAu: number;
    readonly limitRatio: number;
    /** Weeks in a row that rose. */
    readonly weeks: number;
  };
  readonly MONOTONY: EasyDays & {
    /** Mean by standard deviation; null when every day is equal. */
    readonly monotony: number | null;
    readonly limit: number;
    readonly meanLoadAu: number;
    readonly sampleDeviationAu: number;
    readonly historyDays: number;
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
  readonly LIGHTER: {
    /** The hardest lift of the day as it was reported; null when none was, but a set went to failure. */
    readonly rpe: number | null;
    readonly toFailure: boolean;
    readonly hardRpe: number;
  };
  readonly STRENGTH_CAP: {
    readonly strengthDays: number;
    readonly maxStrengthDays: number;
    readonly windowDays: number;
    /** Since the first lift, the day of it included. */
    readonly daysSinceFirstStrength: number;
  };
  readonly MILEAGE_HIGH: {
    readonly weekMeters: number;
    readonly usualWeekMeters: number;
    readonly limitShare: number;
    readonly daysSinceFirstStrength: number;
    /** Runs that tell the usual week. */
    readonly baseRuns: number;
    /** What to aim for in a week. */
    readonly aimKilometers: number;
  };
  readonly NEGLECTED_MUSCLE: {
    readonly areas: readonly MuscleArea[];
    readonly unliftedDays: number;
    readonly strengthWorkouts: number;
    readonly neededWorkouts: number;
    readonly windowDays: number;
  };
}

export type ReasonCode = keyof Evidence;
