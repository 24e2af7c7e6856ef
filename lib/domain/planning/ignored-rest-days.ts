import { hasFaded } from "./fading.ts";
import { isTrainingDay, type PlanContext } from "./plan-context.ts";

/** Whether each of the last rest-day texts was followed by training on a rest day it named (rules.md section 8). */
export function restDaysAreIgnored(context: PlanContext): boolean {
  return lastWereIgnored(context.log.policy.ignoredRestDayTexts, context);
}

function lastWereIgnored(count: number, { log, memory }: PlanContext): boolean {
  const last = memory.namedRestDays.slice(-count);
  return last.length === count && last.every((restDays) => restDays.some((day) => isTrainingDay(day, log)));
}

/**
 * Whether a text of the kind rest-day, the easy day included, would come too soon after the last one on a local day:
 * while rest days are ignored there is at most one in seven days. Once the kind is an old acquaintance, one ignored
 * text is enough: who trained all the same does not hear it again the next evening. The text has FADED.
 */
export function restDayTextIsTooSoon(day: number, context: PlanContext): boolean {
  const { ignoredRestDayTexts, fadedIgnoredRestDayTexts } = context.log.policy;
  const lastDay = context.memory.lastDay["rest-day"] ?? -Infinity;
  const ignored = hasFaded("rest-day", day, context) ? fadedIgnoredRestDayTexts : ignoredRestDayTexts;
  return lastWereIgnored(ignored, context) && day - lastDay < gapDays(context);
}

/** Who went on training after every seldom text has chosen: those texts go more seldom still. */
function gapDays(context: PlanContext): number {
  const { log, memory } = context;
  const { ignoredRestDayGapDays, stillIgnoredRestDayGapDays } = log.policy;
  if (!restDaysAreIgnored(context)) return ignoredRestDayGapDays;
  const firstDays = memory.namedRestDays.map((restDays) => Math.min(...restDays));
  const wereSeldom = firstDays.every(
    (day, at) => at === 0 || day - (firstDays[at - 1] ?? day) >= ignoredRestDayGapDays,
  );
  return wereSeldom ? Math.max(ignoredRestDayGapDays, stillIgnoredRestDayGapDays) : ignoredRestDayGapDays;
}
