import { type DayView, isTrainingDay, sumOver } from "../log/training-log.ts";
import type { ReasonOf, Rule } from "./reason.ts";

const WEEK_DAYS = 7;
const WEEKS = 8;
const RISES = 3;

/**
 * The load of the last four weeks rose three times running by a tenth or more, to well above the four weeks before them.
 * Source: docs/rules.md 4 [choice].
 */
export const RISING: Rule<"RISING"> = {
  code: "RISING",
  evaluate: risingWeeks,
  holdsOn: null,
  sentence: { gapDays: "lastingRiderGapDays" },
};

function risingWeeks(view: DayView): ReasonOf<"RISING"> | null {
  const { today, historyDays, policy, eventDays } = view;
  if (historyDays < WEEKS * WEEK_DAYS || !isTrainingDay(today, view)) return null;
  for (let ago = 0; ago < WEEK_DAYS; ago += 1) if (eventDays.has(today - ago)) return null;
  const weeks = weekLoads(view);
  if (weeks.some((load) => load <= 0)) return null;
  const [usual, last] = [weeks.slice(0, WEEKS / 2), weeks.slice(WEEKS / 2)];
  const usualWeekLoadAu = usual.reduce((sum, load) => sum + load, 0) / usual.length;
  const weekLoadAu = last.at(-1) ?? 0;
  const rises = last.every((load, at) => at === 0 || load / (last[at - 1] ?? 0) >= policy.risingRatio);
  if (!rises || weekLoadAu / usualWeekLoadAu <= policy.risingLimitRatio) return null;
  return {
    code: "RISING",
    evidence: { weekLoadAu, usualWeekLoadAu, limitRatio: policy.risingLimitRatio, weeks: RISES },
  };
}

/** The loads of the last eight weeks, oldest first [AU]. */
function weekLoads(view: DayView): readonly number[] {
  return Array.from({ length: WEEKS }, (_, week) => {
    const from = view.today - (WEEKS - week) * WEEK_DAYS + 1;
    return sumOver({ from, to: from + WEEK_DAYS - 1 }, "loadAu", view);
  });
}
