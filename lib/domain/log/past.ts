import { crossHoldMs, firstLiftDay, type MusclesReadyMs, musclesReadyMs } from "../recovery/muscles.ts";
import { NO_PHASES, type PhaseState, phaseStateOf } from "../recovery/phases.ts";
import { type LastEndsMs, lastEndsMs } from "../recovery/readiness.ts";
import type { DailyTotals } from "./daily-totals.ts";
import type { FoldedLog } from "./folded-log.ts";
import { type LoadAverages, loadAverages } from "./load-metrics.ts";
import type { Session } from "./sessions.ts";
import type { Workout } from "./workout.ts";

/**
 * The days of a log that are closed, and what the rules without bound in time keep of them, so that no rule looks at
 * their sessions again. Every later workout starts after all of them ended, and on a later local day.
 */
export interface Past {
  /** By start, as they were logged. */
  readonly workouts: readonly Workout[];
  /** The last closed day [epoch day], and the last end of a workout [epoch ms]. */
  readonly lastDay: number;
  readonly endMs: number;
  readonly sessions: readonly Session[];
  /** Null when no day is closed. */
  readonly totals: DailyTotals | null;
  readonly firstLiftDay: number | null;
  readonly musclesReadyMs: MusclesReadyMs;
  readonly crossHoldMs: number | null;
  readonly lastEndsMs: LastEndsMs;
  readonly phases: PhaseState;
  /** Null when no day is closed. */
  readonly averages: LoadAverages | null;
}

/** Before the first workout. */
export const NO_PAST: Past = {
  workouts: [],
  lastDay: -Infinity,
  endMs: -Infinity,
  sessions: [],
  totals: null,
  firstLiftDay: null,
  musclesReadyMs: {},
  crossHoldMs: null,
  lastEndsMs: { run: -Infinity, strength: -Infinity },
  phases: NO_PHASES,
  averages: null,
};

/** Closes every day of a folded log of `workouts`: the rules say what they keep of it. */
export function closed(log: FoldedLog, workouts: readonly Workout[]): Past {
  return {
    workouts,
    lastDay: log.today,
    endMs: workouts.reduce((latest, workout) => Math.max(latest, workout.endMs), log.past.endMs),
    sessions: log.sessions,
    totals: log.totals,
    firstLiftDay: firstLiftDay(log),
    musclesReadyMs: musclesReadyMs(log),
    crossHoldMs: crossHoldMs(log),
    lastEndsMs: lastEndsMs(log),
    phases: phaseStateOf(log),
    averages: loadAverages(log),
  };
}
