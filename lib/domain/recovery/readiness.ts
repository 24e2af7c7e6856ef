import { greatestOf } from "../extremes.ts";
import { HOUR_MS, startOfDay } from "../local-time.ts";
import { type DayView, dayOn, isTrainingDay } from "../log/training-log.ts";
import { isRestDay } from "../rules/rest-quota.ts";
import { strengthCapMs } from "../rules/strength-cap.ts";
import { legsReadyMs, upperBodyReadyMs } from "./muscles.ts";

/** Earliest instants for hard work [epoch ms]; null when nothing bounds it. */
export interface Readiness {
  readonly hardRunMs: number | null;
  readonly lowerLiftMs: number | null;
  readonly upperLiftMs: number | null;
}

/** From when hard work is advised, by muscles, phase, rest days and strength cap (docs/rules.md 3). */
export function readinessOf(view: DayView): Readiness {
  const { holds, history } = dayOn(view.today, view);
  const restMs = endOfRestMs(view);
  const lowerMs = latest([boundOf(legsReadyMs(holds)), holds.crossHoldMs, restMs]);
  const upperMs = latest([boundOf(upperBodyReadyMs(holds)), restMs]);
  const afterRunMs = afterMs(holds.runEndMs, history.lastRunDay, view);
  return {
    hardRunMs: latest([lowerMs, afterMs(holds.strengthEndMs, history.lastStrengthDay, view)]),
    lowerLiftMs: withStrengthCap(latest([lowerMs, afterRunMs]), view),
    upperLiftMs: withStrengthCap(latest([upperMs, afterRunMs]), view),
  };
}

/** The start of the first day that is no rest day, when rest is what comes next (today, or tomorrow once trained). */
function endOfRestMs(view: DayView): number | null {
  const first = isTrainingDay(view.today, view) ? view.today + 1 : view.today;
  let day = first;
  while (isRestDay(day, view)) day += 1;
  return day === first ? null : startOfDay(day, view.zone);
}

/** From when the other kind may follow one that ended last at `endMs` and was last done on `lastDay`. */
function afterMs(endMs: number, lastDay: number | null, view: DayView): number | null {
  if (lastDay === null) return null;
  if (view.phase === "combined") return endMs + view.policy.sameDayGapHours * HOUR_MS;
  return startOfDay(lastDay + 1, view.zone);
}

function withStrengthCap(boundMs: number | null, view: DayView): number | null {
  return latest([boundMs, strengthCapMs(boundMs, view)]);
}

function boundOf(ms: number): number | null {
  return ms === -Infinity ? null : ms;
}

function latest(bounds: readonly (number | null)[]): number | null {
  const known = bounds.filter((ms) => ms !== null);
  return known.length === 0 ? null : greatestOf(known);
}
