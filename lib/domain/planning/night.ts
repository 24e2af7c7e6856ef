import { instantAt, localTimeAt, MINUTE_MS, minuteOfDay, weekdayOf } from "../local-time.ts";
import type { Session, TrainingLog } from "../log/training-log.ts";
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
  const [first, second] = [a, b].map((night) => minuteOfDay(localTimeAt(night.ordinaryBedtimeMs, zone)));
  const minutes = Math.abs((first ?? 0) - (second ?? 0));
  return Math.min(minutes, 24 * 60 - minutes);
}

function isHard(session: Session, { policy, spikes }: TrainingLog): boolean {
  return session.effectiveRpe >= policy.hardSessionRpe || spikes.has(session.key);
}
