import type { ReasonOf } from "../reason.ts";
import type { TrainingLog } from "../training-log.ts";

/** BUILDING: less than a week of history. */
export function buildingHistory({ historyDays, policy }: TrainingLog): ReasonOf<"BUILDING"> | null {
  if (historyDays >= policy.buildingDays) return null;
  return { code: "BUILDING", evidence: { historyDays, neededDays: policy.buildingDays } };
}
