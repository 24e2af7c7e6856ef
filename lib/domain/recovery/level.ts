import { instantAt } from "../local-time.ts";
import type { TrainingLog } from "../log/training-log.ts";
import type { Reason, ReasonCode } from "../rules/reason.ts";
import type { Readiness } from "./readiness.ts";
import type { Level } from "./status.ts";

const REST: ReadonlySet<ReasonCode> = new Set<ReasonCode>(["RED_FLAG", "REST_QUOTA"]);
/** What alone makes the next day an easy one. */
export const EASY: ReadonlySet<ReasonCode> = new Set<ReasonCode>(["RETURN", "RUN_SPIKE", "MONOTONY"]);

/** The advice for tomorrow: rest, else building, else easy, else ready; rules.md section 4. */
export function levelOf(reasons: readonly Reason[], readiness: Readiness, log: TrainingLog): Level {
  if (reasons.some(({ code }) => REST.has(code))) return "rest";
  if (reasons.some(({ code }) => code === "BUILDING")) return "building";
  if (reasons.some(({ code }) => EASY.has(code))) return "easy";
  return isReadyTomorrow(readiness, log) ? "ready" : "easy";
}

/** Whether a hard run or a lower lift is ready by noon tomorrow. */
function isReadyTomorrow({ hardRunMs, lowerLiftMs }: Readiness, log: TrainingLog): boolean {
  const firstMs = Math.min(hardRunMs ?? -Infinity, lowerLiftMs ?? -Infinity);
  return firstMs <= instantAt(log.today + 1, "12:00", log.zone);
}
