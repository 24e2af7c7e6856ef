import { greatestOf } from "../extremes.ts";
import { epochDay, HOUR_MS, instantAt, instantMs, isoDate, localDayAt } from "../local-time.ts";
import { dayOn, isNonSilentTrainingDay, isTrainingDay, sessionsIn, type TrainingLog } from "../log/training-log.ts";
import { isMinorOn } from "../profile.ts";
import { isRestDay, mayRestOneDay, type RestQuota, restBlock, restQuota } from "../recovery/rest-days.ts";
import type { PlannedReminder, SilenceCode } from "../reminder.ts";
import { RULES } from "../rules/index.ts";
import { isQuieted } from "../rules/quieted.ts";
import { channelFor } from "./channel.ts";
import { areRestDaysIgnored, isHabitOutweighed, isRestDayTextTooSoon } from "./fading.ts";
import { hardWorkFromAfter, restDaysAfter } from "./own-texts.ts";
import type { PlanContext } from "./plan-context.ts";
import { afterPause, awakeFrom, pauseAt, type QuietRules, quietEndOn } from "./quiet-time.ts";
import { buildReminder, type PlannedText, type ReminderParts, sendOrSkip } from "./reminder-slot.ts";

const WEEK_DAYS = 7;

/**
 * The rest-day text of a local day: planned on a training day whose next day is a rest day (docs/rules.md 8). A training
 * workout on the next day itself makes it pointless.
 */
export function planRestDay(day: number, context: PlanContext): readonly PlannedText[] {
  if (!isBeforeOpenDay(day, context) || !restQuota(day + 1, context.log).met) return [];
  if (restDaysAfter(day, context.log).length > 0) return [];
  const reminder = buildReminder(restDayParts(day, context), context);
  return reminder === undefined ? [] : [sendOrSkip(whyRestDayTextSkipped(day, reminder, context), reminder)];
}

/** Whether texts speak of the day after a local day: one that was trained on, before one that is not yet. */
export function isBeforeOpenDay(day: number, { log }: PlanContext): boolean {
  return isNonSilentTrainingDay(day, log) && !isTrainingDay(day + 1, log);
}

function whyRestDayTextSkipped(day: number, reminder: PlannedReminder, context: PlanContext): SilenceCode | undefined {
  const { log } = context;
  if (!isRestDay(day + 1, log) || hasNoTime(reminder)) return "EVENT";
  const isQuiet = log.athlete.profile.restDayTexts === "quiet" && restsByHabitOn(day + 1, context);
  const textDay = localDayAt(instantMs(reminder.plannedAt), log.zone);
  if (isQuiet && !isHabitOutweighed({ day, textDay }, context)) return "HABIT";
  return whyNoRestDayText(reminder, context);
}

/** Whether a text is worth nothing at the time it would go: the eve of an event has a text of its own. */
export function hasNoTime({ plannedAt, sendBefore }: PlannedReminder): boolean {
  return sendBefore <= plannedAt;
}

/** Why a text of the kind rest-day is skipped at its time though its day asks for it. */
export function whyNoRestDayText(reminder: PlannedReminder, context: PlanContext): SilenceCode | undefined {
  const { athlete, nowMs, zone } = context.log;
  const plannedMs = instantMs(reminder.plannedAt);
  const pause = pauseAt(Math.max(plannedMs, nowMs), athlete);
  if (pause !== undefined) return pause;
  return isRestDayTextTooSoon(localDayAt(plannedMs, zone), context) ? "IGNORED" : undefined;
}

/**
 * Whether an athlete rests on this weekday anyway: it held no training in each of the last `habitWeeks`, all of them
 * logged (docs/rules.md 8, HABIT).
 */
export function restsByHabitOn(day: number, { log }: PlanContext): boolean {
  const { habitWeeks } = log.policy;
  if (log.firstDay > day - habitWeeks * WEEK_DAYS) return false;
  for (let weeks = 1; weeks <= habitWeeks; weeks += 1) {
    if (isTrainingDay(day - weeks * WEEK_DAYS, log)) return false;
  }
  return true;
}

function restDayParts(day: number, context: PlanContext): ReminderParts {
  const { log } = context;
  const { trainingDays, windowDays, restDaysPerWeek } = restQuota(day + 1, log);
  const restDays = restBlock(day + 1, log);
  return {
    localDate: isoDate(day),
    ...restDayTimes(day, log),
    facts: {
      kind: "rest-day",
      restDates: restDays.map(isoDate),
      ...trainingToTell(day + 1, log),
      offersRestOne: offersRestOne(context),
      longRunCalls: longRunMayCall(restDays, log),
      rider: null,
    },
    reason: { code: "REST_QUOTA", evidence: { trainingDays, windowDays, restDaysPerWeek } },
  };
}

/**
 * The training days before a rest day as its text counts them: all of a row without a free day, and one day more where the
 * rest day has moved, so that the second evening's text says something new (docs/rules.md 8).
 */
function trainingToTell(restDay: number, log: TrainingLog): Pick<RestQuota, "trainingDays" | "windowDays"> {
  const quota = restQuota(restDay, log);
  const windowDays = dayOn(restDay - 1, log).rest.isOwed ? quota.windowDays + 1 : quota.windowDays;
  let inARow = 0;
  while (isTrainingDay(restDay - inARow - 1, log)) inARow += 1;
  if (inARow >= quota.windowDays) return { trainingDays: inARow, windowDays: inARow };
  const dayBefore = windowDays > quota.windowDays && isTrainingDay(restDay - windowDays, log) ? 1 : 0;
  return { trainingDays: quota.trainingDays + dayBefore, windowDays };
}

/** Nobody is asked to run long while one of these asks for easy days. */
const ASK_FOR_EASY_DAYS = [RULES.ILLNESS, RULES.RETURN, RULES.RUN_SPIKE, RULES.DRIFT] as const;

/**
 * Whether the text about some rest days says that the long run may take the first of them (docs/rules.md 4): not around an
 * event or a big day, and not where it would leave somebody under 18 fewer than two.
 */
function longRunMayCall(restDays: readonly number[], log: TrainingLog): boolean {
  const [first] = restDays;
  if (first === undefined || isQuieted(first, log)) return false;
  if (ASK_FOR_EASY_DAYS.some(({ holdsOn }) => holdsOn(first, log) !== null)) return false;
  if (restDays.length > 1 && isMinorOn(first, log.athlete.profile.birthYear)) return false;
  return isLongRunDay(first, log);
}

/** Whether the weekday of a local day held the longest run in three of the last four blocks of seven days before it. */
function isLongRunDay(day: number, log: TrainingLog): boolean {
  const blocks = Array.from({ length: log.policy.longRunBlocks }, (_, ago) => day - WEEK_DAYS * (ago + 1));
  const held = blocks.filter((from) => {
    const runs = sessionsIn({ from, to: from + WEEK_DAYS - 1 }, log).filter(({ role }) => role === "run");
    const longestMinutes = greatestOf(runs.filter(({ localDay }) => localDay === from).map(({ minutes }) => minutes));
    return runs.every(({ localDay, minutes }) => localDay === from || minutes < longestMinutes) && longestMinutes > 0;
  });
  return held.length >= log.policy.longRunBlocksHeld;
}

/**
 * When a text about the day after a local day is sent, that evening or the next morning, and until when it is useful: until
 * noon or waking, or until midnight when that next day is the eve of an event, on which the event's text goes instead.
 */
export function restDayTimes(day: number, log: TrainingLog): Pick<ReminderParts, "plannedMs" | "sendBeforeMs"> {
  const { athlete, policy, zone } = log;
  const rules = { profile: athlete.profile, policy, zone };
  const inTheEvening = athlete.profile.restDayAt === "evening";
  const isBeforeEve = restQuota(day + 2, log).isEvent;
  const sendBeforeMs = isBeforeEve ? instantAt(day + 1, "00:00", zone) : usefulUntilMs(day + 1, rules);
  const plannedMs = inTheEvening ? instantAt(day, policy.restDayTextAt, zone) : quietEndOn(day + 1, rules);
  return { plannedMs: afterPause({ plannedMs, sendBeforeMs }, log), sendBeforeMs };
}

/** Noon; an hour after waking for somebody who sleeps until later, after a night shift for example [choice]. */
function usefulUntilMs(restDay: number, rules: QuietRules): number {
  const { policy, zone } = rules;
  const noonMs = instantAt(restDay, policy.restDayTextUntil, zone);
  const wokenMs = awakeFrom(restDay, rules) ?? -Infinity;
  const isByEvening = wokenMs < instantAt(restDay, policy.restDayTextAt, zone);
  return isByEvening ? Math.max(noonMs, wokenMs + HOUR_MS) : noonMs;
}

/** Offers REST 1 to athletes who ignore rest days, may choose fewer, and can reply. */
function offersRestOne(context: PlanContext): boolean {
  const { log, canReply } = context;
  const isAnswerable = canReply && channelFor("rest-day", log.athlete) === "sms";
  return isAnswerable && mayRestOneDay(log) && areRestDaysIgnored(context);
}

/** Whether the rest day a reminder announced was trained on. */
export function wasRestDayTrained(localDate: string, { log }: PlanContext): boolean {
  return isTrainingDay(epochDay(localDate) + 1, log);
}

/**
 * The rest days after a big day, in place of the rest-day text and whatever the quota says (docs/rules.md 8): all that
 * follow it in a row. They are told also to athletes who ignore rest days, or rest on that weekday anyway.
 */
export function planRestAfter(day: number, context: PlanContext): readonly PlannedText[] {
  const { log } = context;
  const { bigDay } = dayOn(day, log);
  const restDays = restDaysAfter(day, log);
  if (bigDay === null || restDays.length === 0 || isTrainingDay(day + 1, log)) return [];
  const hardWorkFrom = isoDate(hardWorkFromAfter(day, log));
  const reminder = buildReminder(
    {
      localDate: isoDate(day),
      ...restDayTimes(day, log),
      facts: { kind: "rest-after", restDates: restDays.map(isoDate), hardWorkFrom },
      reason: { code: "BIG_DAY", evidence: { days: bigDay.days, hardWorkFrom, runMeters: bigDay.runMeters } },
    },
    context,
  );
  if (reminder === undefined) return [];
  const atMs = Math.max(instantMs(reminder.plannedAt), log.nowMs);
  return [sendOrSkip(hasNoTime(reminder) ? "EVENT" : pauseAt(atMs, log.athlete), reminder)];
}
