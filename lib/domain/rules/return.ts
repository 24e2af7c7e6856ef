import { type DayView, dayOn, tomorrowOf } from "../log/training-log.ts";
import type { ReasonOf, Rule } from "./reason.ts";

/**
 * The first run after 14 days without one, and the 6 days after it; a very first run returns from nothing. Source:
 * docs/rules.md 4; on sudden steps up, Frandsen 2025 (doi 10.1136/bjsports-2024-109380).
 */
export const RETURN: Rule<"RETURN"> = {
  code: "RETURN",
  evaluate: backToRunning,
  effect: { level: "easy", days: tomorrowOf },
  sentence: { reason: backToRunning, gapDays: "riderGapDays" },
};

function backToRunning(view: DayView): ReasonOf<"RETURN"> | null {
  const { today, policy } = view;
  const { returnAfterDays, returnEasyDays } = policy;
  let run = dayOn(today, view).history.lastRunDay;
  while (run !== null && today - run < returnEasyDays) {
    const earlier = dayOn(run - 1, view).history.lastRunDay;
    const daysWithoutRun = earlier === null ? 0 : run - earlier - 1;
    if (daysWithoutRun >= returnAfterDays) {
      const evidence = {
        daysWithoutRun,
        neededDays: returnAfterDays,
        daysSinceReturn: today - run,
        easyDays: returnEasyDays,
      };
      return { code: "RETURN", evidence };
    }
    run = earlier;
  }
  return null;
}
