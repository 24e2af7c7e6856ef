import type { DayTotals } from "../log/sessions.ts";
import type { KindHistory } from "../log/training-log.ts";
import type { Policy } from "../policy.ts";
import type { Phase } from "../profile.ts";

interface NextDay {
  readonly day: number;
  /** What the day held. */
  readonly entering: DayTotals;
  /** What the day held that is now 56 days back. */
  readonly leaving: DayTotals;
}

/**
 * The history of kinds at the end of a local day. Its phase is `combined` from the first day whose last 56 local days
 * hold 8 strength workouts and 16 runs, until 28 days pass without a run or without a lift; `foundation` otherwise.
 * Source: docs/rules.md 3.
 */
export function historyAfter(before: KindHistory, { day, entering, leaving }: NextDay, policy: Policy): KindHistory {
  const ran = entering.runs > 0;
  const lifted = entering.strengthWorkouts > 0;
  const history = {
    phase: before.phase,
    firstRunDay: before.firstRunDay ?? (ran ? day : null),
    lastRunDay: ran ? day : before.lastRunDay,
    firstStrengthDay: before.firstStrengthDay ?? (lifted ? day : null),
    lastStrengthDay: lifted ? day : before.lastStrengthDay,
    recentRuns: before.recentRuns + entering.runs - leaving.runs,
    recentStrengthWorkouts: before.recentStrengthWorkouts + entering.strengthWorkouts - leaving.strengthWorkouts,
  };
  return { ...history, phase: phaseAfter(history, day, policy) };
}

function phaseAfter(history: KindHistory, day: number, policy: Policy): Phase {
  const lastOfBoth = Math.min(history.lastRunDay ?? -Infinity, history.lastStrengthDay ?? -Infinity);
  if (day - lastOfBoth >= policy.phaseLapseDays) return "foundation";
  const isFit =
    history.recentRuns >= policy.combinedRuns && history.recentStrengthWorkouts >= policy.combinedStrengthWorkouts;
  return isFit ? "combined" : history.phase;
}
