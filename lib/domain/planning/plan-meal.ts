import { isoDate, isoInstant } from "../local-time.ts";
import type { PlannedReminder, Reminder } from "../reminder.ts";
import { hasFaded } from "./fading.ts";
import { type MealGroup, mealFocus, mealGroups, mealSession, mealWorkouts } from "./meal-sessions.ts";
import { mealLateness, mealTimes, mealWithheld } from "./meal-silence.ts";
import { mayComeAgain, wasSilenced } from "./places.ts";
import { draftReminder, type PlanContext } from "./plan-context.ts";
import { sendUnless, type Wish } from "./wish.ts";

/**
 * The meal text of a local day: for its first session whose text can still be on time, or the one whose text
 * already stands or went (rules.md section 6). At most one a day; none to an athlete who wants no food advice.
 */
export function planMeal(day: number, context: PlanContext): readonly Wish[] {
  if (context.log.athlete.profile.noFoodAdvice) return [];
  const groups = mealGroups(context.log).filter((group) => group.localDay === day);
  const [first] = groups;
  if (first === undefined) return [];
  const chosen =
    groups.find((group) => isServed(group, context)) ?? groups.find((group) => canBeServed(group, context)) ?? first;
  return wishFor(chosen, context);
}

/** Whether a text about a group went or is going, or stands and nothing holds it back. */
function isServed(group: MealGroup, context: PlanContext): boolean {
  const served = servedBy(group, context);
  if (served === undefined) return false;
  return served.state !== "PENDING" || mealWithheld(group, context) === undefined;
}

function canBeServed(group: MealGroup, context: PlanContext): boolean {
  const isOver = remindersAbout(group, context).some((reminder) => !mayComeAgain(reminder));
  return !isOver && mealLateness(group, context) === undefined && mealWithheld(group, context) === undefined;
}

function wishFor(group: MealGroup, context: PlanContext): readonly Wish[] {
  const served = servedBy(group, context);
  const reminder = reminderFor(group, served, context);
  if (reminder === undefined) return [];
  const late = served === undefined ? mealLateness(group, context) : undefined;
  const outcome = late ?? mealWithheld(group, context);
  const isRecorded = served === undefined && remindersAbout(group, context).length > 0;
  return outcome !== undefined && isRecorded ? [] : [sendUnless(outcome, reminder)];
}

function reminderFor(
  group: MealGroup,
  served: Reminder | undefined,
  context: PlanContext,
): PlannedReminder | undefined {
  return draftReminder(
    {
      localDate: served?.localDate ?? isoDate(group.localDay),
      ...mealTimes(group, context),
      facts: {
        kind: "meal",
        session: mealSession(group),
        focus: mealFocus(group, context.log.policy),
        endedAt: isoInstant(group.endMs),
        asksRpe: asksRpe(group, context),
        workouts: mealWorkouts(group),
        rider: null,
      },
      reason: { code: "SESSION", evidence: { endedAt: isoInstant(group.endMs), sessions: group.sessions.length } },
    },
    context,
  );
}

/** The reminder about this group that stands, went, or ended otherwise than silenced. */
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

/** Whether the text asks how hard it was; who never answered is asked no more once meal texts have faded. */
function asksRpe(group: MealGroup, context: PlanContext): boolean {
  const { log, canReply } = context;
  const { profile, rpeAcknowledgedAt } = log.athlete;
  if (!canReply || !profile.askRpe || group.sessions.some((session) => session.rpe !== null)) return false;
  return rpeAcknowledgedAt !== null || !hasFaded("meal", group.localDay, context);
}

/** Whether a meal text is about a session that another meal text, which stands or went, is about by now. */
export function wasMerged(reminder: Reminder, context: PlanContext): boolean {
  const workout = firstLogged(reminder, context);
  const group = mealGroups(context.log).find((each) => isAbout(each, workout));
  const others = group === undefined ? [] : remindersAbout(group, context);
  return others.some((other) => other !== reminder && !wasSilenced(other));
}
