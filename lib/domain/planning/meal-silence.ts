import { localDayAt, MINUTE_MS } from "../local-time.ts";
import type { SilenceCode } from "../reminder.ts";
import { hasFaded, standsOut } from "./fading.ts";
import { fastingUntil } from "./fasting.ts";
import { mealHeldBack } from "./held-back.ts";
import { isLongOrHard, type MealGroup } from "./meal-sessions.ts";
import { pauseAt } from "./pause.ts";
import type { PlanContext } from "./plan-context.ts";

interface MealTimes {
  readonly plannedMs: number;
  readonly sendBeforeMs: number;
}

/** When a group's meal text goes, at the end of a fast if need be, and when it is worth nothing (rules.md section 6). */
export function mealTimes({ endMs }: MealGroup, { log }: PlanContext): MealTimes {
  const { policy, zone, athlete } = log;
  const soonMs = endMs + policy.mealDelayMinutes * MINUTE_MS;
  const sendBeforeMs = endMs + policy.mealExpiryMinutes * MINUTE_MS;
  const fastEndMs = fastingUntil(soonMs, { profile: athlete.profile, zone }) ?? soonMs;
  const plannedMs = fastEndMs < sendBeforeMs ? fastEndMs : soonMs;
  return { plannedMs, sendBeforeMs };
}

/** Why a text about a group that is planned now cannot be on time; undefined when it can. */
export function mealLateness(group: MealGroup, context: PlanContext): SilenceCode | undefined {
  const { athlete, policy, zone, nowMs } = context.log;
  const { plannedMs, sendBeforeMs } = mealTimes(group, context);
  if (nowMs >= sendBeforeMs) return "PAST";
  const span = { fromMs: Math.max(plannedMs, nowMs), beforeMs: sendBeforeMs };
  return mealHeldBack(span, { profile: athlete.profile, policy, zone });
}

/** Why a group gets no text, on time or not: the athlete fasts or wants none now, or has had enough of them. */
export function mealWithheld(group: MealGroup, context: PlanContext): SilenceCode | undefined {
  const { athlete, zone, nowMs } = context.log;
  const { plannedMs } = mealTimes(group, context);
  if (fastingUntil(plannedMs, { profile: athlete.profile, zone }) !== undefined) return "FASTING";
  const pause = pauseAt(Math.max(plannedMs, nowMs), athlete);
  if (pause !== undefined) return pause;
  return isTooMuch(group, localDayAt(plannedMs, zone), context) ? "FADED" : undefined;
}

/**
 * Faded meal texts go after a long or hard session of a day that stands out, or a week after the last one (rules.md
 * section 8).
 */
function isTooMuch(group: MealGroup, day: number, context: PlanContext): boolean {
  const { log, memory } = context;
  if (!hasFaded("meal", day, context)) return false;
  if (isLongOrHard(group, log.policy) && standsOut(group.localDay, log)) return false;
  return day - (memory.lastDay.meal ?? -Infinity) < log.policy.fadedMealGapDays;
}
