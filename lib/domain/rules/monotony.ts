import { weekMonotony } from "../log/load-metrics.ts";
import { type DayView, tomorrowOf } from "../log/training-log.ts";
import type { ReasonOf, Rule } from "./reason.ts";

/**
 * After 14 days of history, a week whose mean load is over 2.0 x its deviation, or whose days are all equal. Source:
 * docs/rules.md 4; Foster 1998, Med Sci Sports Exerc 30(7):1164-1168.
 */
export const MONOTONY: Rule<"MONOTONY"> = {
  code: "MONOTONY",
  evaluate: monotonousWeek,
  effect: { level: "easy", days: tomorrowOf },
  sentence: { reason: monotonousWeek, gapDays: "lastingRiderGapDays" },
};

function monotonousWeek(view: DayView): ReasonOf<"MONOTONY"> | null {
  const { historyDays, policy } = view;
  if (historyDays < policy.monotonyHistoryDays) return null;
  const week = weekMonotony(view);
  const fires = week.monotony === null ? week.meanLoadAu > 0 : week.monotony > policy.monotonyLimit;
  if (!fires) return null;
  return { code: "MONOTONY", evidence: { ...week, limit: policy.monotonyLimit, historyDays } };
}
