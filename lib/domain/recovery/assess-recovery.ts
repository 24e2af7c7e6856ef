import { isoDate, isoInstant } from "../local-time.ts";
import { contextOf } from "../log/load-metrics.ts";
import type { TrainingLog } from "../log/training-log.ts";
import { MUSCLE_GROUPS, type MuscleGroup } from "../log/workout.ts";
import { alternate } from "../rules/alternate.ts";
import { buildingHistory } from "../rules/building.ts";
import { mileageHigh } from "../rules/mileage-high.ts";
import { tooMonotonous } from "../rules/monotony.ts";
import { neglectedMuscle } from "../rules/neglected-muscle.ts";
import type { Reason } from "../rules/reason.ts";
import { redFlag } from "../rules/red-flag.ts";
import { restQuotaReached } from "../rules/rest-quota.ts";
import { returnToRunning } from "../rules/return.ts";
import { runSpike } from "../rules/run-spike.ts";
import { strengthCapExceeded } from "../rules/strength-cap.ts";
import { levelOf } from "./level.ts";
import { type MusclesReadyMs, musclesReadyMs } from "./muscles.ts";
import { readinessOf } from "./readiness.ts";
import { isRestDay } from "./rest-days.ts";
import type { RecoveryStatus } from "./status.ts";

/** Every rule, in the order reasons are given. */
const RULES: readonly ((log: TrainingLog) => Reason | null)[] = [
  redFlag,
  restQuotaReached,
  returnToRunning,
  alternate,
  runSpike,
  tooMonotonous,
  strengthCapExceeded,
  mileageHigh,
  neglectedMuscle,
  buildingHistory,
];

/** Level, readiness, reasons and context of an athlete as of the log's instant. Source: rules.md sections 3 to 5. */
export function assessRecovery(log: TrainingLog): RecoveryStatus {
  const reasons = RULES.flatMap((rule) => rule(log) ?? []);
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
