import type { TrainingLog } from "../log/training-log.ts";
import { weekMonotony } from "../log/week-monotony.ts";
import type { ReasonOf } from "./reason.ts";

/** MONOTONY: after 14 days, a week whose mean load is over 2.0 x its deviation, or all equal (Foster 1998). */
export function tooMonotonous(log: TrainingLog): ReasonOf<"MONOTONY"> | null {
  const { historyDays, policy } = log;
  if (historyDays < policy.monotonyHistoryDays) return null;
  const week = weekMonotony(log);
  const fires = week.monotony === null ? week.meanLoadAu > 0 : week.monotony > policy.monotonyLimit;
  if (!fires) return null;
  return { code: "MONOTONY", evidence: { ...week, limit: policy.monotonyLimit, historyDays } };
}
