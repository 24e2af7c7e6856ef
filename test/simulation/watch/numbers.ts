import { optOutKey } from "../../../lib/table/items.ts";
import type { Table } from "../../../lib/table/table.ts";

/** What an owner said of texts to their number. */
type Word = "stop" | "start";

/** A text with such a word, which may come again under the same id. */
interface Said {
  readonly phone: string;
  readonly word: Word;
  readonly messageId: string;
}

/** Watches what owners of numbers say of texts: nothing but their own START undoes their STOP (I15). */
export interface NumberWatch {
  /** A text is looked at; answers what notes that it was dealt with. */
  readonly saying: (said: Said) => () => void;
  /** Phones whose owners' last word that was dealt with is STOP. */
  readonly stopped: () => ReadonlySet<string>;
  readonly atTheEnd: (table: Table) => Promise<void>;
}

export function createNumberWatch(violations: string[]): NumberWatch {
  const stopped = new Set<string>();
  /** Every START that was ever begun, and those that are not dealt with: a STOP beside one may come before or after it. */
  const starts: Said[] = [];
  const open = new Set<string>();
  const startsOf = (phone: string): readonly Said[] => starts.filter((start) => start.phone === phone);
  return {
    saying: (said) => {
      const { phone, word, messageId } = said;
      if (word === "start") {
        starts.push(said);
        open.add(messageId);
        stopped.delete(phone);
        return () => open.delete(messageId);
      }
      const before = startsOf(phone).length;
      const isAlone = !startsOf(phone).some((start) => open.has(start.messageId));
      return () => {
        if (isAlone && startsOf(phone).length === before) stopped.add(phone);
      };
    },
    stopped: () => stopped,
    atTheEnd: async (table) => {
      for (const phone of stopped) {
        const kept = await table.get(optOutKey(phone));
        if (kept?.["optedOutAt"] === undefined)
          violations.push(`I15 an opt-out was not kept with its number: ${phone}`);
      }
    },
  };
}
