import { isoDate } from "../local-time.ts";
import { asOfDay, type DayView } from "../log/training-log.ts";
import { type Cause, causeOf } from "../rules/index.ts";
import type { EasyDaysCode } from "../rules/reason.ts";
import { isRecoveringOn } from "./bounds.ts";
import type { DayAdvice, Level } from "./status.ts";

/** How many local days a status tells of, its own included. */
const DAYS_TOLD = 7;

/**
 * What the view's day and the six days after it are for, if nothing more is logged: the one voice in which level, STATUS,
 * texts, page and explain speak (docs/rules.md 4).
 */
export function daysAhead(view: DayView): readonly DayAdvice[] {
  return Array.from({ length: DAYS_TOLD }, (_, ahead) => dayAdvice(view.today + ahead, view));
}

/** What a local day is for, with the code of its cause. */
export function dayAdvice(day: number, view: DayView): DayAdvice {
  const { level, reason } = judgeDay(day, view);
  const cause = reason?.code ?? (level === "easy" ? "RECOVERING" : null);
  return { date: isoDate(day), level, cause };
}

/** The level of a day, and the reason that gives it; null when the windows of muscles alone do, or nothing does. */
interface JudgedDay {
  readonly level: Level;
  readonly reason: Cause["reason"] | null;
}

/** What a local day is for, by what is known at the end of the day before it, or now if that is to come. */
export function judgeDay(day: number, view: DayView): JudgedDay {
  const known = asOfDay(day - 1, view);
  const cause = causeOf(day, known);
  if (cause !== null) return cause;
  const isRecovering = !view.eventDays.has(day) && isRecoveringOn(day, known);
  return { level: isRecovering ? "easy" : "ready", reason: null };
}

/**
 * The days after a local day that are easy for one reason, in order: those that a sentence about it may name. The view may
 * be later than that day (docs/rules.md 4).
 */
export function easyDatesAfter(day: number, code: EasyDaysCode, view: DayView): readonly string[] {
  const dates: string[] = [];
  for (let ahead = 1; ahead < DAYS_TOLD; ahead += 1) {
    const { date, level, cause } = dayAdvice(day + ahead, view);
    if (level === "easy" && cause === code) dates.push(date);
  }
  return dates;
}
