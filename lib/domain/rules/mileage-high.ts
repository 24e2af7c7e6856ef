import { type DaySpan, type DayView, dayOn, lastDays, sumOver } from "../log/training-log.ts";
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
  const usual = usualWeekBefore(start.day, view);
  if (usual === null) return null;
  const { usualWeekMeters, baseRuns } = usual;
  const weekMeters = sumOver(lastDays(WEEK_DAYS, view), "runMeters", view);
  if (weekMeters <= policy.mileageShare * usualWeekMeters) return null;
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

interface UsualWeek {
  readonly usualWeekMeters: number;
  /** The measured runs that tell it. */
  readonly baseRuns: number;
}

/** The usual week of the four weeks before a local day; null when few runs tell it, or the athlete was just back to running. */
export function usualWeekBefore(day: number, view: DayView): UsualWeek | null {
  const { mileageBaseDays, mileageBaseRuns } = view.policy;
  const base = { from: day - mileageBaseDays, to: day - 1 };
  const baseRuns = sumOver(base, "measuredRuns", view);
  if (baseRuns < mileageBaseRuns || holdsReturn(base, view)) return null;
  return { usualWeekMeters: (sumOver(base, "runMeters", view) * WEEK_DAYS) / mileageBaseDays, baseRuns };
}

/** Whether a run of these days was the first after a break (docs/rules.md 4, RETURN). */
function holdsReturn({ from, to }: DaySpan, view: DayView): boolean {
  for (let day = from; day <= to; day += 1) {
    const before = dayOn(day - 1, view).history.lastRunDay;
    const ran = dayOn(day, view).totals.runs > 0;
    if (ran && before !== null && day - before > view.policy.returnAfterDays) return true;
  }
  return false;
}

/** Whole kilometres a week to aim for while lifting is new, rounded down. */
export function kilometersToAimFor(usual: { readonly usualWeekMeters: number; readonly limitShare: number }): number {
  // Rounded to the metre first: 0.8 x 35 km is 28 km, not a hair less.
  return Math.floor(Math.round(usual.limitShare * usual.usualWeekMeters) / 1_000);
}
