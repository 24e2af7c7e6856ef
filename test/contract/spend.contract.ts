import { describe, expect, test } from "vitest";
import type { MakeStores } from "./examples.ts";

/** What every SpendBook keeps of a month's texts. */
export function describeSpendContract(name: string, makeStores: MakeStores): void {
  describe(`SpendBook: ${name}`, () => {
    test("a month in which nothing was added has cost nothing", async () => {
      const { spendBook } = await makeStores(1);

      expect(await spendBook.read("2026-11")).toStrictEqual({ parts: 0, microUsd: 0 });
    });

    test("what sweeps add at once adds up exactly, each month by itself", async () => {
      const { spendBook } = await makeStores(1);
      const adds = Array.from({ length: 20 }, (_, at) => ({ parts: at, microUsd: at * 8_830 }));

      await Promise.all(adds.map((spent) => spendBook.add("2026-11", spent)));
      await spendBook.add("2026-12", { parts: 1, microUsd: 1 });

      expect(await spendBook.read("2026-11")).toStrictEqual({ parts: 190, microUsd: 1_677_700 });
      expect(await spendBook.read("2026-12")).toStrictEqual({ parts: 1, microUsd: 1 });
    });
  });
}
