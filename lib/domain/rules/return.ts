import { lastDayOf } from "../log/daily-totals.ts";
import type { TrainingLog } from "../log/training-log.ts";
import type { ReasonOf } from "./reason.ts";

/** RETURN: the first run after 14 days without one, and the 6 days after it; a very first run returns from nothing. */
export function returnToRunning({ totals, today, policy }: TrainingLog): ReasonOf<"RETURN"> | null {
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
