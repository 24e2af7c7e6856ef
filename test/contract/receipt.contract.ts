import { describe, expect, test } from "vitest";
import type { ReceiptTarget } from "../../lib/domain/delivery/arrival.ts";
import type { Receipt } from "../../lib/domain/receipt.ts";
import { aReceipt, priced } from "../support/receipts.ts";
import { aPendingReminder, CLAIM, dueOf, type MakeStores, SENT } from "./examples.ts";

const MEAL: ReceiptTarget = { kind: "reminder", reminder: aPendingReminder() };
const ANSWER: ReceiptTarget = { kind: "answer", answer: { inboundId: "in-1", receivedAt: "2026-11-22T12:30:00.000Z" } };
const DELIVERED: Receipt = { ...aReceipt(), state: "delivered" };

/** What every ReceiptBook does. */
export function describeReceiptContract(name: string, makeStores: MakeStores): void {
  describe(`ReceiptBook: ${name}`, () => {
    test("a receipt stands beside the state of its reminder", async () => {
      const { book, receipts } = await makeStores(1);
      await book.place(aPendingReminder());
      await book.claim(dueOf(aPendingReminder()), CLAIM);
      await book.settle(aPendingReminder(), CLAIM.claimId, SENT);

      const outcome = await receipts.put("ana", MEAL, priced(aReceipt()));

      expect(outcome).toBe(true);
      expect(await book.find(aPendingReminder())).toMatchObject({ ...SENT, receipt: aReceipt() });
    });

    test("another receipt than the one that was read is not replaced", async () => {
      const { book, receipts } = await makeStores(1);
      await book.place({ ...aPendingReminder(), ...SENT });
      const accepted: ReceiptTarget = { kind: "reminder", reminder: { ...aPendingReminder(), receipt: aReceipt() } };
      const outcomes = [await receipts.put("ana", MEAL, priced(aReceipt()))];

      for (const target of [MEAL, accepted, MEAL, accepted])
        outcomes.push(await receipts.put("ana", target, priced(DELIVERED)));

      expect(outcomes).toStrictEqual([true, false, true, false, false]);
      expect(await book.find(aPendingReminder())).toMatchObject({ receipt: DELIVERED });
    });

    test("a receipt and its price are kept both or neither", async () => {
      const { book, receipts, spendBook } = await makeStores(1);
      await spendBook.add("2026-11", { parts: 1, microUsd: 8_830 });
      const dearer = priced(aReceipt(), { parts: 0, microUsd: -2_380 });

      const early = await receipts.put("ana", MEAL, dearer);
      const before = await spendBook.read("2026-11");
      await book.place({ ...aPendingReminder(), ...SENT });
      const outcomes = await Promise.all([1, 2, 3].map(() => receipts.put("ana", MEAL, dearer)));

      expect([early, outcomes.filter(Boolean).length]).toStrictEqual([false, 1]);
      expect(before).toStrictEqual({ parts: 1, microUsd: 8_830 });
      expect(await spendBook.read("2026-11")).toStrictEqual({ parts: 1, microUsd: 6_450 });
    });

    test("of the same receipt twice at once one is put", async () => {
      const { book, receipts } = await makeStores(1);
      await book.place({ ...aPendingReminder(), ...SENT });

      const outcomes = await Promise.all([1, 2, 3].map(() => receipts.put("ana", MEAL, priced(aReceipt()))));

      expect(outcomes.filter(Boolean)).toHaveLength(1);
    });

    test("a text that is not sent yet, or is gone, gets none", async () => {
      const { book, receipts } = await makeStores(1);

      const outcomes = [
        await receipts.put("ana", MEAL, priced(aReceipt())),
        await receipts.put("ana", ANSWER, priced(aReceipt())),
      ];
      await book.place(aPendingReminder());
      outcomes.push(await receipts.put("ana", MEAL, priced(aReceipt())));

      expect(outcomes).toStrictEqual([false, false, false]);
      expect(await book.find(aPendingReminder())).toStrictEqual(aPendingReminder());
    });

    test("a claim that is given back gives back the receipt it got", async () => {
      const { book, receipts } = await makeStores(1);
      await book.place(aPendingReminder());
      await book.claim(dueOf(aPendingReminder()), CLAIM);
      await receipts.put("ana", MEAL, priced(aReceipt()));

      await book.defer(aPendingReminder(), CLAIM.claimId, { dueAt: "2026-11-22T12:31:00.000Z", attempts: 1 });

      const deferred = { ...aPendingReminder(), dueAt: "2026-11-22T12:31:00.000Z", attempts: 1 };
      expect(await book.find(aPendingReminder())).toStrictEqual(deferred);
    });

    test("an answer to a text keeps its id and its receipt", async () => {
      const { inbox, receipts } = await makeStores(1);
      await inbox.take("ana", "in-1", { receivedAt: "2026-11-22T12:30:00.000Z" });
      await inbox.take("ana", "in-2", { receivedAt: "2026-11-22T12:31:00.000Z" });

      await inbox.noteAnswer("ana", "in-1", "m-1");
      await inbox.noteAnswer("ana", "in-3", "m-3");
      await receipts.put("ana", ANSWER, priced(aReceipt()));

      expect((await inbox.read("ana")).toSorted((a, b) => (a.inboundId < b.inboundId ? -1 : 1))).toStrictEqual([
        { inboundId: "in-1", receivedAt: "2026-11-22T12:30:00.000Z", answerId: "m-1", receipt: aReceipt() },
        { inboundId: "in-2", receivedAt: "2026-11-22T12:31:00.000Z" },
      ]);
      expect(await inbox.holds("ana", "in-3")).toBe(false);
    });
  });
}
