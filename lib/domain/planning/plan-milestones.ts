import { instantMs, isoDate, isoInstant } from "../local-time.ts";
import { dayOn, type TrainingLog } from "../log/training-log.ts";
import type { PlannedReminder, SilenceCode } from "../reminder.ts";
import type { ReminderFacts, ReminderReason } from "../reminder-facts.ts";
import { kilometersToAimFor, usualWeekBefore } from "../rules/mileage-high.ts";
import { isShortOfRpe, type MealGroup, mealGroups, mealWorkouts, minutesOf } from "./meal-groups.ts";
import { afterSession } from "./meal-times.ts";
import { bigDayToTell, hardWorkFromAfter, starterGroup } from "./own-texts.ts";
import type { PlanContext } from "./plan-context.ts";
import { afterPause, fastingUntil, pauseAt, quietUntil } from "./quiet-time.ts";
import { racedMeters, raceEndMs } from "./race-end.ts";
import { buildReminder, type PlannedText, sendOrSkip } from "./reminder-slot.ts";

// The texts that take the place of a session's meal text: after a big day, and after the first lift (docs/rules.md 6).

/**
 * The text after a race or a run of marathon length, about the longest sessions of the day: never faded, also when a
 * warm-up's text went. None on the eve of another event, whose day is not to be easy.
 */
export function planBigDay(day: number, context: PlanContext): readonly PlannedText[] {
  const { log } = context;
  const bigDay = bigDayToTell(day, log);
  const group = mealGroups(log)
    .filter(({ localDay }) => localDay === day)
    .toSorted((a, b) => minutesOf(b) - minutesOf(a))[0];
  if (bigDay === undefined || group === undefined) return [];
  const race = { ...group, endMs: raceEndMs(group, log) };
  const { plannedMs } = afterSession(race, log);
  const { profile } = log.athlete;
  const isFasting = fastingUntil(plannedMs, { profile, zone: log.zone }) !== undefined;
  const hardWorkFrom = isoDate(hardWorkFromAfter(day, log));
  const runMeters = racedMeters(day, log);
  const facts: ReminderFacts = {
    kind: "big-day",
    runMeters,
    hardWorkFrom,
    namesFood: !profile.noFoodAdvice && !isFasting,
    workouts: mealWorkouts(group),
  };
  const evidence = { days: bigDay.days, hardWorkFrom, runMeters: runMeters ?? 0 };
  return planAbout(race, { facts, reason: { code: "BIG_DAY", evidence } }, context);
}

/** The text after the first lift of somebody new to lifting: how to begin, whether or not they want food advice. */
export function planStarter(day: number, context: PlanContext): readonly PlannedText[] {
  const { log, canReply } = context;
  const group = starterGroup(day, log);
  if (group === undefined) return [];
  const facts: ReminderFacts = {
    kind: "starter",
    again: dayOn(day - 1, log).history.lastStrengthDay !== null,
    aimKilometers: aimKilometers(day, log),
    asksRpe: canReply && log.athlete.profile.askRpe && isShortOfRpe(group),
    workouts: mealWorkouts(group),
  };
  const evidence = { endedAt: isoInstant(group.endMs) };
  return planAbout(group, { facts, reason: { code: "FIRST_LIFT", evidence } }, context);
}

/** What to keep running a week; null unless four weeks of runs tell of a usual week. */
function aimKilometers(day: number, log: TrainingLog): number | null {
  const { mileageBaseDays, mileageShare, starterMinMeters } = log.policy;
  const usual = log.firstDay <= day - mileageBaseDays ? usualWeekBefore(day, log) : null;
  if (usual === null || usual.usualWeekMeters < starterMinMeters) return null;
  return kilometersToAimFor({ usualWeekMeters: usual.usualWeekMeters, limitShare: mileageShare });
}

interface MilestoneText {
  readonly facts: ReminderFacts;
  readonly reason: ReminderReason;
}

/** A text about some sessions, soon after them or at breakfast; its date is that of the sessions. */
function planAbout(group: MealGroup, text: MilestoneText, context: PlanContext): readonly PlannedText[] {
  const times = afterSession(group, context.log);
  const instants = { plannedMs: afterPause(times, context.log), sendBeforeMs: times.sendBeforeMs };
  const reminder = buildReminder({ localDate: isoDate(group.localDay), ...instants, ...text }, context);
  return reminder === undefined ? [] : [sendOrSkip(whyNotTold(reminder, context.log), reminder)];
}

function whyNotTold({ plannedAt, sendBefore }: PlannedReminder, log: TrainingLog): SilenceCode | undefined {
  const { athlete, policy, zone, nowMs } = log;
  const sendBeforeMs = instantMs(sendBefore);
  if (nowMs >= sendBeforeMs) return "PAST";
  const fromMs = Math.max(instantMs(plannedAt), nowMs);
  const quietEndMs = quietUntil(fromMs, { profile: athlete.profile, policy, zone }) ?? fromMs;
  return quietEndMs >= sendBeforeMs ? "QUIET_HOURS" : pauseAt(fromMs, athlete);
}
