import type { TrainingLog } from "../log/training-log.ts";
import { isRestDay, restQuota } from "../recovery/rest-days.ts";
import type { ReasonOf } from "./reason.ts";

/** REST_QUOTA: tomorrow is a rest day. */
export function restQuotaReached(log: TrainingLog): ReasonOf<"REST_QUOTA"> | null {
  const tomorrow = log.today + 1;
  if (!isRestDay(tomorrow, log)) return null;
  const { trainingDays, windowDays, restDaysPerWeek } = restQuota(tomorrow, log);
  return { code: "REST_QUOTA", evidence: { trainingDays, windowDays, restDaysPerWeek } };
}
