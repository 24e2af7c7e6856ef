import { startOfDay } from "../local-time.ts";
import { type DaySpan, type DayView, dayOn, lastDays } from "../log/training-log.ts";
import type { ReasonOf, Rule } from "./reason.ts";

const STRENGTH_WEEK_DAYS = 7;

/**
 * A third strength day in seven while the cap holds. Source: docs/rules.md 4; ACSM: beginners lift on 2-3
 * non-consecutive days a week.
 */
export const STRENGTH_CAP: Rule<"STRENGTH_CAP"> = {
  code: "STRENGTH_CAP",
  evaluate: thirdStrengthDay,
  effect: null,
  sentence: { reason: thirdStrengthDay, gapDays: "lastingRiderGapDays" },
};

function thirdStrengthDay(view: DayView): ReasonOf<"STRENGTH_CAP"> | null {
  const { policy } = view;
  const strengthDays = strengthDaysIn(lastDays(STRENGTH_WEEK_DAYS, view), view);
  if (strengthDays <= policy.strengthDaysPerWeek || !isStrengthCapped(view)) return null;
  const evidence = {
    strengthDays,
    maxStrengthDays: policy.strengthDaysPerWeek,
    windowDays: STRENGTH_WEEK_DAYS,
    strengthWorkouts: recentStrengthWorkouts(view),
    neededWorkouts: policy.strengthCapWorkouts,
  };
  return { code: "STRENGTH_CAP", evidence };
}

/** Strength workouts that count towards lifting the cap: those of the last 56 local days. */
function recentStrengthWorkouts(view: DayView): number {
  return dayOn(view.today, view).history.recentStrengthWorkouts;
}

/** Whether strength days a week are capped: in `foundation` below 16 recent strength workouts (docs/rules.md 4). */
export function isStrengthCapped(view: DayView): boolean {
  return view.phase === "foundation" && recentStrengthWorkouts(view) < view.policy.strengthCapWorkouts;
}

/**
 * The start of the first day, no earlier than that of `readyMs` (epoch ms, null: now), on which one more lift keeps
 * the seven days up to it within the cap; null when the cap holds nothing back.
 */
export function strengthCapMs(readyMs: number | null, view: DayView): number | null {
  if (!isStrengthCapped(view)) return null;
  const tomorrow = view.today + 1;
  const fitsToday = fitsCap(view.today, view);
  if (fitsToday && fitsCap(tomorrow, view)) return null;
  if (fitsToday && (readyMs ?? 0) < startOfDay(tomorrow, view.zone)) return null;
  let day = tomorrow;
  while (!fitsCap(day, view) && day < view.today + STRENGTH_WEEK_DAYS) day += 1;
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
