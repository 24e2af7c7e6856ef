import type { RestState } from "../log/log-day.ts";
import { type DayView, dayOn, isTrainingDay } from "../log/training-log.ts";
import { isMinorOn } from "../profile.ts";

const WEEK_DAYS = 7;

/** What decides whether a local day is a rest day. */
export interface RestQuota {
  /** Training days among the `windowDays` days before it. */
  readonly trainingDays: number;
  readonly windowDays: number;
  readonly restDaysPerWeek: number;
  /** Whether the day would be a rest day if it were no event. */
  readonly met: boolean;
  /** An event's day is never a rest day. */
  readonly isEvent: boolean;
}

/**
 * A local day's quota: the six days before hold at least 7 - restDaysPerWeek training days, or the rest day before it was
 * trained through; judged by what is logged of the days before it. Source: docs/rules.md 4; the founding article's two days
 * a week; for those under 18 the AAP's day off a week (doi 10.1542/peds.2023-065129).
 */
export function restQuota(day: number, view: DayView): RestQuota {
  const restDaysPerWeek = wantedRestDays(day, view);
  const lastKnown = Math.min(day - 1, view.today);
  const { countsFrom, isOwed } = dayOn(lastKnown, view).rest;
  const met = isOwed ? isNextOpenDay(day, lastKnown, view) : isQuotaMet(day, countsFrom, { view, restDaysPerWeek });
  return {
    trainingDays: trainingDaysBefore(day, -Infinity, view),
    windowDays: WEEK_DAYS - 1,
    restDaysPerWeek,
    met,
    isEvent: view.eventDays.has(day),
  };
}

/** Whether a local day is a rest day by quota. */
export function isRestDay(day: number, view: DayView): boolean {
  const quota = restQuota(day, view);
  return quota.met && !quota.isEvent;
}

/** The rest days in a row from `first` on if nothing more is logged; empty when `first` is none. */
export function restBlock(first: number, view: DayView): readonly number[] {
  const block: number[] = [];
  for (let day = first; isRestDay(day, view); day += 1) block.push(day);
  return block;
}

/**
 * What is known of rest days at the end of the view's day: a rest day that was trained through moves to the next day that is
 * no event, once; after that one, kept or not, the quota counts only the days that follow (docs/rules.md 4).
 */
export function restStateAfter(before: RestState, view: DayView): RestState {
  const { today, eventDays } = view;
  if (eventDays.has(today)) return before;
  if (before.isOwed) return { countsFrom: today + 1, isOwed: false };
  if (!isTrainingDay(today, view)) return before;
  const isRest = isQuotaMet(today, before.countsFrom, { view, restDaysPerWeek: wantedRestDays(today, view) });
  return isRest ? { ...before, isOwed: true } : before;
}

function isNextOpenDay(day: number, lastKnown: number, { eventDays }: DayView): boolean {
  for (let open = lastKnown + 1; open < day; open += 1) if (!eventDays.has(open)) return false;
  return true;
}

function isQuotaMet(
  day: number,
  countsFrom: number,
  { view, restDaysPerWeek }: { readonly view: DayView; readonly restDaysPerWeek: number },
): boolean {
  const trainingDays = trainingDaysBefore(day, countsFrom, view);
  return trainingDays > 0 && trainingDays >= WEEK_DAYS - restDaysPerWeek;
}

/** Training days among the six before a day, from `countsFrom` on. */
function trainingDaysBefore(day: number, countsFrom: number, view: DayView): number {
  let trainingDays = 0;
  for (let earlier = Math.max(day - WEEK_DAYS + 1, countsFrom); earlier < day; earlier += 1) {
    if (isTrainingDay(earlier, view)) trainingDays += 1;
  }
  return trainingDays;
}

/** Whether an athlete who wants more rest days may choose one a week: not under 18 (docs/rules.md 8 and 9). */
export function mayRestOneDay(view: DayView): boolean {
  return wantedRestDays(view.today, view) > 1 && !isMinorOn(view.today, view.athlete.profile.birthYear);
}

/** The rest days an athlete wants in any seven, the profile's word first; at least 2 under 18. */
function wantedRestDays(day: number, { athlete, policy }: DayView): number {
  const fewest = isMinorOn(day, athlete.profile.birthYear) ? policy.minorRestDaysPerWeek : 0;
  return Math.max(athlete.profile.restDaysPerWeek ?? policy.restDaysPerWeek, fewest);
}
