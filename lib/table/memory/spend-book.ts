import type { SpendBook, Spending } from "../../ports/sending.ts";

const NOTHING: Spending = { parts: 0, microUsd: 0 };

/** A team's spending in memory. */
export function createMemorySpendBook(): SpendBook {
  const months = new Map<string, Spending>();
  const read = (month: string): Spending => months.get(month) ?? NOTHING;
  return {
    read: async (month) => read(month),
    add: async (month, spent) => {
      const { parts, microUsd } = read(month);
      months.set(month, { parts: parts + spent.parts, microUsd: microUsd + spent.microUsd });
    },
  };
}
