import { weekMonotony } from "../log/load-metrics.ts";
import { type DayView, dayOn, isTrainingDay, lastDays, sumOver } from "../log/training-log.ts";
import { easyAfter } from "./easy-after.ts";
import type { ReasonOf, Rule } from "./reason.ts";

const WEEK_DAYS = 7;
const MONTH_DAYS = 28;

/**
 * A full week of training whose mean load is over 2.0 x its deviation, or whose days are all equal; having fired, not again
 * for a week. Source: docs/rules.md 4; Foster 1998, Med Sci Sports Exerc 30(7):1164-1168.
 */
export const MONOTONY: Rule<"MONOTONY"> = {
  code: "MONOTONY",
  evaluate: firedToday,
  holdsOn: easyAfter({ evaluate: firedToday, easyDays: () => 1 }),
  sentence: { gapDays: "lastingRiderGapDays" },
};

function firedToday(view: DayView): ReasonOf<"MONOTONY"> | null {
  if (dayOn(view.today, view).monotonyDay !== view.today) return null;
  const { historyDays, policy } = view;
  return {
    code: "MONOTONY",
    evidence: { ...weekMonotony(view), limit: policy.monotonyLimit, historyDays, easyDates: [] },
  };
}

/** When the rule fired last, as of the end of the view's day; `before` is the same of the day before. */
export function monotonyDayAfter(before: number | null, view: DayView): number | null {
  const { today, policy } = view;
  const isSpent = before !== null && today - before < policy.monotonyGapDays;
  return !isSpent && isMonotonousWeek(view) ? today : before;
}

function isMonotonousWeek(view: DayView): boolean {
  const { today, historyDays, policy } = view;
  if (historyDays < policy.monotonyHistoryDays || !isTrainingDay(today, view)) return false;
  const week = lastDays(WEEK_DAYS, view);
  let trainingDays = 0;
  for (let day = week.from; day <= week.to; day += 1) if (isTrainingDay(day, view)) trainingDays += 1;
  if (trainingDays < policy.monotonyTrainingDays) return false;
  const month = { from: week.from - MONTH_DAYS, to: week.from - 1 };
  const weekLoadAu = sumOver(week, "trainingLoadAu", view);
  if (weekLoadAu <= policy.monotonyLoadShare * sumOver(month, "trainingLoadAu", view)) return false;
  const { monotony, meanLoadAu } = weekMonotony(view);
  return monotony === null ? meanLoadAu > 0 : monotony > policy.monotonyLimit;
}
