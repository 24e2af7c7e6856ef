import { leastOf } from "../extremes.ts";
import { DAY_MS, isoDate, isoInstant, localDayAt } from "../local-time.ts";
import type { PlannedReminder, Reminder, SilenceCode } from "../reminder.ts";
import { announcesFading, hasFaded, isHardestDayOfWeek } from "./fading.ts";
import * as groups from "./meal-groups.ts";
import { asksRpe, offersNew } from "./meal-questions.ts";
import { type MealTimes, mealTimes } from "./meal-times.ts";
import { bigDayToTell, starterGroup } from "./own-texts.ts";
import type { PlanContext } from "./plan-context.ts";
import { blockedBy, fastingUntil, pauseAt } from "./quiet-time.ts";
import { buildReminder, isReplannable, type PlannedText, sendOrSkip, wasSilenced } from "./reminder-slot.ts";

/** A group of sessions with all that decides about its text. */
interface Candidate extends MealTimes {
  readonly group: groups.MealGroup;
  /** The reminders about this group, on whatever date; once there was one, its silence needs no second record. */
  readonly about: readonly Reminder[];
  /** The one of them that stands, was sent, or ended otherwise than silenced. */
  readonly served: Reminder | undefined;
  /** Why there is no text, if there is none. */
  readonly outcome: SilenceCode | undefined;
}

/**
 * The meal texts after the sessions of a local day: one that day, and one for breakfast the next after a late session
 * (docs/rules.md 6). None to an athlete who wants no food advice.
 */
export function planMeal(day: number, context: PlanContext): readonly PlannedText[] {
  if (context.log.athlete.profile.noFoodAdvice) return [];
  return [
    ...planTextDay(day, { forBreakfast: false }, context),
    ...planTextDay(day + 1, { forBreakfast: true }, context),
  ];
}

/** The text that counts for a local day, if it is for breakfast, or is not, as asked. */
function planTextDay(
  textDay: number,
  { forBreakfast }: Pick<MealTimes, "forBreakfast">,
  context: PlanContext,
): readonly PlannedText[] {
  const near = groups
    .mealGroups(context.log)
    .filter((group) => mayCountFor(textDay, group) && !hasOwnText(group, context))
    .map((group) => candidateOf(group, context));
  const chosen = chosenOf(near.filter((candidate) => candidate.textDay === textDay));
  if (chosen?.forBreakfast !== forBreakfast) return [];
  return near.some((other) => holdsSlotOf(chosen, other)) ? [] : planCandidate(chosen, context);
}

/** Whether a text of another day has the date of a new one: it keeps the date that it got before a journey. */
function holdsSlotOf({ served, textDay }: Candidate, other: Candidate): boolean {
  if (served !== undefined || other.textDay === textDay) return false;
  return isServed(other) && other.served?.localDate === isoDate(textDay);
}

/** Whether the text of a group may count for a local day, by dates alone: they spare most groups the times of a text. */
function mayCountFor(textDay: number, { localDay, endMs }: groups.MealGroup): boolean {
  return localDay === textDay || Math.abs(endMs / DAY_MS - textDay) < 1;
}

/** Whether sessions get another text in place of the meal text: all of a big day, and the first lift. */
function hasOwnText({ localDay, sessions }: groups.MealGroup, { log }: PlanContext): boolean {
  if (bigDayToTell(localDay, log) !== undefined) return true;
  return starterGroup(localDay, log)?.sessions[0].key === sessions[0].key;
}

/**
 * At most one text a day: the one that already stands or was sent, else that of the first session whose text can still
 * be on time. A session that ended before breakfast replaces the late one of the evening before.
 */
function chosenOf(candidates: readonly Candidate[]): Candidate | undefined {
  const served = candidates.find((candidate) => isServed(candidate) && candidate.served?.state !== "PENDING");
  if (served !== undefined) return served;
  const firstEndMs = leastOf(candidates.filter((each) => !each.forBreakfast).map(({ group }) => group.endMs));
  const open = candidates.filter(({ forBreakfast, plannedMs }) => !forBreakfast || plannedMs <= firstEndMs);
  return open.find(isServed) ?? open.find(canBeServed) ?? open[0];
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

function mealReminder(candidate: Candidate, context: PlanContext): PlannedReminder | undefined {
  const { group, plannedMs, sendBeforeMs, served } = candidate;
  const { policy } = context.log;
  const endedAt = isoInstant(group.endMs);
  return buildReminder(
    {
      localDate: served?.localDate ?? isoDate(candidate.textDay),
      plannedMs,
      sendBeforeMs,
      facts: {
        kind: "meal",
        session: groups.mealSession(group),
        focus: groups.mealFocus(group, policy),
        endedAt,
        long: groups.isLongForAthlete(group, context.log),
        hard: groups.isHard(group, policy),
        asksToDrink: groups.minutesOf(group) >= policy.drinkFromMinutes,
        forBreakfast: candidate.forBreakfast,
        asksRpe: asksRpe(group, context),
        announcesFading: announcesFading("meal", localDayAt(plannedMs, context.log.zone), context),
        offersNew: offersNew(group, context),
        workouts: groups.mealWorkouts(group),
        rider: null,
      },
      reason: { code: "SESSION", evidence: { endedAt, sessions: group.sessions.length } },
    },
    context,
  );
}

function candidateOf(group: groups.MealGroup, context: PlanContext): Candidate {
  const about = remindersAbout(group, context);
  const served = about.find((reminder) => !wasSilenced(reminder));
  const times = mealTimes(group, context.log);
  const late = served === undefined ? whyMealTextTooLate(times, context) : undefined;
  const outcome = late ?? whyNoMealText(group, times.plannedMs, context);
  return { group, ...times, about, served, outcome };
}

/** Why a text that is planned now cannot be on time, or undefined. */
function whyMealTextTooLate({ plannedMs, sendBeforeMs }: MealTimes, { log }: PlanContext): SilenceCode | undefined {
  const { athlete, policy, zone, nowMs } = log;
  if (nowMs >= sendBeforeMs) return "PAST";
  const span = { fromMs: Math.max(plannedMs, nowMs), beforeMs: sendBeforeMs };
  return blockedBy(span, { profile: athlete.profile, policy, zone });
}

/** Why a group gets no text, on time or not: the athlete fasts, wants none now, or has had enough of them. */
function whyNoMealText(group: groups.MealGroup, plannedMs: number, context: PlanContext): SilenceCode | undefined {
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
function isMealTextFaded(group: groups.MealGroup, day: number, context: PlanContext): boolean {
  const { log, history } = context;
  if (!hasFaded("meal", day, context)) return false;
  if (groups.isLongOrHard(group, log.policy) && isHardestDayOfWeek(group.localDay, log)) return false;
  return day - (history.lastDay.meal ?? -Infinity) < log.policy.fadedMealGapDays;
}

function remindersAbout(group: groups.MealGroup, context: PlanContext): readonly Reminder[] {
  return context.existing.filter((reminder) => isAbout(group, firstLogged(reminder, context)));
}

function isAbout(group: groups.MealGroup, workout: string | undefined): boolean {
  return group.sessions.some(({ workouts }) => workouts.some((key) => key === workout));
}

/** The first workout of a meal text that is still logged: the text is about its session alone, also after edits. */
function firstLogged({ facts }: Reminder, { log }: PlanContext): string | undefined {
  if (facts.kind !== "meal") return undefined;
  return facts.workouts.find((key) => log.sessions.findLast((session) => session.workouts.includes(key)) !== undefined);
}

/** Whether a meal text is about a session that another meal text, which stands or was sent, is about by now. */
export function wasMerged(reminder: Reminder, context: PlanContext): boolean {
  const workout = firstLogged(reminder, context);
  const group = groups.mealGroups(context.log).find((each) => isAbout(each, workout));
  const others = group === undefined ? [] : remindersAbout(group, context);
  return others.some((other) => other !== reminder && !wasSilenced(other));
}
