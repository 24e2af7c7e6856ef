import type { TrainingLog } from "../log/training-log.ts";
import type { ReasonOf } from "./reason.ts";

/** BUILDING: less than a week of history. */
export function buildingHistory({ historyDays, policy }: TrainingLog): ReasonOf<"BUILDING"> | null {
  if (historyDays >= policy.buildingDays) return null;
  return { code: "BUILDING", evidence: { historyDays, neededDays: policy.buildingDays } };
}
