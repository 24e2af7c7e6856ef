import { KIND_RULES, REMINDER_KINDS } from "../../../lib/domain/reminder-kinds.ts";
import { smsParts } from "../../../lib/messages/gsm7.ts";
import type { OutgoingText } from "../../../lib/ports/sending.ts";
import type { Attributes, Key } from "../../../lib/table/table.ts";
import type { Life } from "../scheduler.ts";

/** Watches the month's spending: a sweep stops at the cap it knows of, and nothing it was billed for stays uncounted. */
export interface SpendingWatch {
  /** Answers what hands on a month as it was read. */
  readonly reading: (life: Life, key: Key) => (item: Attributes | undefined) => Attributes | undefined;
  readonly publishing: (life: Life, text: OutgoingText) => void;
  /** SNS took a text, or may have. */
  readonly billed: (life: Life, text: OutgoingText) => void;
  /** A month was added to. */
  readonly added: (life: Life) => void;
  /** The request is over, whatever became of it: from then on a sweep owes nothing. */
  readonly settled: (life: Life) => void;
  /** A life came to its end by itself. */
  readonly ended: (life: Life) => void;
  readonly atTheEnd: (parts: number) => void;
}

interface Sweep {
  /** What each item of the month says. */
  readonly known: Readonly<Record<string, number>>;
  readonly published: number;
}

export interface SpendingOptions {
  readonly capMicroUsd: number | null;
  readonly pricePerPartMicroUsd: number;
  readonly violations: string[];
}

export function createSpendingWatch({ capMicroUsd, pricePerPartMicroUsd, violations }: SpendingOptions): SpendingWatch {
  const sweeps = new Map<Life, Sweep>();
  const owed = new Map<Life, number>();
  let least = 0;
  return {
    reading: (life, { PK, SK }) => {
      const isMonth = PK.startsWith("SPEND#");
      return (item) => {
        const known = { ...sweeps.get(life)?.known, [SK]: Number(item?.["microUsd"] ?? 0) };
        if (isMonth) sweeps.set(life, { known, published: 0 });
        return item;
      };
    },
    publishing: (life, { channel, kind }) => {
      const sweep = sweeps.get(life);
      const capped = REMINDER_KINDS.some((known) => known === kind && KIND_RULES[known].hasSpendCap);
      if (capMicroUsd === null || sweep === undefined || channel !== "sms" || !capped) return;
      // Texts of one sweep decide side by side, so each of the others may be under way.
      const allowance = MOST_SIDE_BY_SIDE * pricePerPartMicroUsd;
      const known = Object.values(sweep.known).reduce((sum, microUsd) => sum + microUsd, 0);
      if (known + sweep.published >= capMicroUsd + allowance) violations.push(`over the spend cap: ${kind}`);
    },
    billed: (life, { channel, body }) => {
      if (channel !== "sms") return;
      owed.set(life, (owed.get(life) ?? 0) + smsParts(body));
      const sweep = sweeps.get(life);
      if (sweep !== undefined)
        sweeps.set(life, { ...sweep, published: sweep.published + smsParts(body) * pricePerPartMicroUsd });
    },
    added: (life) => {
      least += owed.get(life) ?? 0;
      owed.delete(life);
    },
    settled: (life) => {
      owed.delete(life);
    },
    ended: (life) => {
      if ((owed.get(life) ?? 0) > 0) violations.push(`${owed.get(life)} parts were never counted`);
      owed.delete(life);
    },
    atTheEnd: (parts) => {
      if (parts < least) violations.push(`${least} parts were counted, and ${parts} stand`);
    },
  };
}

const MOST_SIDE_BY_SIDE = 2;
