import { greatestOf } from "../extremes.ts";
import { instantMs, MINUTE_MS } from "../local-time.ts";
import type { Reminder } from "../reminder.ts";
import { KIND_RULES } from "../reminder-kinds.ts";

/** Of a text that can wait for any other: a notice, and a breakfast for a late session. */
const LAST_RANK = KIND_RULES["notice-quiet"].spacingRank ?? Number.MAX_SAFE_INTEGER;

export interface Spacing {
  readonly reminder: Reminder;
  /** The athlete's other reminders that were sent or still stand. */
  readonly others: readonly Reminder[];
  readonly nowMs: number;
  readonly spacingMinutes: number;
}

/** Whether a text keeps its distance from others that do. */
export function keepsDistance({ kind }: Reminder): boolean {
  return KIND_RULES[kind].spacingRank !== null;
}

/**
 * The first instant at which a reminder is far enough from the athlete's other texts [epoch milliseconds]: those that
 * were sent, that are being sent, and that go first and are due soon. A text that would expire before that does not wait
 * for texts that are not due yet; for one that is due it waits a minute, until that one was sent or ended. If two are in
 * flight, each sees the other and waits. One whose claim expired may already have been sent and will be marked UNKNOWN.
 */
export function spacedFrom(spacing: Spacing): number {
  const gapMs = spacing.spacingMinutes * MINUTE_MS;
  const afterSent = Math.max(greatestOf(spacing.others.map(sentMs)) + gapMs, spacing.nowMs);
  const inAMinute = Math.max(afterSent, spacing.nowMs + MINUTE_MS);
  if (spacing.others.some(({ state }) => state === "SENDING")) return inAMinute;
  const dueMs = spacing.others.map((other) => dueSoonMs(other, spacing));
  const afterDue = Math.max(greatestOf(dueMs) + gapMs, afterSent);
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
  const byKind = rankOf(a) - rankOf(b);
  return byKind < 0 || (byKind === 0 && a.localDate < b.localDate);
}

/** A breakfast for a late session ranks with notices; another meal cannot wait. */
function rankOf({ kind, facts }: Reminder): number {
  return facts.kind === "meal" && facts.forBreakfast ? LAST_RANK : (KIND_RULES[kind].spacingRank ?? LAST_RANK);
}
