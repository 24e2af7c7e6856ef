import { epochDay } from "../local-time.ts";
import { type DayView, isTrainingDay, tomorrowOf } from "../log/training-log.ts";
import { isMinorOn } from "../profile.ts";
import type { ReasonOf, Rule } from "./reason.ts";

const WEEK_DAYS = 7;

/**
 * Tomorrow is a rest day. Source: docs/rules.md 4; the founding article's two days a week; for those under 18 the AAP's
 * day off a week (doi 10.1542/peds.2023-065129).
 */
export const REST_QUOTA: Rule<"REST_QUOTA"> = {
  code: "REST_QUOTA",
  evaluate: restTomorrow,
  effect: { level: "rest", days: tomorrowOf },
  sentence: null,
};

function restTomorrow(view: DayView): ReasonOf<"REST_QUOTA"> | null {
  const day = view.today + 1;
  if (!isRestDay(day, view)) return null;
  const { trainingDays, windowDays, restDaysPerWeek } = restQuota(day, view);
  return { code: "REST_QUOTA", evidence: { trainingDays, windowDays, restDaysPerWeek } };
}

/** What decides whether a local day is a rest day. */
export interface RestQuota {
  /** Training days among the `windowDays` days before it. */
  readonly trainingDays: number;
  readonly windowDays: number;
  readonly restDaysPerWeek: number;
  /** Whether one more training day would leave fewer rest days than wanted. */
  readonly met: boolean;
  /** An event's day is never a rest day. */
  readonly isEvent: boolean;
}

/** A local day's quota: the six days before hold at least 7 - restDaysPerWeek training days (docs/rules.md 4). */
export function restQuota(day: number, view: DayView): RestQuota {
  const restDaysPerWeek = wantedRestDays(view);
  let trainingDays = 0;
  for (let earlier = day - WEEK_DAYS + 1; earlier < day; earlier += 1) {
    if (isTrainingDay(earlier, view)) trainingDays += 1;
  }
  const met = trainingDays > 0 && trainingDays >= WEEK_DAYS - restDaysPerWeek;
  const isEvent = view.athlete.profile.events.some((date) => epochDay(date) === day);
  return { trainingDays, windowDays: WEEK_DAYS - 1, restDaysPerWeek, met, isEvent };
}

/** Whether a local day is a rest day, judged by what is logged of the days before it. */
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

/** Whether an athlete who wants more rest days may choose one a week: not under 18 (docs/rules.md 8 and 9). */
export function mayRestOneDay(view: DayView): boolean {
  return wantedRestDays(view) > 1 && !isMinor(view);
}

/** The rest days an athlete wants in any seven, the profile's word first; at least 2 under 18. */
function wantedRestDays(view: DayView): number {
  const { athlete, policy } = view;
  const fewest = isMinor(view) ? policy.minorRestDaysPerWeek : 0;
  return Math.max(athlete.profile.restDaysPerWeek ?? policy.restDaysPerWeek, fewest);
}

function isMinor({ athlete, today }: DayView): boolean {
  return isMinorOn(today, athlete.profile.birthYear);
}
