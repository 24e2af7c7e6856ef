import type { Phase } from "../profile.ts";
import { type DayTotals, type Session, totalsOf } from "./sessions.ts";
import { MUSCLE_GROUPS } from "./workout.ts";

/** Averages of the daily loads that weight the last days most [AU] (docs/rules.md 5). */
export interface LoadAverages {
  /** Responses from 0 with gain 1 - exp(-1/N) a day (GoldenCheetah, intervals.icu). */
  readonly fitness: number;
  readonly fatigue: number;
  /** From the first load on, with gain 2/(N+1) a day (Williams 2017). */
  readonly recent: number;
  readonly usual: number;
}

/** When runs and strength workouts took place, and the phase that follows from it (docs/rules.md 3). */
export interface KindHistory {
  readonly phase: Phase;
  /** Epoch days; null before the first. */
  readonly firstRunDay: number | null;
  readonly lastRunDay: number | null;
  readonly lastStrengthDay: number | null;
  /** Of the last `phaseWindowDays` local days. */
  readonly recentRuns: number;
  readonly recentStrengthWorkouts: number;
  /** The last day with a workout of any kind, and the first one after the last break of four weeks or more. */
  readonly lastWorkoutDay: number | null;
  readonly resumedDay: number | null;
  /** The last lift that made the athlete new to lifting; null while none did. */
  readonly liftingStart: LiftingStart | null;
}

/** From which local day on somebody is new to lifting, and for how many days (docs/rules.md 3). */
export interface LiftingStart {
  readonly day: number;
  readonly days: number;
}

/** What of rest days is known at the end of a local day (docs/rules.md 4). */
export interface RestState {
  /** Training days from this one on count for the quota; -Infinity: all. */
  readonly countsFrom: number;
  /** A rest day was trained through: the next day that is no event is one instead. */
  readonly isOwed: boolean;
}

/** A race, or a run far longer than usual, and how long it holds (docs/rules.md 4, BIG_DAY). */
export interface BigDay {
  readonly isEvent: boolean;
  /** Of its runs; 0 without a distance. */
  readonly runMeters: number;
  readonly minutes: number;
  /** How many days after it hold, and how many of them are rest days. */
  readonly days: number;
  readonly restDays: number;
}

/** Until when past sessions hold the next ones back [epoch ms] (docs/rules.md 3). */
export interface TrainingHolds {
  /** When each of MUSCLE_GROUPS is ready, in their order; -Infinity for one that was never loaded. */
  readonly musclesReadyMs: readonly number[];
  /** Until when hard or long cross-training holds hard runs and lower lifts; null when none ever did. */
  readonly crossHoldMs: number | null;
  /** The last end of a run and of a strength workout; -Infinity before the first. */
  readonly runEndMs: number;
  readonly strengthEndMs: number;
}

/** What one local day held, and the state of the log at its end. */
export interface LogDay {
  /** By start. */
  readonly sessions: readonly Session[];
  readonly totals: DayTotals;
  readonly averages: LoadAverages;
  readonly history: KindHistory;
  readonly holds: TrainingHolds;
  readonly rest: RestState;
  readonly bigDay: BigDay | null;
  /** When MONOTONY fired last; null before. */
  readonly monotonyDay: number | null;
}

/** A day before the first workout. */
export const EMPTY_DAY: LogDay = {
  sessions: [],
  totals: totalsOf([]),
  averages: { fitness: 0, fatigue: 0, recent: 0, usual: 0 },
  history: {
    phase: "foundation",
    firstRunDay: null,
    lastRunDay: null,
    lastStrengthDay: null,
    recentRuns: 0,
    recentStrengthWorkouts: 0,
    lastWorkoutDay: null,
    resumedDay: null,
    liftingStart: null,
  },
  holds: {
    musclesReadyMs: MUSCLE_GROUPS.map(() => -Infinity),
    crossHoldMs: null,
    runEndMs: -Infinity,
    strengthEndMs: -Infinity,
  },
  rest: { countsFrom: -Infinity, isOwed: false },
  bigDay: null,
  monotonyDay: null,
};
