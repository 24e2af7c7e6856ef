import { startOfDay } from "../local-time.ts";
import { type DaySpan, type DayView, dayOn, lastDays } from "../log/training-log.ts";
import { newToLiftingOn } from "../recovery/lifting-start.ts";
import type { ReasonOf, Rule } from "./reason.ts";

const STRENGTH_WEEK_DAYS = 7;

/**
 * A third strength day in seven of somebody new to lifting. Source: docs/rules.md 4; ACSM: beginners lift on 2-3
 * non-consecutive days a week.
 */
export const STRENGTH_CAP: Rule<"STRENGTH_CAP"> = {
  code: "STRENGTH_CAP",
  evaluate: thirdStrengthDay,
  holdsOn: null,
  sentence: { gapDays: "riderGapDays" },
};

function thirdStrengthDay(view: DayView): ReasonOf<"STRENGTH_CAP"> | null {
  const { policy, today } = view;
  const start = newToLiftingOn(today, view);
  if (start === null || dayOn(today, view).totals.strengthWorkouts === 0) return null;
  const strengthDays = strengthDaysIn(lastDays(STRENGTH_WEEK_DAYS, view), view);
  if (strengthDays <= policy.strengthDaysPerWeek) return null;
  const evidence = {
    strengthDays,
    maxStrengthDays: policy.strengthDaysPerWeek,
    windowDays: STRENGTH_WEEK_DAYS,
    daysSinceFirstStrength: today - start.day,
  };
  return { code: "STRENGTH_CAP", evidence };
}

/** Whether one more lift on a local day would be too much for somebody new to lifting (docs/rules.md 4). */
export function isLiftCapped(day: number, view: DayView): boolean {
  return newToLiftingOn(day, view) !== null && !fitsCap(day, view);
}

/**
 * The start of the first day, no earlier than that of `readyMs` (epoch ms, null: now), on which one more lift keeps
 * the seven days up to it within the cap; null when the cap holds nothing back.
 */
export function strengthCapMs(readyMs: number | null, view: DayView): number | null {
  const tomorrow = view.today + 1;
  const isTodayCapped = isLiftCapped(view.today, view);
  if (!isTodayCapped && !isLiftCapped(tomorrow, view)) return null;
  if (!isTodayCapped && (readyMs ?? 0) < startOfDay(tomorrow, view.zone)) return null;
  let day = tomorrow;
  while (isLiftCapped(day, view) && day < view.today + STRENGTH_WEEK_DAYS) day += 1;
  return startOfDay(day, view.zone);
}

function fitsCap(day: number, view: DayView): boolean {
  const before = strengthDaysIn({ from: day - STRENGTH_WEEK_DAYS + 1, to: day - 1 }, view);
  return before + 1 <= view.policy.strengthDaysPerWeek;
}

function strengthDaysIn({ from, to }: DaySpan, view: DayView): number {
  let days = 0;
  for (let day = from; day <= to; day += 1) if (dayOn(day, view).totals.strengthWorkouts > 0) days += 1;
  return days;
}
