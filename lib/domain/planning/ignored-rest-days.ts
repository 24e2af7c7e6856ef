import { isTrainingDay, type PlanContext } from "./plan-context.ts";

/** Whether each of the last rest-day texts was followed by training on a rest day it named (rules.md section 8). */
export function restDaysAreIgnored({ log, memory }: PlanContext): boolean {
  const { ignoredRestDayTexts } = log.policy;
  const last = memory.namedRestDays.slice(-ignoredRestDayTexts);
  return (
    last.length === ignoredRestDayTexts && last.every((restDays) => restDays.some((day) => isTrainingDay(day, log)))
  );
}

/**
 * Whether a text of the kind rest-day, the easy day included, would come too soon after the last one on a local day:
 * while rest days are ignored there is at most one in seven days. The text has FADED, as one that was heard often
 * enough does.
 */
export function restDayTextIsTooSoon(day: number, context: PlanContext): boolean {
  const lastDay = context.memory.lastDay["rest-day"];
  if (lastDay === undefined || !restDaysAreIgnored(context)) return false;
  return day - lastDay < gapDays(context);
}

/** Who went on training after every seldom text has chosen: those texts go more seldom still. */
function gapDays({ log, memory }: PlanContext): number {
  const { ignoredRestDayGapDays, stillIgnoredRestDayGapDays } = log.policy;
  const firstDays = memory.namedRestDays.flatMap(([first]) => first ?? []);
  const wereSeldom = firstDays.every(
    (day, at) => at === 0 || day - (firstDays[at - 1] ?? day) >= ignoredRestDayGapDays,
  );
  return wereSeldom ? Math.max(ignoredRestDayGapDays, stillIgnoredRestDayGapDays) : ignoredRestDayGapDays;
}
