import { isoDate, isoInstant } from "../local-time.ts";
import { loadMetrics } from "../log/load-metrics.ts";
import { type DayView, dayOn } from "../log/training-log.ts";
import { MUSCLE_GROUPS, type MuscleGroup } from "../log/workout.ts";
import { isOfEasyDays, withEasyDates } from "../rules/easy-dates.ts";
import { reasonsOf } from "../rules/index.ts";
import type { Reason } from "../rules/reason.ts";
import { daysAhead } from "./days-ahead.ts";
import { readinessOf } from "./readiness.ts";
import type { DayAdvice, ReadyFrom, RecoveryStatus } from "./status.ts";

/** Level, readiness, reasons and context of an athlete as of a view's instant. Source: docs/rules.md 3 to 5. */
export function assessRecovery(view: DayView): RecoveryStatus {
  const days = daysAhead(view);
  return {
    asOf: isoInstant(view.nowMs),
    localDate: isoDate(view.today),
    today: days[0]?.level === "rest" ? "rest" : null,
    level: days[1]?.level ?? "ready",
    days,
    phase: view.phase,
    reasons: reasonsOf(view).map((reason) => withDays(reason, days)),
    readyFrom: readyFrom(view),
    muscles: instantsOf(dayOn(view.today, view).holds.musclesReadyMs),
    context: loadMetrics(view),
  };
}

/** A reason with the days to come, among those of the status, that it makes easy. */
function withDays(reason: Reason, days: readonly DayAdvice[]): Reason {
  if (!isOfEasyDays(reason)) return reason;
  const own = days.slice(1).filter(({ level, cause }) => level === "easy" && cause === reason.code);
  return withEasyDates(
    reason,
    own.map(({ date }) => date),
  );
}

const HELD: ReadyFrom = { hardRun: "held", lowerLift: "held", upperLift: "held" };

/** Under a red flag nothing opens of itself. */
function readyFrom(view: DayView): ReadyFrom {
  if (view.athlete.redFlagAt !== null) return HELD;
  const { hardRunMs, lowerLiftMs, upperLiftMs } = readinessOf(view);
  return {
    hardRun: instantOrNull(hardRunMs),
    lowerLift: instantOrNull(lowerLiftMs),
    upperLift: instantOrNull(upperLiftMs),
  };
}

function instantOrNull(ms: number | null): string | null {
  return ms === null ? null : isoInstant(ms);
}

/** By group, of those that were ever loaded. */
function instantsOf(readyMs: readonly number[]): RecoveryStatus["muscles"] {
  const instants: Partial<Record<MuscleGroup, string>> = {};
  for (const [place, group] of MUSCLE_GROUPS.entries()) {
    const ms = readyMs[place] ?? -Infinity;
    if (ms !== -Infinity) instants[group] = isoInstant(ms);
  }
  return instants;
}
