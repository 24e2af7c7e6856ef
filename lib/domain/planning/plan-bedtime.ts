import { instantAt, isoDate, isoInstant, localDayAt, MINUTE_MS, offsetMinutesAt } from "../local-time.ts";
import { dayOn, isNonSilentTrainingDay, trainingSessionsOn } from "../log/training-log.ts";
import { restQuota } from "../recovery/rest-days.ts";
import type { PlannedReminder, SilenceCode } from "../reminder.ts";
import type { ReminderReason } from "../reminder-facts.ts";
import { announcesFading, hasFaded, isHardestDayOfWeek } from "./fading.ts";
import { type Night, nightAfter } from "./night.ts";
import type { PlanContext } from "./plan-context.ts";
import { afterPause, pauseAt } from "./quiet-time.ts";
import { buildReminder, type PlannedText, sendOrSkip, skip } from "./reminder-slot.ts";

/** The bedtime text of the night after a local day (docs/rules.md 7). */
export function planBedtime(day: number, context: PlanContext): readonly PlannedText[] {
  const reason = reasonForBedtime(day, context);
  const night = nightAfter(day, context.log);
  if (reason === undefined || night === undefined) return [];
  if (reason.code !== "TRAINING_NIGHT" && day < context.log.today && night.bedtimeMs <= context.log.nowMs) return [];
  return planNight(night, reason, context);
}

function reasonForBedtime(day: number, { log }: PlanContext): ReminderReason | undefined {
  if (isNonSilentTrainingDay(day, log)) {
    return { code: "TRAINING_NIGHT", evidence: { sessions: trainingSessionsOn(day, log).length } };
  }
  if (restQuota(day + 1, log).isEvent) return { code: "EVENT", evidence: { date: isoDate(day + 1) } };
  return log.athlete.profile.bedtimeNights === "every" ? { code: "EVERY_NIGHT", evidence: {} } : undefined;
}

function planNight(night: Night, reason: ReminderReason, context: PlanContext): readonly PlannedText[] {
  const { policy, zone, athlete } = context.log;
  const textMs = night.bedtimeMs - athlete.profile.bedtimeLeadMinutes * MINUTE_MS;
  const lastMs = night.bedtimeMs - policy.bedtimeNoticeMinutes * MINUTE_MS;
  const fromMs = night.hasTextWindow ? instantAt(night.day, policy.bedtimeTextFrom, zone) : textMs;
  const dueMs = Math.max(textMs, fromMs);
  const plannedMs = afterPause({ plannedMs: dueMs, sendBeforeMs: lastMs + 1 }, context.log);
  const reminder = bedtimeReminder(night, { plannedMs, reason }, context);
  if (reminder === undefined) return [];
  if (dueMs > lastMs) return [skip(reminder, "TOO_EARLY")];
  const untilMs = night.hasTextWindow ? instantAt(night.day, policy.bedtimeTextUntil, zone) : Infinity;
  if (dueMs > untilMs) return [skip(reminder, "TOO_LATE")];
  return [sendOrSkip(whyNoBedtimeText(night, plannedMs, context), reminder, lastMs + 1)];
}

function whyNoBedtimeText(night: Night, plannedMs: number, context: PlanContext): SilenceCode | undefined {
  const { athlete, zone, nowMs } = context.log;
  const pause = pauseAt(Math.max(plannedMs, nowMs), athlete);
  if (pause !== undefined) return pause;
  return hasFaded("bedtime", localDayAt(plannedMs, zone), context) && isUsualNight(night, context)
    ? "FADED"
    : undefined;
}

/**
 * Whether bedtime is not much earlier than usual, the clocks do not change, it was no big day, and the day was not hard, or
 * neither the week's hardest some days after the last text nor the first with one in a week (docs/rules.md 8). The longer
 * sleep after a hard day makes no bedtime earlier.
 */
function isUsualNight(night: Night, { log, history }: PlanContext): boolean {
  if (night.earlierMinutes >= log.policy.fadedBedtimeShiftMinutes) return false;
  if (offsetMinutesAt(night.wakeMs, log.zone) !== offsetMinutesAt(night.bedtimeMs, log.zone)) return false;
  if (dayOn(night.day, log).bigDay !== null) return false;
  const { fadedStandoutDays, fadedHardNightGapDays } = log.policy;
  const daysSince = night.day - (history.lastDay.bedtime ?? -Infinity);
  const standsOut = daysSince >= fadedHardNightGapDays && isHardestDayOfWeek(night.day, log);
  return !(night.hardDay && (daysSince >= fadedStandoutDays || standsOut));
}

function bedtimeReminder(
  night: Night,
  { plannedMs, reason }: { readonly plannedMs: number; readonly reason: ReminderReason },
  context: PlanContext,
): PlannedReminder | undefined {
  const { zone } = context.log;
  const clocksMoveMinutes = offsetMinutesAt(night.wakeMs, zone) - offsetMinutesAt(plannedMs, zone);
  return buildReminder(
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
        beforeEvent: restQuota(night.day + 1, context.log).isEvent,
        capped: night.capped,
        clocksMoveMinutes,
        // A text about the clocks has no room for it: the next one says so.
        announcesFading: clocksMoveMinutes === 0 && announcesFading("bedtime", localDayAt(plannedMs, zone), context),
      },
      reason,
    },
    context,
  );
}
