import type { TakenLine } from "../../../lib/app/take-receipts.ts";
import { type CarrierLine, receiptRank } from "../../../lib/domain/receipt.ts";
import type { Reminder } from "../../../lib/domain/reminder.ts";
import { sameValue } from "../../../lib/domain/stable-value.ts";
import { REMINDER_PREFIX } from "../../../lib/table/items.ts";
import type { Attributes } from "../../../lib/table/table.ts";
import type { Life } from "../scheduler.ts";
import { keyOf, reminderIn, type Written } from "./items.ts";

/** Watches what becomes of carriers' words: each stands at last on the text it names, and changes nothing else. */
export interface ReceiptWatch {
  readonly wrote: (life: Life, written: Written) => void;
  /** A line is about to be taken up; answers what notes how that ended. */
  readonly taking: (line: CarrierLine) => (outcome: TakenLine | undefined) => void;
  readonly atTheEnd: (reminders: readonly Reminder[]) => void;
}

/** What must stand at the end: the highest rank of all lines that came of a text. */
interface Expected {
  readonly key: string;
  readonly rank: number;
}

export function createReceiptWatch(violations: string[]): ReceiptWatch {
  /** Texts that say SENT, by the id that SNS gave them. */
  const sent = new Map<string, string>();
  const expected = new Map<string, Expected>();
  return {
    wrote: (_life, { before, after }) => {
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
    taking: ({ receipt }) => {
      const key = sent.get(receipt.messageId);
      return (outcome) => {
        if (key === undefined || (outcome !== "taken" && outcome !== "known")) return;
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
  };
}

function withoutReceipt({ receipt: _receipt, receiptRank: _rank, ...rest }: Attributes): Attributes {
  return rest;
}
