import { isTrainingDay, type PlanContext } from "./plan-context.ts";

const WEEK_DAYS = 7;

/**
 * Whether an athlete rests on this weekday anyway: it held no training in each of the last weeks, of which the log
 * tells all (rules.md section 8, HABIT).
 */
export function restsByHabitOn(day: number, { log }: PlanContext): boolean {
  const { habitWeeks } = log.policy;
  if (log.totals.firstDay > day - habitWeeks * WEEK_DAYS) return false;
  for (let weeks = 1; weeks <= habitWeeks; weeks += 1) {
    if (isTrainingDay(day - weeks * WEEK_DAYS, log)) return false;
  }
  return true;
}
