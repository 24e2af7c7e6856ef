import { instantAt, localTimeAt, MINUTE_MS, weekdayOf } from "../local-time.ts";
import type { Session, TrainingLog } from "../training-log.ts";
import { type PlanContext, trainingOn } from "./plan-context.ts";
import { sleepNeedMinutes } from "./sleep-need.ts";
import { wakeTimeOf } from "./wake-time.ts";

/** The night after a local day. */
export interface Night {
  readonly day: number;
  readonly wakeMs: number;
  readonly bedtimeMs: number;
  /** The bedtime had the day been no hard one. */
  readonly ordinaryBedtimeMs: number;
  readonly needMinutes: number;
  readonly hardDay: boolean;
  /** Late wake times know no bounds for the text (shift work). */
  readonly bounded: boolean;
}

/** Bedtime = wake instant - need - time to fall asleep, in elapsed time (I10); undefined without a wake time. */
export function nightAfter(day: number, { log }: PlanContext): Night | undefined {
  const { athlete, policy, zone } = log;
  const wakeTime = wakeTimeOf(athlete.profile, weekdayOf(day + 1));
  if (wakeTime === undefined) return undefined;
  const hardDay = trainingOn(day, log).some((session) => isHard(session, log));
  const needMinutes = sleepNeedMinutes({ profile: athlete.profile, policy, day, hardDay });
  const wakeMs = instantAt(day + 1, wakeTime, zone);
  const bedtimeMs = wakeMs - (needMinutes + policy.sleepLatencyMinutes) * MINUTE_MS;
  const ordinaryBedtimeMs = bedtimeMs + (hardDay ? policy.hardDaySleepMinutes : 0) * MINUTE_MS;
  return { day, wakeMs, bedtimeMs, ordinaryBedtimeMs, needMinutes, hardDay, bounded: wakeTime < policy.lateWakeFrom };
}

/** How far two ordinary bedtimes lie apart on the clock, the short way round [minutes]. */
export function minutesApart(a: Night, b: Night, zone: string): number {
  const minutes = Math.abs(minuteOfDay(a.ordinaryBedtimeMs, zone) - minuteOfDay(b.ordinaryBedtimeMs, zone));
  return Math.min(minutes, 24 * 60 - minutes);
}

function minuteOfDay(ms: number, zone: string): number {
  const time = localTimeAt(ms, zone);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function isHard(session: Session, { policy, spikes }: TrainingLog): boolean {
  return session.effectiveRpe >= policy.hardSessionRpe || spikes.has(session.key);
}
