import { firstDayOf, lastDays, sumOver } from "../log/daily-totals.ts";
import type { TrainingLog } from "../log/training-log.ts";
import { lastingGapDays, type ReasonOf, type Rule } from "./reason.ts";

const WEEK_DAYS = 7;

/** Weeks after the first lift, a week's running is still over 0.8 of the usual one before it. Source: docs/rules.md 4. */
export const MILEAGE_HIGH: Rule<"MILEAGE_HIGH"> = {
  code: "MILEAGE_HIGH",
  evaluate: muchRunningBesideNewLifting,
  effect: null,
  sentence: { reason: muchRunningBesideNewLifting, gapDays: lastingGapDays },
};

function muchRunningBesideNewLifting({ totals, today, policy }: TrainingLog): ReasonOf<"MILEAGE_HIGH"> | null {
  const firstLift = firstDayOf(totals, "strengthWorkouts") ?? Infinity;
  const firstRun = firstDayOf(totals, "runs") ?? Infinity;
  if (firstRun > firstLift - policy.mileageBaseDays) return null;
  const daysSinceFirstStrength = today - firstLift;
  if (daysSinceFirstStrength < policy.mileageFromDay || daysSinceFirstStrength > policy.mileageUntilDay) return null;
  const base = { from: firstLift - policy.mileageBaseDays, to: firstLift - 1 };
  const baseRuns = sumOver(totals, "measuredRuns", base);
  const usualWeekMeters = (sumOver(totals, "runMeters", base) * WEEK_DAYS) / policy.mileageBaseDays;
  const weekMeters = sumOver(totals, "runMeters", lastDays(totals, WEEK_DAYS));
  if (baseRuns < policy.mileageBaseRuns || weekMeters <= policy.mileageShare * usualWeekMeters) return null;
  const evidence = {
    weekMeters,
    usualWeekMeters,
    limitShare: policy.mileageShare,
    daysSinceFirstStrength,
    baseRuns,
  };
  return { code: "MILEAGE_HIGH", evidence };
}
