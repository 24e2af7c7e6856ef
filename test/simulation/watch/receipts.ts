import type { TakenLine } from "../../../lib/app/take-receipts.ts";
import { type CarrierLine, receiptRank } from "../../../lib/domain/receipt.ts";
import type { Reminder } from "../../../lib/domain/reminder.ts";
import { sameValue } from "../../../lib/domain/stable-value.ts";
import { smsParts } from "../../../lib/messages/gsm7.ts";
import { REMINDER_PREFIX } from "../../../lib/table/items.ts";
import type { Attributes } from "../../../lib/table/table.ts";
import type { Life } from "../scheduler.ts";
import { athleteIn, keyOf, reminderIn, type Written } from "./items.ts";

/** Watches what becomes of carriers' words: each stands at last on the text it names, and changes nothing else. */
export interface ReceiptWatch {
  readonly wrote: (life: Life, written: Written) => void;
  /** A line is about to be taken up; answers what notes how that ended. */
  readonly taking: (line: CarrierLine) => (outcome: TakenLine | undefined) => void;
  readonly atTheEnd: (reminders: readonly Reminder[]) => void;
  /** The prices of all receipts make up what the months were corrected by, whatever crashed. */
  readonly atLast: (correctedMicroUsd: number) => void;
}

/** What must stand at the end: the highest rank of all lines that came of a text. */
interface Expected {
  readonly key: string;
  readonly rank: number;
}

/** What the months count for each part until its receipt comes. */
export const PART_MICRO_USD = 10_000;

export function createReceiptWatch(violations: string[]): ReceiptWatch {
  /** Texts that say SENT, by the id that SNS gave them. */
  const sent = new Map<string, string>();
  const expected = new Map<string, Expected>();
  /** Phones by athlete, as far as they were written. */
  const phones = new Map<string, string | null>();
  let owedMicroUsd = 0;
  return {
    wrote: (_life, { before, after }) => {
      owedMicroUsd += correctionOf(before, after);
      const athlete = after?.["SK"] === "PROFILE" ? athleteIn(after) : undefined;
      if (athlete !== undefined) phones.set(athlete.athleteId, athlete.profile.phone);
      if (after === undefined || !String(after["SK"]).startsWith(REMINDER_PREFIX)) return;
      const reminder = reminderIn(after);
      if (reminder?.state === "SENT") sent.set(reminder.messageId, keyOf(reminder.athleteId, reminder));
      if (before === undefined || before["receiptRank"] === after["receiptRank"] || after["receipt"] === undefined)
        return;
      if (!sameValue(withoutReceipt(before), withoutReceipt(after)))
        violations.push(`I4 a receipt changed more than itself: ${String(after["SK"])}`);
      if (Number(before["receiptRank"] ?? 0) > Number(after["receiptRank"]))
        violations.push(`I4 a receipt gave way to a lesser one: ${String(after["SK"])}`);
    },
    taking: ({ phone, receipt }) => {
      const key = sent.get(receipt.messageId);
      return (outcome) => {
        if (key === undefined || (outcome !== "taken" && outcome !== "known")) return;
        // A number that another athlete has by now: the carrier's word is looked for among their texts.
        const [owner = ""] = key.split(" ");
        const itsPhone = phones.get(owner);
        if (itsPhone !== undefined && itsPhone !== phone) return;
        const rank = Math.max(receiptRank(receipt), expected.get(receipt.messageId)?.rank ?? 0);
        expected.set(receipt.messageId, { key, rank });
      };
    },
    atTheEnd: (reminders) => {
      for (const reminder of reminders) {
        const messageId = reminder.state === "SENT" ? reminder.messageId : "";
        const rank = reminder.receipt === undefined ? 0 : receiptRank(reminder.receipt);
        const isKept = rank >= (expected.get(messageId)?.rank ?? 0);
        if (!isKept) violations.push(`a receipt got lost: ${keyOf(reminder.athleteId, reminder)}`);
      }
    },
    atLast: (correctedMicroUsd) => {
      if (correctedMicroUsd !== owedMicroUsd)
        violations.push(`receipts cost ${owedMicroUsd} more than counted, and ${correctedMicroUsd} was added`);
    },
  };
}

function withoutReceipt({ receipt: _receipt, receiptRank: _rank, ...rest }: Attributes): Attributes {
  return rest;
}

/** What a receipt that was put makes the month dearer by: a reminder was counted when it was sent, an answer was not. */
function correctionOf(before: Attributes | undefined, after: Attributes | undefined): number {
  if (before === undefined || after === undefined || before["receiptRank"] === after["receiptRank"]) return 0;
  if (after["receipt"] === undefined) return 0;
  const isReminder = String(after["SK"]).startsWith(REMINDER_PREFIX);
  const parts = isReminder && after["state"] === "SENT" ? smsParts(String(after["text"])) : 1;
  const known = priceIn(before) ?? (isReminder || before["receipt"] !== undefined ? parts * PART_MICRO_USD : 0);
  return (priceIn(after) ?? priceIn(before) ?? parts * PART_MICRO_USD) - known;
}

function priceIn({ receipt }: Attributes): number | undefined {
  const price: unknown = Object(receipt).priceMicroUsd;
  return typeof price === "number" ? price : undefined;
}
