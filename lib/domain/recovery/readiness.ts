import { HOUR_MS, startOfDay } from "../local-time.ts";
import { lastDayOf } from "../log/daily-totals.ts";
import type { FoldedLog } from "../log/folded-log.ts";
import type { TrainingLog } from "../log/training-log.ts";
import type { MuscleGroup } from "../log/workout.ts";
import { isRestDay } from "../rules/rest-quota.ts";
import { strengthCapMs } from "../rules/strength-cap.ts";
import { crossHoldMs, LOWER_GROUPS, type MusclesReadyMs, UPPER_GROUPS } from "./muscles.ts";

/** Earliest instants for hard work [epoch ms]; null when nothing bounds it. */
export interface Readiness {
  readonly hardRunMs: number | null;
  readonly lowerLiftMs: number | null;
  readonly upperLiftMs: number | null;
}

/** The last end of a run and of a strength workout [epoch ms]; -Infinity when there was none. */
export interface LastEndsMs {
  readonly run: number;
  readonly strength: number;
}

/** When the last run and the last strength workout ended. */
export function lastEndsMs({ past, recent }: FoldedLog): LastEndsMs {
  let { run, strength } = past.lastEndsMs;
  for (const { role, endMs } of recent) {
    if (role === "run") run = Math.max(run, endMs);
    if (role === "strength") strength = Math.max(strength, endMs);
  }
  return { run, strength };
}

/** From when hard work is advised, by muscles, phase, rest days and strength cap; rules.md section 3. */
export function readinessOf(log: TrainingLog, muscles: MusclesReadyMs): Readiness {
  const restMs = endOfRestMs(log);
  const lowerMs = latest([groupsMs(LOWER_GROUPS, muscles), crossHoldMs(log), restMs]);
  const upperMs = latest([groupsMs(UPPER_GROUPS, muscles), restMs]);
  const ends = lastEndsMs(log);
  const afterRunMs = afterMs(ends.run, lastDayOf(log.totals, "runs"), log);
  return {
    hardRunMs: latest([lowerMs, afterMs(ends.strength, lastDayOf(log.totals, "strengthWorkouts"), log)]),
    lowerLiftMs: withStrengthCap(latest([lowerMs, afterRunMs]), log),
    upperLiftMs: withStrengthCap(latest([upperMs, afterRunMs]), log),
  };
}

/** Whether an easy run is allowed today: not on a rest day, under RED_FLAG, or in `foundation` on a day with a lift. */
export function isEasyRunAllowed(log: TrainingLog): boolean {
  if (log.athlete.redFlagAt !== null || isRestDay(log.today, log)) return false;
  return log.phase === "combined" || lastDayOf(log.totals, "strengthWorkouts") !== log.today;
}

/** The start of the first day that is no rest day, when rest is what comes next (today, or tomorrow once trained). */
function endOfRestMs(log: TrainingLog): number | null {
  const first = log.trainingDays.has(log.today) ? log.today + 1 : log.today;
  let day = first;
  while (isRestDay(day, log)) day += 1;
  return day === first ? null : startOfDay(day, log.zone);
}

/** From when the other kind may follow one that ended last at `endMs` and was last done on `lastDay`. */
function afterMs(endMs: number, lastDay: number | null, log: TrainingLog): number | null {
  if (lastDay === null) return null;
  if (log.phase === "combined") return endMs + log.policy.sameDayGapHours * HOUR_MS;
  return startOfDay(lastDay + 1, log.zone);
}

function withStrengthCap(boundMs: number | null, log: TrainingLog): number | null {
  return latest([boundMs, strengthCapMs(boundMs, log)]);
}

function groupsMs(groups: readonly MuscleGroup[], muscles: MusclesReadyMs): number | null {
  return latest(groups.map((group) => muscles[group] ?? null));
}

function latest(bounds: readonly (number | null)[]): number | null {
  const known = bounds.filter((ms) => ms !== null);
  return known.length === 0 ? null : Math.max(...known);
}
