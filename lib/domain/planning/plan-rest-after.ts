import { instantMs, isoDate } from "../local-time.ts";
import { dayOn, isTrainingDay } from "../log/training-log.ts";
import { restDaysAfter } from "./own-texts.ts";
import type { PlanContext } from "./plan-context.ts";
import { hasNoTime, restDayTimes } from "./plan-rest-day.ts";
import { pauseAt } from "./quiet-time.ts";
import { buildReminder, type PlannedText, sendOrSkip } from "./reminder-slot.ts";

/**
 * The rest days after a big day, in place of the rest-day text and whatever the quota says (docs/rules.md 8): all that
 * follow it in a row. They are told also to athletes who ignore rest days, or rest on that weekday anyway.
 */
export function planRestAfter(day: number, context: PlanContext): readonly PlannedText[] {
  const { log } = context;
  const { bigDay } = dayOn(day, log);
  const restDays = restDaysAfter(day, log);
  if (bigDay === null || restDays.length === 0 || isTrainingDay(day + 1, log)) return [];
  const hardWorkFrom = isoDate(day + bigDay.days + 1);
  const reminder = buildReminder(
    {
      localDate: isoDate(day),
      ...restDayTimes(day, log),
      facts: { kind: "rest-after", restDates: restDays.map(isoDate), hardWorkFrom },
      reason: { code: "BIG_DAY", evidence: { days: bigDay.days, hardWorkFrom, runMeters: bigDay.runMeters } },
    },
    context,
  );
  if (reminder === undefined) return [];
  const atMs = Math.max(instantMs(reminder.plannedAt), log.nowMs);
  return [sendOrSkip(hasNoTime(reminder) ? "EVENT" : pauseAt(atMs, log.athlete), reminder)];
}
