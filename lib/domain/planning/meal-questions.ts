import { dayOn } from "../log/training-log.ts";
import { channelFor } from "./channel.ts";
import { hasFaded } from "./fading.ts";
import { isShortOfRpe, type MealGroup } from "./meal-groups.ts";
import type { PlanContext } from "./plan-context.ts";

// What a text about a session asks or offers (docs/rules.md 6).

/** Whether the text tells of the text NEW: after the first lift of a young log, of an athlete who has not said. */
export function offersNew({ localDay, sessions }: MealGroup, { log, canReply }: PlanContext): boolean {
  if (!canReply || channelFor("meal", log.athlete) !== "sms") return false;
  if (log.athlete.profile.liftingExperience !== null || localDay - log.firstDay >= log.policy.mileageBaseDays)
    return false;
  const firstLift = dayOn(localDay, log).sessions.find(({ role }) => role === "strength");
  const isFirst = dayOn(localDay - 1, log).history.lastStrengthDay === null;
  return isFirst && sessions.some(({ key }) => key === firstLift?.key);
}

/** Whether the text asks how hard it was; an athlete who never answered is not asked once meal texts have faded. */
export function asksRpe(group: MealGroup, context: PlanContext): boolean {
  const { log, canReply } = context;
  const { profile, rpeAcknowledgedAt } = log.athlete;
  if (!canReply || !profile.askRpe || !isShortOfRpe(group)) return false;
  return rpeAcknowledgedAt !== null || !hasFaded("meal", group.localDay, context);
}
