import { type DayView, dayOn } from "../log/training-log.ts";
import { easyAfter } from "./easy-after.ts";
import type { ReasonOf, Rule } from "./reason.ts";

/**
 * The first run after 14 days without one; a very first run returns from nothing. Source: docs/rules.md 4; on sudden steps
 * up, Frandsen 2025 (doi 10.1136/bjsports-2024-109380).
 */
export const RETURN: Rule<"RETURN"> = {
  code: "RETURN",
  evaluate: backToRunning,
  holdsOn: easyAfter({ evaluate: backToRunning, easyDays: ({ policy }) => policy.returnEasyDays - 1 }),
  sentence: { gapDays: "riderGapDays" },
};

function backToRunning(view: DayView): ReasonOf<"RETURN"> | null {
  const { today, policy } = view;
  if (dayOn(today, view).totals.runs === 0) return null;
  const earlier = dayOn(today - 1, view).history.lastRunDay;
  const daysWithoutRun = earlier === null ? 0 : today - earlier - 1;
  if (daysWithoutRun < policy.returnAfterDays) return null;
  const evidence = {
    daysWithoutRun,
    neededDays: policy.returnAfterDays,
    easyDays: policy.returnEasyDays,
    easyDates: [],
  };
  return { code: "RETURN", evidence };
}
