import type { Reminder } from "../../../lib/domain/reminder.ts";
import type { OutgoingText } from "../../../lib/ports/sending.ts";
import { inboundKey, spendCorrectionKey, spendKey } from "../../../lib/table/items.ts";
import type { Attributes, Key, Table } from "../../../lib/table/table.ts";
import type { Life } from "../scheduler.ts";
import type { Delivered } from "./deliveries.ts";
import { createIntakeWatch, type IntakeWatch } from "./intake.ts";
import type { Written } from "./items.ts";
import { createNumberWatch, type NumberWatch } from "./numbers.ts";
import { createReceiptWatch, type ReceiptWatch } from "./receipts.ts";
import { createSendingWatch } from "./sending.ts";
import { createSpendingWatch, type SpendingWatch } from "./spending.ts";
import { createVoiceWatch } from "./voice.ts";

/** Watches a schedule from outside, at the table, at SNS and at the doors, and says what broke an invariant. */
export interface Monitor {
  readonly violations: readonly string[];
  readonly delivered: readonly Delivered[];
  readonly numbers: NumberWatch;
  readonly receipts: ReceiptWatch;
  readonly spending: SpendingWatch;
  readonly intake: IntakeWatch;
  /** A read begins; answers what hands on the item that it found. */
  reading(life: Life, key: Key): (item: Attributes | undefined) => Attributes | undefined;
  /** A write took effect, whether or not its sender hears of it. */
  wrote(life: Life, written: Written): void;
  /** A publish of a reminder begins; answers what delivers it. */
  publishing(life: Life, text: OutgoingText): () => void;
  /** An answer to a text of an athlete left. */
  replied(athleteId: string, toText: string): void;
  /** Something went wrong that no failure of table or SNS explains. */
  broke(what: string): void;
  /** A welcome that went before the schedule began. */
  past(welcome: Reminder): void;
  /** Judges what is left when nothing more will happen. */
  atTheEnd(of: { readonly athleteId: string; readonly reminders: readonly Reminder[] }): void;
  /** The same, of what is nobody's own. */
  atLast(table: Table, months: readonly string[]): Promise<void>;
}

export interface MonitorOptions {
  readonly maxTextsPerDay: number;
  readonly capMicroUsd: number | null;
  readonly pricePerPartMicroUsd: number;
  /** Whether an athlete was removed. */
  readonly isGone: (athleteId: string) => boolean;
}

function keyOf(item: Partial<Key> | undefined): string {
  return `${item?.PK} ${item?.SK}`;
}

export function createMonitor({ isGone, ...options }: MonitorOptions): Monitor {
  const violations: string[] = [];
  const numbers = createNumberWatch(violations);
  const sending = createSendingWatch({ ...options, violations, stoppedPhones: numbers.stopped });
  const voice = createVoiceWatch(violations);
  const receipts = createReceiptWatch(violations);
  const spending = createSpendingWatch({ ...options, violations });
  const intake = createIntakeWatch(violations, isGone);
  const answered = new Set<string>();
  const erased = new Set<string>();
  return {
    violations,
    delivered: sending.delivered,
    numbers,
    receipts,
    spending,
    intake,
    reading: (life, key) => {
      voice.reading(life, key);
      const [toSending, toSpending] = [sending.reading(life, key), spending.reading(life, key)];
      return (item) => toSpending(toSending(item));
    },
    wrote: (life, written) => {
      // With its athlete it is erased that a text was dealt with, so that it may be answered if it comes once more.
      if (written.after === undefined) erased.add(keyOf(written.before));
      sending.wrote(life, written);
      voice.wrote(life, written);
      receipts.wrote(life, written);
    },
    publishing: (life, text) => {
      spending.publishing(life, text);
      const deliver = sending.publishing(life, text);
      return () => {
        const before = sending.delivered.length;
        deliver();
        for (const { reminder } of sending.delivered.slice(before)) voice.told(reminder);
      };
    },
    replied: (athleteId, toText) => {
      const key = keyOf(inboundKey(athleteId, toText));
      if (answered.has(key) && !erased.has(key)) violations.push(`I5 answered twice: ${key}`);
      answered.add(key);
    },
    past: (welcome) => sending.past(welcome),
    broke: (what) => violations.push(`broke: ${what}`),
    atTheEnd: ({ athleteId, reminders }) => {
      sending.atTheEnd(athleteId, reminders);
      receipts.atTheEnd(reminders);
    },
    atLast: async (table, months) => {
      const spent = await Promise.all(months.map((month) => table.get(spendKey(month))));
      const corrections = await Promise.all([...new Set(months)].map((month) => table.get(spendCorrectionKey(month))));
      receipts.atLast(corrections.reduce((sum, item) => sum + Number(item?.["microUsd"] ?? 0), 0));
      spending.atTheEnd(spent.reduce((sum, item) => sum + Number(item?.["parts"] ?? 0), 0));
      await numbers.atTheEnd(table);
      await intake.atTheEnd(table);
    },
  };
}
