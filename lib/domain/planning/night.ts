import { greatestOf } from "../extremes.ts";
import { instantAt, isoDate, MINUTE_MS, minuteOfDay, WEEKDAYS, type Weekday, weekdayOf } from "../local-time.ts";
import type { Session } from "../log/sessions.ts";
import { dayOn, type TrainingLog, trainingSessionsOn } from "../log/training-log.ts";
import type { Policy } from "../policy.ts";
import { ageOn, isMinorOn, type Profile } from "../profile.ts";
import { wakeTimeOf } from "./quiet-time.ts";

const ADULT_MINUTES = 8 * 60;
const TEEN_MINUTES = 9 * 60;
const OLDER_MINUTES = 7.5 * 60;
const DAY_MINUTES = 24 * 60;

/** The night after a local day. */
export interface Night {
  readonly day: number;
  readonly wakeMs: number;
  readonly bedtimeMs: number;
  readonly needMinutes: number;
  readonly hardDay: boolean;
  /** Whether bedtime is earlier than the sleep need asks for, so that it stays near the usual one. */
  readonly capped: boolean;
  /** How much earlier than usual bedtime would be if the day had not been hard; negative when later. */
  readonly earlierMinutes: number;
  /** Whether the text has to be sent between two times of day; not for early or late wake times (shift work). */
  readonly hasTextWindow: boolean;
}

/**
 * The night after a local day: bedtime = wake instant - need - time to fall asleep, in elapsed time (I10), and at most an
 * hour after the usual bedtime; undefined without a wake time. Source: docs/rules.md 7.
 */
export function nightAfter(day: number, log: TrainingLog): Night | undefined {
  const { athlete, policy, zone } = log;
  const wakeTime = wakeTimeOf(athlete.profile, weekdayOf(day + 1));
  if (wakeTime === undefined) return undefined;
  const isBig = dayOn(day, log).bigDay !== null;
  const hardDay = isBig || trainingSessionsOn(day, log).some((session) => isHardSession(session, policy));
  const extraMinutes = hardDay ? policy.hardDaySleepMinutes : 0;
  const needMinutes = sleepNeedMinutes(day, athlete.profile) + extraMinutes;
  const usual = usualWaking(athlete.profile, policy);
  const laterMinutes = usual.minutesLater(weekdayOf(day + 1));
  const overCapMinutes = usual.isRegular
    ? Math.max(0, laterMinutes - extraMinutes - bedtimeCapMinutes(day, athlete.profile, policy))
    : 0;
  const wakeMs = instantAt(day + 1, wakeTime, zone);
  return {
    day,
    wakeMs,
    bedtimeMs: wakeMs - (needMinutes + policy.sleepLatencyMinutes + overCapMinutes) * MINUTE_MS,
    needMinutes,
    hardDay,
    capped: overCapMinutes > 0,
    earlierMinutes: -laterMinutes,
    hasTextWindow: policy.earlyWakeFrom <= wakeTime && wakeTime < policy.lateWakeFrom,
  };
}

interface UsualWaking {
  /** Whether enough weekdays have a wake time, and they lie close enough together; not those of shift work. */
  readonly isRegular: boolean;
  /** How much later than usual the athlete wakes on a weekday, and so goes to bed the evening before; negative if earlier. */
  readonly minutesLater: (weekday: Weekday) => number;
}

/**
 * An athlete's usual wake time: the median of the seven weekdays, counted from the start of the smallest arc of the
 * clock that holds all of them. The sleep need is the same every night, so the usual bedtime lies as long before it.
 */
function usualWaking(profile: Profile, policy: Policy): UsualWaking {
  const minutes = WEEKDAYS.flatMap((weekday) => wakeMinute(weekday, profile) ?? []).toSorted((a, b) => a - b);
  const gaps = minutes.map((minute, at) =>
    at === 0 ? minute - (minutes.at(-1) ?? 0) + DAY_MINUTES : minute - (minutes[at - 1] ?? 0),
  );
  const longestGap = greatestOf(gaps);
  const start = minutes[gaps.indexOf(longestGap)] ?? 0;
  const fromStart = (minute: number): number => (minute - start + DAY_MINUTES) % DAY_MINUTES;
  const usual = median(minutes.map(fromStart));
  return {
    isRegular:
      minutes.length >= policy.usualBedtimeWeekdays && DAY_MINUTES - longestGap <= policy.usualBedtimeSpreadMinutes,
    minutesLater: (weekday) => fromStart(wakeMinute(weekday, profile) ?? start) - usual,
  };
}

function wakeMinute(weekday: Weekday, profile: Profile): number | undefined {
  const wakeTime = wakeTimeOf(profile, weekday);
  return wakeTime === undefined ? undefined : minuteOfDay(wakeTime);
}

/** The middle one, or the mean of the middle two, in whole minutes; 0 of none. */
function median(minutes: readonly number[]): number {
  const sorted = minutes.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return middle.length === 0 ? 0 : Math.floor(middle.reduce((sum, each) => sum + each, 0) / middle.length);
}

/** How long after the usual bedtime a text may ask for, so that nights stay regular (docs/rules.md 7). */
function bedtimeCapMinutes(day: number, { birthYear }: Profile, policy: Policy): number {
  return isMinorOn(day, birthYear) ? policy.minorBedtimeCapMinutes : policy.bedtimeCapMinutes;
}

function isHardSession(session: Session, policy: Policy): boolean {
  return session.effectiveRpe >= policy.hardSessionRpe || session.spike !== null;
}

/**
 * Sleep need of the night after a local day that was not hard [minutes]: the athlete's own, else by age (NSF 2015). A
 * minor's own figure never goes below the teenagers' 9 h (docs/rules.md 7 and 9).
 */
function sleepNeedMinutes(day: number, { birthYear, sleepNeedHours }: Profile): number {
  const byAge = needByAge(birthYear, day);
  const own = sleepNeedHours === null ? byAge : sleepNeedHours * 60;
  return byAge === TEEN_MINUTES ? Math.max(own, byAge) : own;
}

function needByAge(birthYear: number | null, day: number): number {
  if (birthYear === null) return ADULT_MINUTES;
  const age = ageOn(isoDate(day), birthYear);
  if (age < 18) return TEEN_MINUTES;
  return age < 65 ? ADULT_MINUTES : OLDER_MINUTES;
}
