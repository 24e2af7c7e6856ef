import { DAY_MS, HOUR_MS, instantMs, MINUTE_MS } from "../local-time.ts";
import * as carrier from "../receipt.ts";
import { mayHaveBeenSent, type Reminder } from "../reminder.ts";

/** Carriers' words take up to 72 h (AWS, "Viewing Amazon CloudWatch metrics and logs for SMS deliveries"). */
const LAST_WORD_MS = 72 * HOUR_MS;

/** What is known of a text by SMS at an instant. */
export type Arrival =
  | { readonly kind: "accepted" | "delivered" | "awaited" | "no-receipt" }
  | { readonly kind: "undelivered"; readonly reason: carrier.UndeliveredReason };

/** What became of a reminder by SMS that may have been sent; undefined for every other one. */
export function arrivalOf(reminder: Reminder, nowMs: number): Arrival | undefined {
  if (reminder.channel !== "sms" || !("settledAt" in reminder) || !mayHaveBeenSent(reminder)) return undefined;
  const { receipt, settledAt } = reminder;
  if (receipt === undefined) {
    return { kind: nowMs - instantMs(settledAt) >= LAST_WORD_MS ? "no-receipt" : "awaited" };
  }
  return receipt.state === "undelivered" ? { kind: "undelivered", reason: receipt.reason } : { kind: receipt.state };
}

const IN_A_ROW = 3;
const WITHIN_MS = 7 * DAY_MS;

/** A text that did not arrive, for a reason that may pass. */
export interface FailedText {
  readonly at: string;
  readonly reason: carrier.PassingReason;
}

/**
 * The last three texts of the last 7 days whose receipts came, newest first, when none of the three arrived for reasons
 * that may pass (docs/rules.md 4, Attention); else none.
 */
export function failuresInARow(reminders: readonly Reminder[], nowMs: number): readonly FailedText[] {
  const failures = reminders
    .flatMap((reminder) => heardOf(reminder, nowMs))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, IN_A_ROW)
    .flatMap(({ at, reason }) => (reason === undefined ? [] : [{ at, reason }]));
  return failures.length === IN_A_ROW ? failures : [];
}

interface HeardOf {
  readonly at: string;
  readonly reason: carrier.PassingReason | undefined;
}

/** A text of the last days with a receipt. */
function heardOf(reminder: Reminder, nowMs: number): readonly HeardOf[] {
  if (!("settledAt" in reminder) || !mayHaveBeenSent(reminder) || reminder.receipt === undefined) return [];
  const { settledAt: at, receipt } = reminder;
  return nowMs - instantMs(at) <= WITHIN_MS ? [{ at, reason: carrier.passingReasonOf(receipt) }] : [];
}

/** A text from an athlete that was dealt with. */
export interface ReceivedText {
  readonly inboundId: string;
  readonly receivedAt: string;
  /** Set when it was of danger: crisis, emergency or doctor. */
  readonly isOfDanger?: true | undefined;
  /** As SNS named the answer; undefined without one. */
  readonly answerId?: string | undefined;
  /** What the carrier said of the answer. */
  readonly receipt?: carrier.Receipt | undefined;
}

/** The text that a line is about. */
export type ReceiptTarget =
  | { readonly kind: "reminder"; readonly reminder: Reminder }
  | { readonly kind: "answer"; readonly answer: ReceivedText };

/** The receipt of a text as it was read. */
export function receiptOn(target: ReceiptTarget): carrier.Receipt | undefined {
  switch (target.kind) {
    case "reminder":
      return target.reminder.receipt;
    case "answer":
      return target.answer.receipt;
  }
}

/** How far apart two clocks may see the publishing of one text. */
const SAME_INSTANT_MS = MINUTE_MS;

/**
 * The one text of an athlete that a line of their phone is about: the one that SNS gave this id; else the only one of
 * which nobody knows whether it went, published within a minute of it. Undefined: it is about somebody else's text.
 */
export function textOfLine(
  { publishedMs, receipt }: Pick<carrier.CarrierLine, "publishedMs" | "receipt">,
  { reminders, received }: { readonly reminders: readonly Reminder[]; readonly received: readonly ReceivedText[] },
): ReceiptTarget | undefined {
  const { messageId } = receipt;
  const named = reminders.find((reminder) => namesMessage(reminder, messageId));
  if (named !== undefined) return { kind: "reminder", reminder: named };
  const answer = received.find(({ answerId }) => answerId === messageId);
  if (answer !== undefined) return { kind: "answer", answer };
  const [lost, ...others] = reminders.filter((reminder) => mayBePublishedAt(reminder, publishedMs));
  return lost === undefined || others.length > 0 ? undefined : { kind: "reminder", reminder: lost };
}

function namesMessage(reminder: Reminder, messageId: string): boolean {
  const sentAs = reminder.state === "SENT" ? reminder.messageId : undefined;
  return sentAs === messageId || (mayHaveBeenSent(reminder) && reminder.receipt?.messageId === messageId);
}

/** A text without a known id: UNKNOWN, or claimed by a sweep that may have died. Another id's receipt takes its place. */
function mayBePublishedAt(reminder: Reminder, publishedMs: number): boolean {
  if (reminder.channel !== "sms" || reminder.receipt !== undefined) return false;
  const publishedAt = publishInstant(reminder);
  return publishedAt !== undefined && Math.abs(instantMs(publishedAt) - publishedMs) <= SAME_INSTANT_MS;
}

function publishInstant(reminder: Reminder): string | undefined {
  if (reminder.state === "UNKNOWN") return reminder.publishedAt ?? reminder.settledAt;
  return reminder.state === "SENDING" ? reminder.claimedAt : undefined;
}
