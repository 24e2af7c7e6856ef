import type { TrainingLog } from "../log/training-log.ts";
import type { ReasonOf } from "./reason.ts";

/** RED_FLAG: a red-flag text came and nobody lifted it; it does not expire. */
export function redFlag({ athlete }: TrainingLog): ReasonOf<"RED_FLAG"> | null {
  if (athlete.redFlagAt === null) return null;
  return { code: "RED_FLAG", evidence: { since: athlete.redFlagAt } };
}
