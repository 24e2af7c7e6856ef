import { dayOn, type TrainingLog } from "../log/training-log.ts";
import { KIND_RULES } from "../reminder-kinds.ts";
import { endOfFirstWeeks } from "./fading.ts";
import type { PlanContext } from "./plan-context.ts";
import { byPlannedTime, type DayPlan, dayOfText, type PlannedText, skip, stillGoes } from "./reminder-slot.ts";
import { recentTexts, type WeeklyText } from "./text-history.ts";

const WEEK_DAYS = 7;

/**
 * The texts of some days in a row, those left out that would be too many in seven local days: from four weeks after the first
 * text on, not for athletes who texted MORE (docs/rules.md 8). In order of time; the last place of a week is kept for a rest
 * day, and what goes once, or is about a race, always has one.
 */
export function withinWeek(days: readonly DayPlan[], context: PlanContext): readonly DayPlan[] {
  const sent = [...recentTexts(context.history)];
  const full = new Set<PlannedText>();
  for (const text of comingInOrder(days, context)) {
    const day = dayOfText(text, context.log);
    const fromDay = Math.max(day - WEEK_DAYS + 1, endOfFirstWeeks(day, context));
    const week = sent.filter((each) => fromDay <= each.day && each.day <= day);
    if (hasRoom(text.reminder, week, mostInAWeek(day, context))) sent.push({ day, kind: text.reminder.kind });
    else full.add(text);
  }
  return days.map(({ day, planned }) => ({
    day,
    planned: planned.map((text) => (full.has(text) ? skip(text.reminder, "BUDGET") : text)),
  }));
}

function comingInOrder(days: readonly DayPlan[], context: PlanContext): readonly PlannedText[] {
  return days
    .flatMap(({ planned }) => planned)
    .filter((text) => text.kind === "send" && KIND_RULES[text.reminder.kind].budgetRank !== null)
    .filter((text) => text.kind === "send" && stillGoes(text, context))
    .toSorted(byPlannedTime);
}

function mostInAWeek(day: number, context: PlanContext): number {
  const { policy, athlete } = context.log;
  if (athlete.frequency === "more" || day < endOfFirstWeeks(day, context)) return Infinity;
  return isNearEvent(day, context.log) ? policy.maxTextsPerEventWeek : policy.maxTextsPerWeek;
}

/**
 * Whether a text has a place in a week: meals and nights leave one to a rest day. The evening after a big day needs one too, since
 * the text at its end told from when hard training is open.
 */
function hasRoom({ facts: { kind } }: PlannedText["reminder"], week: readonly WeeklyText[], most: number): boolean {
  if (kind === "rest-day" || kind === "easy-day" || kind === "rest-after") return week.length < most;
  if (kind !== "meal" && kind !== "bedtime") return true;
  return week.length < most && week.filter((text) => text.kind !== "rest-day").length < most - 1;
}

/** Whether the seven days to a local day, or the day after it, hold an event or a big day. */
function isNearEvent(day: number, log: TrainingLog): boolean {
  for (let near = day - WEEK_DAYS + 1; near <= day + 1; near += 1) {
    if (log.eventDays.has(near) || dayOn(near, log).bigDay !== null) return true;
  }
  return false;
}
