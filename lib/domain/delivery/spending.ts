import { isoInstant } from "../local-time.ts";
import type { Reminder } from "../reminder.ts";
import { KIND_RULES } from "../reminder-kinds.ts";

const MICRO = 1_000_000;

/** The calendar month of UTC an instant falls into, as AWS bills it: `2026-11`. */
export function spendingMonth(nowMs: number): string {
  return isoInstant(nowMs).slice(0, 7);
}

/** US dollars in millionths, which add up exactly. */
export function microUsd(usd: number): number {
  return Math.round(usd * MICRO);
}

/** Whether a month's spending holds a reminder back. */
export function isOverSpendCap(
  reminder: Pick<Reminder, "channel" | "kind">,
  { spentMicroUsd, capUsd }: { readonly spentMicroUsd: number; readonly capUsd: number | null },
): boolean {
  if (capUsd === null || reminder.channel !== "sms" || !KIND_RULES[reminder.kind].hasSpendCap) return false;
  return spentMicroUsd >= microUsd(capUsd);
}
