import { firstDayOf, lastDays, sumOver } from "../log/daily-totals.ts";
import type { TrainingLog } from "../log/training-log.ts";
import type { ReasonOf } from "./reason.ts";

const WEEK_DAYS = 7;

/** MILEAGE_HIGH: weeks after the first lift, a week's running is still over 0.8 of the usual one before it. */
export function mileageHigh({ totals, today, policy }: TrainingLog): ReasonOf<"MILEAGE_HIGH"> | null {
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
