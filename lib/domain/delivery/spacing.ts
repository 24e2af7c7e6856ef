import { instantMs, MINUTE_MS } from "../local-time.ts";
import type { Reminder, ReminderKind } from "../reminder.ts";

/** Which of two texts near each other goes first (rules.md section 8, Budget). */
const ORDER: readonly ReminderKind[] = ["rest-day", "meal", "bedtime"];

export interface Spacing {
  readonly reminder: Reminder;
  /** The athlete's other reminders that went or still stand. */
  readonly others: readonly Reminder[];
  readonly nowMs: number;
  readonly spacingMinutes: number;
}

/**
 * The first instant at which a reminder keeps its distance from the athlete's other texts [epoch milliseconds]: after
 * what went, what is going right now, and what goes first and is due soon. What cannot wait that long looks again in a
 * minute, when what goes first and is due has gone or ended; for what is not due yet it does not wait. Of two in flight at once whoever sees the other waits, for each claimed before it
 * looked; one under a claim that ran out may have gone, and is about to be called so.
 */
export function spacedFrom(spacing: Spacing): number {
  const gapMs = spacing.spacingMinutes * MINUTE_MS;
  const afterSent = Math.max(...spacing.others.map((other) => sentMs(other) + gapMs), spacing.nowMs);
  const inAMinute = Math.max(afterSent, spacing.nowMs + MINUTE_MS);
  if (spacing.others.some(({ state }) => state === "SENDING")) return inAMinute;
  const dueMs = spacing.others.map((other) => dueSoonMs(other, spacing));
  const afterDue = Math.max(...dueMs.map((each) => each + gapMs), afterSent);
  if (afterDue < instantMs(spacing.reminder.sendBefore)) return afterDue;
  return dueMs.includes(spacing.nowMs) ? inAMinute : afterSent;
}

function sentMs(other: Reminder): number {
  return other.state === "SENT" || other.state === "UNKNOWN" ? instantMs(other.settledAt) : Number.NEGATIVE_INFINITY;
}

function dueSoonMs(other: Reminder, { reminder, nowMs, spacingMinutes }: Spacing): number {
  if (other.state !== "PENDING" || !goesBefore(other, reminder)) return Number.NEGATIVE_INFINITY;
  const dueMs = Math.max(instantMs(other.dueAt), nowMs);
  const soon = dueMs - nowMs < spacingMinutes * MINUTE_MS && dueMs < instantMs(other.sendBefore);
  return soon ? dueMs : Number.NEGATIVE_INFINITY;
}

function goesBefore(a: Reminder, b: Reminder): boolean {
  const byKind = ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
  return byKind < 0 || (byKind === 0 && a.localDate < b.localDate);
}
