import { epochDay } from "../local-time.ts";
import type { TrainingLog } from "../log/training-log.ts";
import { isMinorOn } from "../profile.ts";

const WEEK_DAYS = 7;

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

/** A local day's quota: the six days before hold at least 7 - restDaysPerWeek training days; rules.md section 4. */
export function restQuota(day: number, log: TrainingLog): RestQuota {
  const restDaysPerWeek = wantedRestDays(log);
  let trainingDays = 0;
  for (let earlier = day - WEEK_DAYS + 1; earlier < day; earlier += 1) {
    if (log.trainingDays.has(earlier)) trainingDays += 1;
  }
  const met = trainingDays > 0 && trainingDays >= WEEK_DAYS - restDaysPerWeek;
  const isEvent = log.athlete.profile.events.some((date) => epochDay(date) === day);
  return { trainingDays, windowDays: WEEK_DAYS - 1, restDaysPerWeek, met, isEvent };
}

/** Whether a local day is a rest day, judged by what is logged of the days before it. */
export function isRestDay(day: number, log: TrainingLog): boolean {
  const quota = restQuota(day, log);
  return quota.met && !quota.isEvent;
}

/** The rest days in a row from `first` on if nothing more is logged; empty when `first` is none. */
export function restBlock(first: number, log: TrainingLog): readonly number[] {
  const block: number[] = [];
  for (let day = first; isRestDay(day, log); day += 1) block.push(day);
  return block;
}

/** Whether an athlete who wants more rest days may choose one a week: not under 18 (rules.md sections 8 and 9). */
export function mayRestOneDay(log: TrainingLog): boolean {
  return wantedRestDays(log) > 1 && !isMinor(log);
}

/** The rest days an athlete wants in any seven, the profile's word first; at least 2 under 18. */
function wantedRestDays(log: TrainingLog): number {
  const { athlete, policy } = log;
  const fewest = isMinor(log) ? policy.minorRestDaysPerWeek : 0;
  return Math.max(athlete.profile.restDaysPerWeek ?? policy.restDaysPerWeek, fewest);
}

function isMinor({ athlete, today }: TrainingLog): boolean {
  return isMinorOn(today, athlete.profile.birthYear);
}
