import type { KindHistory, LiftingStart } from "../log/log-day.ts";
import type { DayTotals } from "../log/sessions.ts";
import { type DayView, dayOn } from "../log/training-log.ts";
import type { Policy } from "../policy.ts";
import type { Phase } from "../profile.ts";

interface NextDay {
  readonly day: number;
  /** Whether the day held a workout of any kind. */
  readonly active: boolean;
  /** What the day held. */
  readonly entering: DayTotals;
  /** What the day held that is now 56 days back. */
  readonly leaving: DayTotals;
  readonly liftingStart: LiftingStart | null;
}

/**
 * The history of kinds at the end of a local day. Its phase is `combined` from the first day whose last 56 local days
 * hold 8 strength workouts and 16 runs, until 28 days pass without a run or without a lift; `foundation` otherwise.
 * Source: docs/rules.md 3.
 */
export function historyAfter(
  before: KindHistory,
  { day, active, entering, leaving, liftingStart }: NextDay,
  policy: Policy,
): KindHistory {
  const ran = entering.runs > 0;
  const lifted = entering.strengthWorkouts > 0;
  const lastRunDay = ran ? day : before.lastRunDay;
  const lastStrengthDay = lifted ? day : before.lastStrengthDay;
  const recentRuns = before.recentRuns + entering.runs - leaving.runs;
  const recentStrengthWorkouts = before.recentStrengthWorkouts + entering.strengthWorkouts - leaving.strengthWorkouts;
  const hasResumed = active && day - (before.lastWorkoutDay ?? day) > policy.breakDays;
  const hasLapsed = day - Math.min(lastRunDay ?? -Infinity, lastStrengthDay ?? -Infinity) >= policy.phaseLapseDays;
  const isFit = recentRuns >= policy.combinedRuns && recentStrengthWorkouts >= policy.combinedStrengthWorkouts;
  return {
    phase: phaseAfter(before.phase, { hasLapsed, isFit }),
    firstRunDay: before.firstRunDay ?? lastRunDay,
    lastRunDay,
    lastStrengthDay,
    recentRuns,
    recentStrengthWorkouts,
    lastWorkoutDay: active ? day : before.lastWorkoutDay,
    resumedDay: hasResumed ? day : before.resumedDay,
    liftingStart,
  };
}

/** The phase at the end of a local day, if nothing more is logged: it lapses of itself, and begins only with workouts. */
export function phaseOn(day: number, view: DayView): Phase {
  const { athlete, policy, today } = view;
  const { phase, lastRunDay, lastStrengthDay } = dayOn(Math.min(day, today), view).history;
  const hasLapsed = day - Math.min(lastRunDay ?? -Infinity, lastStrengthDay ?? -Infinity) >= policy.phaseLapseDays;
  return athlete.profile.phase ?? (hasLapsed ? "foundation" : phase);
}

function phaseAfter(
  before: Phase,
  { hasLapsed, isFit }: { readonly hasLapsed: boolean; readonly isFit: boolean },
): Phase {
  if (hasLapsed) return "foundation";
  return isFit ? "combined" : before;
}
