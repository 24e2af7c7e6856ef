import { type DayView, dayOn, lastDays, sumOver } from "../log/training-log.ts";
import type { ReasonOf, Rule } from "./reason.ts";

const WEEK_DAYS = 7;

/**
 * Weeks after the first lift, a week's running is still over 0.8 of the usual one before it. Source: docs/rules.md 4; the
 * founding article asks to run less when lifting starts.
 */
export const MILEAGE_HIGH: Rule<"MILEAGE_HIGH"> = {
  code: "MILEAGE_HIGH",
  evaluate: muchRunningBesideNewLifting,
  effect: null,
  sentence: { reason: muchRunningBesideNewLifting, gapDays: "lastingRiderGapDays" },
};

function muchRunningBesideNewLifting(view: DayView): ReasonOf<"MILEAGE_HIGH"> | null {
  const { today, policy } = view;
  const { firstStrengthDay, firstRunDay } = dayOn(today, view).history;
  const firstLift = firstStrengthDay ?? Infinity;
  const firstRun = firstRunDay ?? Infinity;
  if (firstRun > firstLift - policy.mileageBaseDays) return null;
  const daysSinceFirstStrength = today - firstLift;
  if (daysSinceFirstStrength < policy.mileageFromDay || daysSinceFirstStrength > policy.mileageUntilDay) return null;
  const base = { from: firstLift - policy.mileageBaseDays, to: firstLift - 1 };
  const baseRuns = sumOver(base, "measuredRuns", view);
  const usualWeekMeters = (sumOver(base, "runMeters", view) * WEEK_DAYS) / policy.mileageBaseDays;
  const weekMeters = sumOver(lastDays(WEEK_DAYS, view), "runMeters", view);
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
