import { instantAt, isoDate, isoInstant, MINUTE_MS, offsetMinutesAt, weekdayOf } from "../local-time.ts";
import type { PlannedReminder, ReminderReason } from "../reminder.ts";
import type { Session, TrainingLog } from "../training-log.ts";
import { draftReminder, type PlanContext, trainedAloud, trainingOn } from "./plan-context.ts";
import { sleepNeedMinutes } from "./sleep-need.ts";
import { wakeTimeOf } from "./wake-time.ts";
import { silence, type Wish } from "./wish.ts";

interface Night {
  readonly day: number;
  readonly wakeMs: number;
  readonly bedtimeMs: number;
  readonly needMinutes: number;
  readonly hardDay: boolean;
  /** Late wake times know no bounds for the text (shift work). */
  readonly bounded: boolean;
}

/** The bedtime text of the night after a local day (rules.md section 7). */
export function planBedtime(day: number, context: PlanContext): readonly Wish[] {
  const reason = reasonFor(day, context);
  const night = nightAfter(day, context);
  if (reason === undefined || night === undefined) return [];
  if (reason.code === "EVERY_NIGHT" && day < context.log.today && night.bedtimeMs <= context.log.nowMs) return [];
  return wishFor(night, reason, context);
}

function reasonFor(day: number, { log }: PlanContext): ReminderReason | undefined {
  if (trainedAloud(day, log)) return { code: "TRAINING_NIGHT", evidence: { sessions: trainingOn(day, log).length } };
  if (log.athlete.profile.bedtimeNights === "every") return { code: "EVERY_NIGHT", evidence: {} };
  return undefined;
}

/** Bedtime = wake instant - need - time to fall asleep, in elapsed time (I10); undefined without a wake time. */
function nightAfter(day: number, { log }: PlanContext): Night | undefined {
  const { athlete, policy, zone } = log;
  const wakeTime = wakeTimeOf(athlete.profile, weekdayOf(day + 1));
  if (wakeTime === undefined) return undefined;
  const hardDay = trainingOn(day, log).some((session) => isHard(session, log));
  const needMinutes = sleepNeedMinutes({ profile: athlete.profile, policy, day, hardDay });
  const wakeMs = instantAt(day + 1, wakeTime, zone);
  const bedtimeMs = wakeMs - (needMinutes + policy.sleepLatencyMinutes) * MINUTE_MS;
  return { day, wakeMs, bedtimeMs, needMinutes, hardDay, bounded: wakeTime < policy.lateWakeFrom };
}

function isHard(session: Session, { policy, spikes }: TrainingLog): boolean {
  return session.effectiveRpe >= policy.hardSessionRpe || spikes.has(session.key);
}

function wishFor(night: Night, reason: ReminderReason, context: PlanContext): readonly Wish[] {
  const { policy, zone } = context.log;
  const textMs = night.bedtimeMs - context.log.athlete.profile.bedtimeLeadMinutes * MINUTE_MS;
  const lastMs = night.bedtimeMs - policy.bedtimeNoticeMinutes * MINUTE_MS;
  const fromMs = night.bounded ? instantAt(night.day, policy.bedtimeTextFrom, zone) : textMs;
  const plannedMs = Math.max(textMs, fromMs);
  const reminder = reminderFor(night, { plannedMs, reason, context });
  if (reminder === undefined) return [];
  if (plannedMs > lastMs) return [silence(reminder, "TOO_EARLY")];
  if (night.bounded && isAfter(plannedMs, night.day, context)) return [silence(reminder, "TOO_LATE")];
  return [{ kind: "send", reminder, planBeforeMs: lastMs + 1 }];
}

function isAfter(ms: number, day: number, { log }: PlanContext): boolean {
  return ms > instantAt(day, log.policy.bedtimeTextUntil, log.zone);
}

function reminderFor(
  night: Night,
  {
    plannedMs,
    reason,
    context,
  }: { readonly plannedMs: number; readonly reason: ReminderReason; readonly context: PlanContext },
): PlannedReminder | undefined {
  const { zone } = context.log;
  return draftReminder(
    {
      localDate: isoDate(night.day),
      plannedMs,
      sendBeforeMs: night.bedtimeMs,
      facts: {
        kind: "bedtime",
        bedtimeAt: isoInstant(night.bedtimeMs),
        wakeAt: isoInstant(night.wakeMs),
        needMinutes: night.needMinutes,
        hardDay: night.hardDay,
        clocksMoveMinutes: offsetMinutesAt(night.wakeMs, zone) - offsetMinutesAt(plannedMs, zone),
      },
      reason,
    },
    context,
  );
}
