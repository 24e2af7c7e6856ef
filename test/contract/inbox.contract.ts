import { describe, expect, test } from "vitest";
import type { MakeStores } from "./examples.ts";

const TEXT = { receivedAt: "2026-11-22T12:30:00.000Z" };

/** What every Inbox does. */
export function describeInboxContract(name: string, makeStores: MakeStores): void {
  describe(`Inbox: ${name}`, () => {
    test("a text is taken once", async () => {
      const { inbox } = await makeStores(1);

      const outcomes = [await inbox.take("ana", "m-1", TEXT), await inbox.take("ana", "m-1", TEXT)];

      expect(outcomes).toStrictEqual([true, false]);
    });

    test("of two deliveries at once exactly one takes it", async () => {
      const { inbox } = await makeStores(1);

      const outcomes = await Promise.all([inbox.take("ana", "m-1", TEXT), inbox.take("ana", "m-1", TEXT)]);

      expect(outcomes.filter(Boolean)).toHaveLength(1);
    });

    test("holds what was taken, by athlete and id", async () => {
      const { inbox } = await makeStores(1);
      await inbox.take("ana", "m-1", TEXT);

      const held = [await inbox.holds("ana", "m-1"), await inbox.holds("ana", "m-2"), await inbox.holds("bea", "m-1")];

      expect(held).toStrictEqual([true, false, false]);
    });

    test("counts answers by athlete, day and urgency, for two days", async () => {
      const { inbox, table } = await makeStores(1);

      const counts = [
        await inbox.countAnswer("ana", "2026-11-22", "ordinary"),
        await inbox.countAnswer("ana", "2026-11-22", "ordinary"),
        await inbox.countAnswer("ana", "2026-11-22", "urgent"),
        await inbox.countAnswer("ana", "2026-11-23", "ordinary"),
        await inbox.countAnswer("bea", "2026-11-22", "ordinary"),
      ];

      const [counted] = await table.scan({ equals: ["SK", "RATE#ANSWERS#2026-11-23"] });
      expect(counts).toStrictEqual([1, 2, 1, 1, 1]);
      expect(counted?.["deleteAfter"]).toBe(Date.parse("2026-11-25T00:00:00.000Z") / 1_000);
    });

    test("keeps for over a year which texts were of danger, every other text for a week", async () => {
      const { inbox, table } = await makeStores(1);
      await inbox.take("ana", "m-1", TEXT);
      await inbox.take("ana", "m-2", { ...TEXT, isOfDanger: true });

      const [talk, danger] = (await inbox.read("ana")).toSorted((a, b) => (a.inboundId < b.inboundId ? -1 : 1));
      const kept = (await table.scan({ startsWith: ["SK", "INBOUND#"] })).map(({ SK, deleteAfter }) => [
        SK,
        deleteAfter,
      ]);

      expect([talk?.isOfDanger, danger?.isOfDanger]).toStrictEqual([undefined, true]);
      expect(Object.fromEntries(kept)).toStrictEqual({
        "INBOUND#m-1": Date.parse("2026-11-29T12:30:00.000Z") / 1_000,
        "INBOUND#m-2": Date.parse("2027-12-27T12:30:00.000Z") / 1_000,
      });
    });
  });
}
