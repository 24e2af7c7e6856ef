import { dayOn, isTrainingDay, type TrainingLog } from "../log/training-log.ts";
import type { Topic } from "../profile.ts";
import type { PlanContext } from "./plan-context.ts";

/**
 * Whether texts of a kind have faded on a local day: `fadeAfterDays` after the first one, from the start for an athlete
 * who texted LESS, never for one who texted MORE (docs/rules.md 8).
 */
export function hasFaded(kind: Topic, day: number, { log, history }: PlanContext): boolean {
  switch (log.athlete.frequency) {
    case "less":
      return true;
    case "more":
      return false;
    case "usual": {
      const firstDay = history.firstDay[kind] ?? Infinity;
      return day - firstDay >= log.policy.fadeAfterDays;
    }
  }
}

/**
 * Whether a local day holds more training load than each of the `fadedStandoutDays` - 1 days before it. Otherwise an
 * athlete who trains hard on most days would get a faded text on each of them (docs/adr/0013).
 */
export function isHardestDayOfWeek(day: number, log: TrainingLog): boolean {
  const loadAu = dayOn(day, log).totals.trainingLoadAu;
  for (let ago = 1; ago < log.policy.fadedStandoutDays; ago += 1) {
    if (dayOn(day - ago, log).totals.trainingLoadAu >= loadAu) return false;
  }
  return true;
}

/** Whether each of the last rest-day texts was followed by training on a rest day it named (docs/rules.md 8). */
export function areRestDaysIgnored(context: PlanContext): boolean {
  return wereLastIgnored(context.log.policy.ignoredRestDayTexts, context);
}

function wereLastIgnored(count: number, { log, history }: PlanContext): boolean {
  const last = history.namedRestDays.slice(-count);
  return last.length === count && last.every((restDays) => restDays.some((day) => isTrainingDay(day, log)));
}

/**
 * Whether a text of the kind rest-day, the easy day included, would come too soon after the last one on a local day:
 * while rest days are ignored there is at most one in seven days. After `fadeAfterDays`, one ignored text is enough: an
 * athlete who trained anyway is not told again the next evening (FADED).
 */
export function isRestDayTextTooSoon(day: number, context: PlanContext): boolean {
  const { ignoredRestDayTexts, fadedIgnoredRestDayTexts } = context.log.policy;
  const lastDay = context.history.lastDay["rest-day"] ?? -Infinity;
  const ignored = hasFaded("rest-day", day, context) ? fadedIgnoredRestDayTexts : ignoredRestDayTexts;
  return wereLastIgnored(ignored, context) && day - lastDay < restDayGapDays(context);
}

/** If they kept training after each spaced-out text as well, the next ones are spaced out further [local days]. */
function restDayGapDays(context: PlanContext): number {
  const { log, history } = context;
  const { ignoredRestDayGapDays, stillIgnoredRestDayGapDays } = log.policy;
  if (!areRestDaysIgnored(context)) return ignoredRestDayGapDays;
  const firstDays = history.namedRestDays.map((restDays) => Math.min(...restDays));
  const wereSpacedOut = firstDays.every(
    (day, at) => at === 0 || day - (firstDays[at - 1] ?? day) >= ignoredRestDayGapDays,
  );
  return wereSpacedOut ? Math.max(ignoredRestDayGapDays, stillIgnoredRestDayGapDays) : ignoredRestDayGapDays;
}
