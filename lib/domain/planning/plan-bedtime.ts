import {
  instantAt,
  isoDate,
  isoInstant,
  localDayAt,
  localTimeAt,
  MINUTE_MS,
  minuteOfDay,
  offsetMinutesAt,
  weekdayOf,
} from "../local-time.ts";
import type { Session } from "../log/sessions.ts";
import { isNonSilentTrainingDay, type TrainingLog, trainingSessionsOn } from "../log/training-log.ts";
import { ageOn } from "../profile.ts";
import type { PlannedReminder, SilenceCode } from "../reminder.ts";
import type { ReminderReason } from "../reminder-facts.ts";
import { hasFaded, isHardestDayOfWeek } from "./fading.ts";
import type { PlanContext } from "./plan-context.ts";
import { pauseAt, wakeTimeOf } from "./quiet-time.ts";
import { buildReminder, type PlannedText, sendOrSkip, skip } from "./reminder-slot.ts";

const ADULT_MINUTES = 8 * 60;
const TEEN_MINUTES = 9 * 60;
const OLDER_MINUTES = 7.5 * 60;
const DAY_MINUTES = 24 * 60;

/** The night after a local day. */
interface Night {
  readonly day: number;
  readonly wakeMs: number;
  readonly bedtimeMs: number;
  /** The bedtime if the day had not been hard. */
  readonly ordinaryBedtimeMs: number;
  readonly needMinutes: number;
  readonly hardDay: boolean;
  /** Whether the text has to be sent between two times of day; not for late wake times (shift work). */
  readonly hasTextWindow: boolean;
}

/** The bedtime text of the night after a local day (docs/rules.md 7). */
export function planBedtime(day: number, context: PlanContext): readonly PlannedText[] {
  const reason = reasonForBedtime(day, context);
  const night = nightAfter(day, context);
  if (reason === undefined || night === undefined) return [];
  if (reason.code === "EVERY_NIGHT" && day < context.log.today && night.bedtimeMs <= context.log.nowMs) return [];
  return planNight(night, reason, context);
}

function reasonForBedtime(day: number, { log }: PlanContext): ReminderReason | undefined {
  if (isNonSilentTrainingDay(day, log)) {
    return { code: "TRAINING_NIGHT", evidence: { sessions: trainingSessionsOn(day, log).length } };
  }
  return log.athlete.profile.bedtimeNights === "every" ? { code: "EVERY_NIGHT", evidence: {} } : undefined;
}

/** Bedtime = wake instant - need - time to fall asleep, in elapsed time (I10); undefined without a wake time. */
export function nightAfter(day: number, { log }: PlanContext): Night | undefined {
  const { athlete, policy, zone } = log;
  const wakeTime = wakeTimeOf(athlete.profile, weekdayOf(day + 1));
  if (wakeTime === undefined) return undefined;
  const hardDay = trainingSessionsOn(day, log).some((session) => isHardSession(session, log));
  const extraMinutes = hardDay ? policy.hardDaySleepMinutes : 0;
  const needMinutes = sleepNeedMinutes(day, log) + extraMinutes;
  const wakeMs = instantAt(day + 1, wakeTime, zone);
  const bedtimeMs = wakeMs - (needMinutes + policy.sleepLatencyMinutes) * MINUTE_MS;
  const ordinaryBedtimeMs = bedtimeMs + extraMinutes * MINUTE_MS;
  const hasTextWindow = wakeTime < policy.lateWakeFrom;
  return { day, wakeMs, bedtimeMs, ordinaryBedtimeMs, needMinutes, hardDay, hasTextWindow };
}

function isHardSession(session: Session, { policy }: TrainingLog): boolean {
  return session.effectiveRpe >= policy.hardSessionRpe || session.spike !== null;
}

/**
 * Sleep need of the night after a local day that was not hard [minutes]: the athlete's own, else by age (NSF 2015). A
 * minor's own figure never goes below the teenagers' 9 h (docs/rules.md 7 and 9).
 */
function sleepNeedMinutes(day: number, { athlete }: TrainingLog): number {
  const { birthYear, sleepNeedHours } = athlete.profile;
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

function planNight(night: Night, reason: ReminderReason, context: PlanContext): readonly PlannedText[] {
  const { policy, zone, athlete } = context.log;
  const textMs = night.bedtimeMs - athlete.profile.bedtimeLeadMinutes * MINUTE_MS;
  const lastMs = night.bedtimeMs - policy.bedtimeNoticeMinutes * MINUTE_MS;
  const fromMs = night.hasTextWindow ? instantAt(night.day, policy.bedtimeTextFrom, zone) : textMs;
  const plannedMs = Math.max(textMs, fromMs);
  const reminder = bedtimeReminder(night, { plannedMs, reason }, context);
  if (reminder === undefined) return [];
  if (plannedMs > lastMs) return [skip(reminder, "TOO_EARLY")];
  const untilMs = night.hasTextWindow ? instantAt(night.day, policy.bedtimeTextUntil, zone) : Infinity;
  if (plannedMs > untilMs) return [skip(reminder, "TOO_LATE")];
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
 * Whether a bedtime is near enough to that of the night before on the clock, and the day was not hard, or neither the
 * week's hardest nor the first with a text in a week (docs/rules.md 8). The longer sleep after a hard day moves no
 * bedtime: that the next night is as long as usual is no news.
 */
function isUsualNight(night: Night, context: PlanContext): boolean {
  const { log, history } = context;
  const before = nightAfter(night.day - 1, context);
  if (before === undefined) return false;
  if (minutesApart(night, before, log.zone) >= log.policy.fadedBedtimeShiftMinutes) return false;
  const lastDay = history.lastDay.bedtime ?? -Infinity;
  const isDue = night.day - lastDay >= log.policy.fadedStandoutDays;
  return !(night.hardDay && (isDue || isHardestDayOfWeek(night.day, log)));
}

/** How far two ordinary bedtimes lie apart on the clock, the short way round [minutes]. */
function minutesApart(a: Night, b: Night, zone: string): number {
  const [first, second] = [a, b].map((night) => minuteOfDay(localTimeAt(night.ordinaryBedtimeMs, zone)));
  const minutes = Math.abs((first ?? 0) - (second ?? 0));
  return Math.min(minutes, DAY_MINUTES - minutes);
}

function bedtimeReminder(
  night: Night,
  { plannedMs, reason }: { readonly plannedMs: number; readonly reason: ReminderReason },
  context: PlanContext,
): PlannedReminder | undefined {
  const { zone } = context.log;
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
        clocksMoveMinutes: offsetMinutesAt(night.wakeMs, zone) - offsetMinutesAt(plannedMs, zone),
      },
      reason,
    },
    context,
  );
}
