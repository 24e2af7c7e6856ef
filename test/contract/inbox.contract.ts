import { describe, expect, test } from "vitest";
import type { MakeStores } from "./examples.ts";

const NOW = "2026-11-22T12:30:00.000Z";

/** What every Inbox does. */
export function describeInboxContract(name: string, makeStores: MakeStores): void {
  describe(`Inbox: ${name}`, () => {
    test("a text is taken once", async () => {
      const { inbox } = await makeStores(1);

      const outcomes = [await inbox.take("ana", "m-1", NOW), await inbox.take("ana", "m-1", NOW)];

      expect(outcomes).toStrictEqual([true, false]);
    });

    test("of two deliveries at once exactly one takes it", async () => {
      const { inbox } = await makeStores(1);

      const outcomes = await Promise.all([inbox.take("ana", "m-1", NOW), inbox.take("ana", "m-1", NOW)]);

      expect(outcomes.filter(Boolean)).toHaveLength(1);
    });

    test("holds what was taken, by athlete and id", async () => {
      const { inbox } = await makeStores(1);
      await inbox.take("ana", "m-1", NOW);

      const held = [await inbox.holds("ana", "m-1"), await inbox.holds("ana", "m-2"), await inbox.holds("bea", "m-1")];

      expect(held).toStrictEqual([true, false, false]);
    });
  });
}
