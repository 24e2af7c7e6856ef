import { isoDate, localDayAt } from "../local-time.ts";
import { remember, type TextMemory } from "../planning/text-memory.ts";
import type { Reminder } from "../reminder.ts";

/**
 * Whether an SMS that goes now is the first of the athlete's local month and so says again how to stop (rules.md
 * section 9). Welcome and invite say it anyway.
 */
export function owesStopHint(
  reminder: Reminder,
  seen: { readonly memory: TextMemory; readonly others: readonly Reminder[]; readonly nowMs: number },
): boolean {
  if (reminder.channel !== "sms" || reminder.kind === "welcome" || reminder.kind === "invite") return false;
  const { lastSmsDay } = remember(seen.memory, seen.others);
  return lastSmsDay === null || monthOf(lastSmsDay) < monthOf(localDayAt(seen.nowMs, reminder.zone));
}

/** `2026-11` */
function monthOf(day: number): string {
  return isoDate(day).slice(0, 7);
}
