import { isoDate, localDayAt } from "../local-time.ts";
import { addTexts, type TextHistory } from "../planning/text-history.ts";
import type { Policy } from "../policy.ts";
import type { Reminder } from "../reminder.ts";
import { KIND_RULES } from "../reminder-kinds.ts";

/** What an athlete was told before a text that goes now. */
export interface ToldBefore {
  /** Every text that was sent until the last assessment. */
  readonly history: TextHistory;
  /** The athlete's other reminders of the last days. */
  readonly others: readonly Reminder[];
  readonly nowMs: number;
}

/** Whether a text that is sent now repeats how to stop: the first SMS of the athlete's local month (docs/rules.md 9). */
export function needsStopHint({ kind, channel, zone }: Reminder, { history, others, nowMs }: ToldBefore): boolean {
  if (channel !== "sms" || !KIND_RULES[kind].repeatsStopHint) return false;
  const { lastSmsDay } = addTexts(history, others);
  return lastSmsDay === null || monthOf(lastSmsDay) < monthOf(localDayAt(nowMs, zone));
}

function monthOf(day: number): string {
  return isoDate(day).slice(0, 7);
}

/** Whether another text said so since this one was planned: a meal and a bedtime text may both have been due to. */
export function wasFadingJustTold(
  { zone }: Reminder,
  { history, others, policy, nowMs }: ToldBefore & { readonly policy: Policy },
): boolean {
  const { fadingToldDay } = addTexts(history, others);
  return fadingToldDay !== null && localDayAt(nowMs, zone) - fadingToldDay < policy.fadeAfterDays;
}

/** A food is called a source of omega-3 at most once in so many days (docs/rules.md 6). */
const OMEGA3_DAYS = 7;

export function mayTellOmega3({ zone }: Reminder, { history, others, nowMs }: ToldBefore): boolean {
  const { omega3ToldDay } = addTexts(history, others);
  return omega3ToldDay === null || localDayAt(nowMs, zone) - omega3ToldDay >= OMEGA3_DAYS;
}
