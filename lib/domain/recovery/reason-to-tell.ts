import { asOfDay, type DayView } from "../log/training-log.ts";
import { type EasyDaysReason, isOfEasyDays, withEasyDates } from "../rules/easy-dates.ts";
import { APPENDED_RULES } from "../rules/index.ts";
import { isQuieted } from "../rules/quieted.ts";
import type { AppendedCode, AppendedReason } from "../rules/reason.ts";
import { easyDatesAfter } from "./days-ahead.ts";

/**
 * The reason of a rule that a text about a local day may tell, of that day or of an earlier one that still holds, with the
 * days that it asks to keep easy: only those to which the status gives that level and cause. Null when there is none of them left, and around an event or a big day, where only
 * ILLNESS is told. The view may be later than the day. Source: docs/rules.md 4.
 */
export function reasonToTell(day: number, code: AppendedCode, view: DayView): AppendedReason | null {
  const then = asOfDay(day, view);
  if (code !== "ILLNESS" && isQuieted(day, then)) return null;
  const { evaluate, holdsOn } = APPENDED_RULES[code];
  const reason = evaluate(then) ?? holdsOn?.(day + 1, then)?.reason ?? null;
  return reason && withDaysLeft(reason, (of) => easyDatesAfter(day, of, view));
}

function withDaysLeft(
  reason: AppendedReason,
  datesOf: (code: EasyDaysReason["code"]) => readonly string[],
): AppendedReason | null {
  if (!isOfEasyDays(reason)) return reason;
  const named = withEasyDates(reason, datesOf(reason.code));
  return named.evidence.easyDates.length === 0 ? null : named;
}
