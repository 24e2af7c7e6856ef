import { instantAt, isoDate, isoInstant, localDayAt, MINUTE_MS, offsetMinutesAt } from "../local-time.ts";
import type { PlannedReminder, ReminderReason, SilenceCode } from "../reminder.ts";
import { hasFaded, standsOut } from "./fading.ts";
import { minutesApart, type Night, nightAfter } from "./night.ts";
import { pauseAt } from "./pause.ts";
import { draftReminder, type PlanContext, trainedAloud, trainingOn } from "./plan-context.ts";
import { sendUnless, silence, type Wish } from "./wish.ts";

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
  return [sendUnless(whyWithheld(night, plannedMs, context), reminder, lastMs + 1)];
}

function whyWithheld(night: Night, plannedMs: number, context: PlanContext): SilenceCode | undefined {
  const { athlete, zone, nowMs } = context.log;
  const pause = pauseAt(Math.max(plannedMs, nowMs), athlete);
  if (pause !== undefined) return pause;
  return hasFaded("bedtime", localDayAt(plannedMs, zone), context) && isAsEver(night, context) ? "FADED" : undefined;
}

/**
 * A bedtime near enough to that of the night before on the clock, after no hard day that stands out or is the first in
 * a week (rules.md section 8). The longer sleep after a hard day moves no bedtime: that the next night is as long as
 * ever is no news.
 */
function isAsEver(night: Night, context: PlanContext): boolean {
  const { log, memory } = context;
  const before = nightAfter(night.day - 1, context);
  if (before === undefined) return false;
  if (minutesApart(night, before, log.zone) >= log.policy.fadedBedtimeShiftMinutes) return false;
  const lastDay = memory.lastDay.bedtime ?? -Infinity;
  const isDue = night.day - lastDay >= log.policy.fadedStandoutDays;
  return !(night.hardDay && (isDue || standsOut(night.day, log)));
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
