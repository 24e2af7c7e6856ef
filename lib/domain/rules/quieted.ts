import type { BigDay } from "../log/log-day.ts";
import { type DayView, dayOn } from "../log/training-log.ts";
import { MAX_BIG_DAY_DAYS } from "../policy/recovery-policy.ts";

/** A big day and its local day. */
export interface DatedBigDay extends BigDay {
  readonly day: number;
}

/** The big days whose days of recovery hold a local day, as far as the view knows; the newest first. */
export function bigDaysHolding(day: number, view: DayView): readonly DatedBigDay[] {
  const holding: DatedBigDay[] = [];
  for (let ago = 0; ago <= MAX_BIG_DAY_DAYS; ago += 1) {
    const { bigDay } = dayOn(day - ago, view);
    if (bigDay !== null && ago <= bigDay.days) holding.push({ ...bigDay, day: day - ago });
  }
  return holding;
}

/**
 * Whether the reasons below ILLNESS neither hold nor are told when they are given on a local day: from seven days before an
 * event to the event, and from a big day to the end of its recovery. What was given before stays. Source: docs/rules.md 4.
 */
export function isQuieted(day: number, view: DayView): boolean {
  for (let ahead = 0; ahead <= view.policy.quietBeforeEventDays; ahead += 1) {
    if (view.eventDays.has(day + ahead)) return true;
  }
  return bigDaysHolding(day, view).length > 0;
}
