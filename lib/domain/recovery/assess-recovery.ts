import { instantAt, isoDate, isoInstant } from "../local-time.ts";
import { loadMetrics } from "../log/load-metrics.ts";
import { type DayView, dayOn } from "../log/training-log.ts";
import { MUSCLE_GROUPS, type MuscleGroup } from "../log/workout.ts";
import { causedLevel, reasonsOf } from "../rules/index.ts";
import type { Reason } from "../rules/reason.ts";
import { isRestDay } from "../rules/rest-quota.ts";
import { type Readiness, readinessOf } from "./readiness.ts";
import type { Level, RecoveryStatus } from "./status.ts";

/** Level, readiness, reasons and context of an athlete as of a view's instant. Source: docs/rules.md 3 to 5. */
export function assessRecovery(view: DayView): RecoveryStatus {
  const reasons = reasonsOf(view);
  const readiness = readinessOf(view);
  return {
    asOf: isoInstant(view.nowMs),
    localDate: isoDate(view.today),
    today: isRestDay(view.today, view) ? "rest" : null,
    level: levelOf(reasons, readiness, view),
    phase: view.phase,
    reasons,
    readyFrom: {
      hardRun: instantOrNull(readiness.hardRunMs),
      lowerLift: instantOrNull(readiness.lowerLiftMs),
      upperLift: instantOrNull(readiness.upperLiftMs),
    },
    muscles: instantsOf(dayOn(view.today, view).holds.musclesReadyMs),
    context: loadMetrics(view),
  };
}

/** The advice for tomorrow: the level that the reasons give it, else the one by readiness (docs/rules.md 4). */
export function levelOf(reasons: readonly Reason[], readiness: Readiness, view: DayView): Level {
  return causedLevel(view.today + 1, reasons, view) ?? (isReadyTomorrow(readiness, view) ? "ready" : "easy");
}

/** Whether a hard run or a lower lift is ready by noon tomorrow. */
function isReadyTomorrow({ hardRunMs, lowerLiftMs }: Readiness, view: DayView): boolean {
  const firstMs = Math.min(hardRunMs ?? -Infinity, lowerLiftMs ?? -Infinity);
  return firstMs <= view.nowMs || firstMs <= instantAt(view.today + 1, "12:00", view.zone);
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
