import { isoDate, isoInstant, localDayAt, MINUTE_MS } from "../local-time.ts";
import type { PlannedReminder, Reminder, SilenceCode } from "../reminder.ts";
import { hasFaded, isHardestDayOfWeek } from "./fading.ts";
import { isLongOrHard, type MealGroup, mealFocus, mealGroups, mealSession, mealWorkouts } from "./meal-groups.ts";
import type { PlanContext } from "./plan-context.ts";
import { blockedBy, fastingUntil, pauseAt } from "./quiet-time.ts";
import { buildReminder, isReplannable, type PlannedText, sendOrSkip, wasSilenced } from "./reminder-slot.ts";

/** A group of sessions with all that decides about its text. */
interface Candidate {
  readonly group: MealGroup;
  readonly plannedMs: number;
  readonly sendBeforeMs: number;
  /** The reminders about this group, on whatever date; once there was one, its silence needs no second record. */
  readonly about: readonly Reminder[];
  /** The one of them that stands, was sent, or ended otherwise than silenced. */
  readonly served: Reminder | undefined;
  /** Why there is no text, if there is none. */
  readonly outcome: SilenceCode | undefined;
}

/**
 * The meal text of a local day: for its first session whose text can still be on time, or the one whose text
 * already stands or was sent (docs/rules.md 6). At most one a day; none to an athlete who wants no food advice.
 */
export function planMeal(day: number, context: PlanContext): readonly PlannedText[] {
  if (context.log.athlete.profile.noFoodAdvice) return [];
  const groups = mealGroups(context.log).filter((group) => group.localDay === day);
  const candidates = groups.map((group) => candidateOf(group, context));
  const chosen = candidates.find(isServed) ?? candidates.find(canBeServed) ?? candidates[0];
  return chosen === undefined ? [] : planCandidate(chosen, context);
}

/** Whether a text about a group was sent or is being sent, or stands and has no reason to be skipped. */
function isServed({ served, outcome }: Candidate): boolean {
  return served !== undefined && (served.state !== "PENDING" || outcome === undefined);
}

function canBeServed({ about, outcome }: Candidate): boolean {
  return outcome === undefined && about.every(isReplannable);
}

function planCandidate(candidate: Candidate, context: PlanContext): readonly PlannedText[] {
  const { about, served, outcome } = candidate;
  const reminder = mealReminder(candidate, context);
  if (reminder === undefined) return [];
  const isRecorded = served === undefined && about.length > 0;
  return outcome !== undefined && isRecorded ? [] : [sendOrSkip(outcome, reminder)];
}

function mealReminder(
  { group, plannedMs, sendBeforeMs, served }: Candidate,
  context: PlanContext,
): PlannedReminder | undefined {
  const endedAt = isoInstant(group.endMs);
  return buildReminder(
    {
      localDate: served?.localDate ?? isoDate(group.localDay),
      plannedMs,
      sendBeforeMs,
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

function candidateOf(group: MealGroup, context: PlanContext): Candidate {
  const about = remindersAbout(group, context);
  const served = about.find((reminder) => !wasSilenced(reminder));
  const times = mealTimes(group, context);
  const late = served === undefined ? whyMealTextTooLate(times, context) : undefined;
  const outcome = late ?? whyNoMealText(group, times.plannedMs, context);
  return { group, ...times, about, served, outcome };
}

type MealTimes = Pick<Candidate, "plannedMs" | "sendBeforeMs">;

/** When a group's meal text is sent, at the end of a fast if need be, and until when it is useful (docs/rules.md 6). */
function mealTimes({ endMs }: MealGroup, { log }: PlanContext): MealTimes {
  const { policy, zone, athlete } = log;
  const soonMs = endMs + policy.mealDelayMinutes * MINUTE_MS;
  const sendBeforeMs = endMs + policy.mealExpiryMinutes * MINUTE_MS;
  const fastEndMs = fastingUntil(soonMs, { profile: athlete.profile, zone }) ?? soonMs;
  const plannedMs = fastEndMs < sendBeforeMs ? fastEndMs : soonMs;
  return { plannedMs, sendBeforeMs };
}

/** Why a text that is planned now cannot be on time, or undefined. */
function whyMealTextTooLate({ plannedMs, sendBeforeMs }: MealTimes, { log }: PlanContext): SilenceCode | undefined {
  const { athlete, policy, zone, nowMs } = log;
  if (nowMs >= sendBeforeMs) return "PAST";
  const span = { fromMs: Math.max(plannedMs, nowMs), beforeMs: sendBeforeMs };
  return blockedBy(span, { profile: athlete.profile, policy, zone });
}

/** Why a group gets no text, on time or not: the athlete fasts, wants none now, or has had enough of them. */
function whyNoMealText(group: MealGroup, plannedMs: number, context: PlanContext): SilenceCode | undefined {
  const { athlete, zone, nowMs } = context.log;
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
