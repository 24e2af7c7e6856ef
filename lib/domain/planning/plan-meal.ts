import { isoDate, isoInstant, MINUTE_MS } from "../local-time.ts";
import type { Reminder, SilenceCode } from "../reminder.ts";
import { type MealGroup, mealFocus, mealGroups, mealSession, mealWorkouts } from "./meal-sessions.ts";
import { draftReminder, type PlanContext } from "./plan-context.ts";
import { quietUntil } from "./quiet-hours.ts";
import { silence, type Wish } from "./wish.ts";

/**
 * The meal text of a local day: for its first session whose text can still be on time, or the one whose text
 * already stands or went (rules.md section 6). At most one a day; none to an athlete who wants no food advice.
 */
export function planMeal(day: number, context: PlanContext): readonly Wish[] {
  if (context.log.athlete.profile.noFoodAdvice) return [];
  const groups = mealGroups(context.log).filter((group) => group.localDay === day);
  const [first] = groups;
  if (first === undefined) return [];
  const chosen = groups.find((group) => servedBy(group, context)) ?? groups.find((group) => !lateness(group, context));
  return wishFor(chosen ?? first, context);
}

function wishFor(group: MealGroup, context: PlanContext): readonly Wish[] {
  const { plannedMs, sendBeforeMs } = timesOf(group, context);
  const served = servedBy(group, context);
  const reminder = draftReminder(
    {
      localDate: served?.localDate ?? isoDate(group.localDay),
      plannedMs,
      sendBeforeMs,
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
  if (reminder === undefined) return [];
  const outcome = served === undefined ? lateness(group, context) : undefined;
  if (outcome !== undefined && reminderAbout(group, context) !== undefined) return [];
  return [outcome === undefined ? { kind: "send", reminder, planBeforeMs: sendBeforeMs } : silence(reminder, outcome)];
}

/** Why the text of a group cannot be on time; undefined when it can. */
function lateness(group: MealGroup, context: PlanContext): SilenceCode | undefined {
  const { plannedMs, sendBeforeMs } = timesOf(group, context);
  if (context.log.nowMs >= sendBeforeMs) return "PAST";
  const { athlete, policy, zone } = context.log;
  const earliest = Math.max(plannedMs, context.log.nowMs);
  const quietEnd = quietUntil(earliest, { profile: athlete.profile, policy, zone });
  return quietEnd !== undefined && quietEnd >= sendBeforeMs ? "QUIET_HOURS" : undefined;
}

/** The reminder about this group that stands, went, or ended otherwise than withdrawn. */
function servedBy(group: MealGroup, context: PlanContext): Reminder | undefined {
  return reminderAbout(group, { ...context, existing: context.existing.filter((each) => !isWithdrawn(each)) });
}

/** A reminder about this group; once there was one, on whatever date, its silence needs no second record. */
function reminderAbout(group: MealGroup, context: PlanContext): Reminder | undefined {
  const workouts = new Set(mealWorkouts(group));
  return context.existing.find((reminder) => {
    const first = firstLogged(reminder, context);
    return first !== undefined && workouts.has(first);
  });
}

function isWithdrawn({ state }: Reminder): boolean {
  return state === "CANCELLED" || state === "SKIPPED";
}

/** The first workout of a meal text that is still logged: the text is about its session alone, also after edits. */
function firstLogged({ facts }: Reminder, { log }: PlanContext): string | undefined {
  if (facts.kind !== "meal") return undefined;
  return facts.workouts.find((key) => log.sessions.findLast((session) => session.workouts.includes(key)) !== undefined);
}

function timesOf(
  { endMs }: MealGroup,
  { log }: PlanContext,
): { readonly plannedMs: number; readonly sendBeforeMs: number } {
  return {
    plannedMs: endMs + log.policy.mealDelayMinutes * MINUTE_MS,
    sendBeforeMs: endMs + log.policy.mealExpiryMinutes * MINUTE_MS,
  };
}

function asksRpe(group: MealGroup, { log, canReply }: PlanContext): boolean {
  return canReply && log.athlete.profile.askRpe && group.sessions.every((session) => session.rpe === null);
}
