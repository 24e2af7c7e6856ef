import { lastDayOf } from "../log/daily-totals.ts";
import type { TrainingLog } from "../log/training-log.ts";
import { newsGapDays, type ReasonOf, type Rule, tomorrow } from "./reason.ts";

/**
 * The first run after 14 days without one, and the 6 days after it; a very first run returns from nothing. Source:
 * docs/rules.md 4; on sudden steps up, Frandsen 2025 (doi 10.1136/bjsports-2024-109380).
 */
export const RETURN: Rule<"RETURN"> = {
  code: "RETURN",
  evaluate: backToRunning,
  effect: { level: "easy", days: tomorrow },
  sentence: { reason: backToRunning, gapDays: newsGapDays },
};

function backToRunning({ totals, today, policy }: TrainingLog): ReasonOf<"RETURN"> | null {
  const { returnAfterDays, returnEasyDays } = policy;
  let run = lastDayOf(totals, "runs");
  while (run !== null && today - run < returnEasyDays) {
    const earlier = lastDayOf(totals, "runs", run - 1);
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
