import { totalsOn } from "../log/daily-totals.ts";
import type { FoldedLog } from "../log/folded-log.ts";
import type { Phase } from "../profile.ts";

/** The phase of a local day and what the phase of the next one depends on. */
export interface PhaseState {
  readonly phase: Phase;
  /** Runs and strength workouts of the last 56 local days. */
  readonly runs: number;
  readonly strengthWorkouts: number;
  readonly lastRunDay: number;
  readonly lastStrengthDay: number;
}

/** Before the first workout. */
export const NO_PHASES: PhaseState = {
  phase: "foundation",
  runs: 0,
  strengthWorkouts: 0,
  lastRunDay: -Infinity,
  lastStrengthDay: -Infinity,
};

/**
 * The phase of the last day: `combined` from the first day whose last 56 local days hold 8 strength workouts and 16
 * runs, until 28 days pass without a run or without a lift; `foundation` otherwise. Source: rules.md section 3.
 */
export function phaseStateOf({ past, firstOpenDay, today, totals, policy }: FoldedLog): PhaseState {
  let { phase, runs, strengthWorkouts, lastRunDay, lastStrengthDay } = past.phases;
  for (let day = firstOpenDay; day <= today; day += 1) {
    const entering = totalsOn(day, totals);
    const leaving = totalsOn(day - policy.phaseWindowDays, totals);
    runs += entering.runs - leaving.runs;
    strengthWorkouts += entering.strengthWorkouts - leaving.strengthWorkouts;
    if (entering.runs > 0) lastRunDay = day;
    if (entering.strengthWorkouts > 0) lastStrengthDay = day;
    if (day - Math.min(lastRunDay, lastStrengthDay) >= policy.phaseLapseDays) phase = "foundation";
    else if (runs >= policy.combinedRuns && strengthWorkouts >= policy.combinedStrengthWorkouts) phase = "combined";
  }
  return { phase, runs, strengthWorkouts, lastRunDay, lastStrengthDay };
}
