import { greatestOf } from "../extremes.ts";
import type { BigDay } from "../log/log-day.ts";
import { dayOn, type TrainingLog } from "../log/training-log.ts";
import { dayAdvice } from "../recovery/days-ahead.ts";
import { bigDaysHolding } from "../rules/quieted.ts";
import { type MealGroup, mealGroups } from "./meal-groups.ts";

// Which sessions and days have texts of their own, in place of meal and rest-day texts (docs/rules.md 6 and 8).

/** The big day that a text about its sessions tells of. */
export function bigDayToTell(day: number, log: TrainingLog): BigDay | undefined {
  const { bigDay } = dayOn(day, log);
  return bigDay === null || log.eventDays.has(day + 1) ? undefined : bigDay;
}

/** The first day after a big day that is open for hard work: also one before it may hold until then [epoch day]. */
export function hardWorkFromAfter(day: number, log: TrainingLog): number {
  return greatestOf(bigDaysHolding(day, log).map((big) => big.day + big.days + 1));
}

/** The sessions with the lift that makes the athlete new to lifting; undefined on any other day, and on a big one. */
export function starterGroup(day: number, log: TrainingLog): MealGroup | undefined {
  if (dayOn(day, log).history.liftingStart?.day !== day || bigDayToTell(day, log) !== undefined) return undefined;
  return mealGroups(log).find(
    ({ localDay, sessions }) => localDay === day && sessions.some(({ role }) => role === "strength"),
  );
}

/** The rest days that follow a big day with a workout that is not silent; none after any other day. */
export function restDaysAfter(day: number, log: TrainingLog): readonly number[] {
  const { bigDay, sessions } = dayOn(day, log);
  if (bigDay === null || sessions.every(({ silent }) => silent)) return [];
  const days: number[] = [];
  for (let next = day + 1; next <= day + bigDay.days && dayAdvice(next, log).level === "rest"; next += 1) {
    days.push(next);
  }
  return days;
}
