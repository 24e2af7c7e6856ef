import { type DayView, dayOn, lastDays, sumOver } from "../log/training-log.ts";
import { newToLiftingOn } from "../recovery/lifting-start.ts";
import type { ReasonOf, Rule } from "./reason.ts";

const WEEK_DAYS = 7;

/**
 * In the first weeks of lifting, a week's running is still over 0.8 of the usual one before it. Source: docs/rules.md 4; the
 * founding article asks to run less when lifting starts.
 */
export const MILEAGE_HIGH: Rule<"MILEAGE_HIGH"> = {
  code: "MILEAGE_HIGH",
  evaluate: muchRunningBesideNewLifting,
  holdsOn: null,
  sentence: { gapDays: "riderGapDays" },
};

function muchRunningBesideNewLifting(view: DayView): ReasonOf<"MILEAGE_HIGH"> | null {
  const { today, policy } = view;
  const start = newToLiftingOn(today, view);
  const { totals, history } = dayOn(today, view);
  if (start === null || totals.runs === 0) return null;
  const daysSinceFirstStrength = today - start.day;
  if (daysSinceFirstStrength < policy.mileageFromDay || daysSinceFirstStrength > policy.mileageUntilDay) return null;
  if ((history.firstRunDay ?? Infinity) > start.day - policy.mileageBaseDays) return null;
  const { usualWeekMeters, baseRuns } = usualWeekBefore(start.day, view);
  const weekMeters = sumOver(lastDays(WEEK_DAYS, view), "runMeters", view);
  if (baseRuns < policy.mileageBaseRuns || weekMeters <= policy.mileageShare * usualWeekMeters) return null;
  const evidence = {
    weekMeters,
    usualWeekMeters,
    limitShare: policy.mileageShare,
    daysSinceFirstStrength,
    baseRuns,
    aimKilometers: kilometersToAimFor({ usualWeekMeters, limitShare: policy.mileageShare }),
  };
  return { code: "MILEAGE_HIGH", evidence };
}

/** The usual week of the four weeks before a local day, and how many measured runs tell it. */
export function usualWeekBefore(
  day: number,
  view: DayView,
): { readonly usualWeekMeters: number; readonly baseRuns: number } {
  const { mileageBaseDays } = view.policy;
  const base = { from: day - mileageBaseDays, to: day - 1 };
  return {
    usualWeekMeters: (sumOver(base, "runMeters", view) * WEEK_DAYS) / mileageBaseDays,
    baseRuns: sumOver(base, "measuredRuns", view),
  };
}

/** Whole kilometres a week to aim for while lifting is new, rounded down. */
export function kilometersToAimFor(usual: { readonly usualWeekMeters: number; readonly limitShare: number }): number {
  // Rounded to the metre first: 0.8 x 35 km is 28 km, not a hair less.
  return Math.floor(Math.round(usual.limitShare * usual.usualWeekMeters) / 1_000);
}
