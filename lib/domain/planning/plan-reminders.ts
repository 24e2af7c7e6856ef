import type { Topic } from "../profile.ts";
import { planBedtime } from "./plan-bedtime.ts";
import type { PlanContext } from "./plan-context.ts";
import { planMeal } from "./plan-meal.ts";
import { planRestDay } from "./plan-rest-day.ts";
import { planWelcome } from "./plan-welcome.ts";
import { silence, type Wish } from "./wish.ts";

/** The order in which a smaller budget keeps kinds: meal goes first, then bedtime (rules.md section 8). */
const BUDGET_ORDER: readonly Topic[] = ["rest-day", "bedtime", "meal"];

/**
 * Everything the athlete's log and profile ask for around now: texts, and silences worth a record, of yesterday and
 * today. A red flag leaves nothing (rules.md section 4).
 */
export function planReminders(context: PlanContext): readonly Wish[] {
  if (context.log.athlete.redFlagAt !== null) return [];
  const { today } = context.log;
  const wishes = [today - 1, today].flatMap((day) => [
    ...planRestDay(day, context),
    ...planMeal(day, context),
    ...planBedtime(day, context),
  ]);
  return [...planWelcome(context), ...withinBudget(wishes, context)];
}

function withinBudget(wishes: readonly Wish[], { log }: PlanContext): readonly Wish[] {
  const kept = new Set<string>(BUDGET_ORDER.slice(0, log.policy.maxTextsPerDay));
  return wishes.map((wish) => (kept.has(wish.reminder.kind) ? wish : silence(wish.reminder, "BUDGET")));
}
