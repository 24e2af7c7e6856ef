import { instantAt, isoDate, isoInstant } from "../local-time.ts";
import { contextOf } from "../log/load-metrics.ts";
import type { TrainingLog } from "../log/training-log.ts";
import { MUSCLE_GROUPS, type MuscleGroup } from "../log/workout.ts";
import { causedLevel, reasonsOf } from "../rules/index.ts";
import type { Reason } from "../rules/reason.ts";
import { isRestDay } from "../rules/rest-quota.ts";
import { type MusclesReadyMs, musclesReadyMs } from "./muscles.ts";
import { type Readiness, readinessOf } from "./readiness.ts";
import type { Level, RecoveryStatus } from "./status.ts";

/** Level, readiness, reasons and context of an athlete as of the log's instant. Source: docs/rules.md 3 to 5. */
export function assessRecovery(log: TrainingLog): RecoveryStatus {
  const reasons = reasonsOf(log);
  const muscles = musclesReadyMs(log);
  const readiness = readinessOf(log, muscles);
  return {
    asOf: isoInstant(log.nowMs),
    localDate: isoDate(log.today),
    today: isRestDay(log.today, log) ? "rest" : null,
    level: levelOf(reasons, readiness, log),
    phase: log.phase,
    reasons,
    readyFrom: {
      hardRun: instantOrNull(readiness.hardRunMs),
      lowerLift: instantOrNull(readiness.lowerLiftMs),
      upperLift: instantOrNull(readiness.upperLiftMs),
    },
    muscles: instantsOf(muscles),
    context: contextOf(log),
  };
}

/** The advice for tomorrow: what the reasons make of it, else what readiness does (docs/rules.md 4). */
export function levelOf(reasons: readonly Reason[], readiness: Readiness, log: TrainingLog): Level {
  return causedLevel(log.today + 1, reasons, log) ?? (isReadyTomorrow(readiness, log) ? "ready" : "easy");
}

/** Whether a hard run or a lower lift is ready by noon tomorrow. */
function isReadyTomorrow({ hardRunMs, lowerLiftMs }: Readiness, log: TrainingLog): boolean {
  const firstMs = Math.min(hardRunMs ?? -Infinity, lowerLiftMs ?? -Infinity);
  return firstMs <= instantAt(log.today + 1, "12:00", log.zone);
}

function instantOrNull(ms: number | null): string | null {
  return ms === null ? null : isoInstant(ms);
}

function instantsOf(muscles: MusclesReadyMs): RecoveryStatus["muscles"] {
  const instants: Partial<Record<MuscleGroup, string>> = {};
  for (const group of MUSCLE_GROUPS) {
    const ms = muscles[group];
    if (ms !== undefined) instants[group] = isoInstant(ms);
  }
  return instants;
}
