import { isoDate, isoInstant, localDayAt, MINUTE_MS } from "../local-time.ts";
import type { PlannedReminder, Reminder, SilenceCode } from "../reminder.ts";
import { hasFaded, isHardestDayOfWeek } from "./fading.ts";
import { isLongOrHard, type MealGroup, mealFocus, mealGroups, mealSession, mealWorkouts } from "./meal-groups.ts";
import type { PlanContext } from "./plan-context.ts";
import { fastingUntil, pauseAt, type QuietRules, quietUntil } from "./quiet-time.ts";
import {
  buildReminder,
  isReplannable,
  type PlannedText,
  type ReminderParts,
  sendOrSkip,
  wasSilenced,
} from "./reminder-slot.ts";

/**
 * The meal text of a local day: for its first session whose text can still be on time, or the one whose text
 * already stands or was sent (docs/rules.md 6). At most one a day; none to an athlete who wants no food advice.
 */
export function planMeal(day: number, context: PlanContext): readonly PlannedText[] {
  if (context.log.athlete.profile.noFoodAdvice) return [];
  const groups = mealGroups(context.log).filter((group) => group.localDay === day);
  const [first] = groups;
  if (first === undefined) return [];
  const chosen =
    groups.find((group) => isServed(group, context)) ?? groups.find((group) => canBeServed(group, context)) ?? first;
  return planMealFor(chosen, context);
}

/** Whether a text about a group was sent or is being sent, or stands and has no reason to be skipped. */
function isServed(group: MealGroup, context: PlanContext): boolean {
  const served = servedBy(group, context);
  if (served === undefined) return false;
  return served.state !== "PENDING" || whyNoMealText(group, context) === undefined;
}

function canBeServed(group: MealGroup, context: PlanContext): boolean {
  const isOver = remindersAbout(group, context).some((reminder) => !isReplannable(reminder));
  return !isOver && whyMealTextTooLate(group, context) === undefined && whyNoMealText(group, context) === undefined;
}

function planMealFor(group: MealGroup, context: PlanContext): readonly PlannedText[] {
  const served = servedBy(group, context);
  const reminder = mealReminder(group, served, context);
  if (reminder === undefined) return [];
  const late = served === undefined ? whyMealTextTooLate(group, context) : undefined;
  const outcome = late ?? whyNoMealText(group, context);
  const isRecorded = served === undefined && remindersAbout(group, context).length > 0;
  return outcome !== undefined && isRecorded ? [] : [sendOrSkip(outcome, reminder)];
}

function mealReminder(
  group: MealGroup,
  served: Reminder | undefined,
  context: PlanContext,
): PlannedReminder | undefined {
  const endedAt = isoInstant(group.endMs);
  return buildReminder(
    {
      localDate: served?.localDate ?? isoDate(group.localDay),
      ...mealTimes(group, context),
      facts: {
        kind: "meal",
        session: mealSession(group),
        focus: mealFocus(group, context.log.policy),
        endedAt,
        asksRpe: asksRpe(group, context),
        workouts: mealWorkouts(group),
        rider: null,
      },
      reason: { code: "SESSION", evidence: { endedAt, sessions: group.sessions.length } },
    },
    context,
  );
}

/** When a group's meal text is sent, at the end of a fast if need be, and until when it is useful (docs/rules.md 6). */
function mealTimes({ endMs }: MealGroup, { log }: PlanContext): Pick<ReminderParts, "plannedMs" | "sendBeforeMs"> {
  const { policy, zone, athlete } = log;
  const soonMs = endMs + policy.mealDelayMinutes * MINUTE_MS;
  const sendBeforeMs = endMs + policy.mealExpiryMinutes * MINUTE_MS;
  const fastEndMs = fastingUntil(soonMs, { profile: athlete.profile, zone }) ?? soonMs;
  const plannedMs = fastEndMs < sendBeforeMs ? fastEndMs : soonMs;
  return { plannedMs, sendBeforeMs };
}

/** Why a text about a group that is planned now cannot be on time, or undefined. */
function whyMealTextTooLate(group: MealGroup, context: PlanContext): SilenceCode | undefined {
  const { athlete, policy, zone, nowMs } = context.log;
  const { plannedMs, sendBeforeMs } = mealTimes(group, context);
  if (nowMs >= sendBeforeMs) return "PAST";
  const span = { fromMs: Math.max(plannedMs, nowMs), beforeMs: sendBeforeMs };
  return mealBlockedBy(span, { profile: athlete.profile, policy, zone });
}

/**
 * What blocks a meal text from one instant until another, or undefined: quiet hours and a fast hold it back, one after
 * the other, and the one that lasts too long is named (docs/rules.md 6 and 8).
 */
export function mealBlockedBy(
  { fromMs, beforeMs }: { readonly fromMs: number; readonly beforeMs: number },
  rules: QuietRules,
): "QUIET_HOURS" | "FASTING" | undefined {
  let ms = fromMs;
  for (;;) {
    const quietEndMs = quietUntil(ms, rules);
    if ((quietEndMs ?? -Infinity) >= beforeMs) return "QUIET_HOURS";
    const fastEndMs = fastingUntil(quietEndMs ?? ms, rules);
    if ((fastEndMs ?? -Infinity) >= beforeMs) return "FASTING";
    const nextMs = fastEndMs ?? quietEndMs;
    if (nextMs === undefined) return undefined;
    ms = nextMs;
  }
}

/** Why a group gets no text, on time or not: the athlete fasts, wants none now, or has had enough of them. */
function whyNoMealText(group: MealGroup, context: PlanContext): SilenceCode | undefined {
  const { athlete, zone, nowMs } = context.log;
  const { plannedMs } = mealTimes(group, context);
  if (fastingUntil(plannedMs, { profile: athlete.profile, zone }) !== undefined) return "FASTING";
  const pause = pauseAt(Math.max(plannedMs, nowMs), athlete);
  if (pause !== undefined) return pause;
  return isMealTextFaded(group, localDayAt(plannedMs, zone), context) ? "FADED" : undefined;
}

/**
 * Faded meal texts are sent after a long or hard session of a week's hardest day, or a week after the last one
 * (docs/rules.md 8).
 */
function isMealTextFaded(group: MealGroup, day: number, context: PlanContext): boolean {
  const { log, history } = context;
  if (!hasFaded("meal", day, context)) return false;
  if (isLongOrHard(group, log.policy) && isHardestDayOfWeek(group.localDay, log)) return false;
  return day - (history.lastDay.meal ?? -Infinity) < log.policy.fadedMealGapDays;
}

/** The reminder about this group that stands, was sent, or ended otherwise than silenced. */
function servedBy(group: MealGroup, context: PlanContext): Reminder | undefined {
  return remindersAbout(group, context).find((reminder) => !wasSilenced(reminder));
}

/** The reminders about this group, on whatever date; once there was one, its silence needs no second record. */
function remindersAbout(group: MealGroup, context: PlanContext): readonly Reminder[] {
  return context.existing.filter((reminder) => isAbout(group, firstLogged(reminder, context)));
}

function isAbout(group: MealGroup, workout: string | undefined): boolean {
  return group.sessions.some(({ workouts }) => workouts.some((key) => key === workout));
}

/** The first workout of a meal text that is still logged: the text is about its session alone, also after edits. */
function firstLogged({ facts }: Reminder, { log }: PlanContext): string | undefined {
  if (facts.kind !== "meal") return undefined;
  return facts.workouts.find((key) => log.sessions.findLast((session) => session.workouts.includes(key)) !== undefined);
}

/** Whether the text asks how hard it was; an athlete who never answered is not asked once meal texts have faded. */
function asksRpe(group: MealGroup, context: PlanContext): boolean {
  const { log, canReply } = context;
  const { profile, rpeAcknowledgedAt } = log.athlete;
  if (!canReply || !profile.askRpe || group.sessions.some((session) => session.rpe !== null)) return false;
  return rpeAcknowledgedAt !== null || !hasFaded("meal", group.localDay, context);
}

/** Whether a meal text is about a session that another meal text, which stands or was sent, is about by now. */
export function wasMerged(reminder: Reminder, context: PlanContext): boolean {
  const workout = firstLogged(reminder, context);
  const group = mealGroups(context.log).find((each) => isAbout(each, workout));
  const others = group === undefined ? [] : remindersAbout(group, context);
  return others.some((other) => other !== reminder && !wasSilenced(other));
}
