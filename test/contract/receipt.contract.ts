import { describe, expect, test } from "vitest";
import type { ReceiptTarget } from "../../lib/domain/delivery/arrival.ts";
import type { Receipt } from "../../lib/domain/receipt.ts";
import { aFailure, aReceipt } from "../support/receipts.ts";
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

      const outcome = await receipts.put("ana", MEAL, aReceipt());

      expect(outcome).toStrictEqual({ kind: "put", before: undefined });
      expect(await book.find(aPendingReminder())).toMatchObject({ ...SENT, receipt: aReceipt() });
    });

    test("of two receipts the higher one stands, in whatever order they come", async () => {
      const { book, receipts } = await makeStores(1);
      await book.place({ ...aPendingReminder(), ...SENT });

      const outcomes = [];
      for (const next of [aReceipt(), aFailure("unknown"), aReceipt(), DELIVERED, aFailure("unknown"), DELIVERED])
        outcomes.push(await receipts.put("ana", MEAL, next));

      expect(outcomes).toStrictEqual([
        { kind: "put", before: undefined },
        { kind: "put", before: aReceipt() },
        { kind: "stands" },
        { kind: "put", before: aFailure("unknown") },
        { kind: "stands" },
        { kind: "stands" },
      ]);
      expect(await book.find(aPendingReminder())).toMatchObject({ receipt: DELIVERED });
    });

    test("of the same receipt twice at once one is put", async () => {
      const { book, receipts } = await makeStores(1);
      await book.place({ ...aPendingReminder(), ...SENT });

      const outcomes = await Promise.all([1, 2, 3].map(() => receipts.put("ana", MEAL, aReceipt())));

      expect(outcomes.filter(({ kind }) => kind === "put")).toHaveLength(1);
    });

    test("a text that is not sent yet, or is gone, gets none", async () => {
      const { book, receipts } = await makeStores(1);

      const outcomes = [await receipts.put("ana", MEAL, aReceipt()), await receipts.put("ana", ANSWER, aReceipt())];
      await book.place(aPendingReminder());
      outcomes.push(await receipts.put("ana", MEAL, aReceipt()));

      expect(outcomes).toStrictEqual([{ kind: "stands" }, { kind: "stands" }, { kind: "stands" }]);
      expect(await book.find(aPendingReminder())).toStrictEqual(aPendingReminder());
    });

    test("a claim that is given back gives back the receipt it got", async () => {
      const { book, receipts } = await makeStores(1);
      await book.place(aPendingReminder());
      await book.claim(dueOf(aPendingReminder()), CLAIM);
      await receipts.put("ana", MEAL, aReceipt());

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
      await receipts.put("ana", ANSWER, aReceipt());

      expect((await inbox.read("ana")).toSorted((a, b) => (a.inboundId < b.inboundId ? -1 : 1))).toStrictEqual([
        { inboundId: "in-1", receivedAt: "2026-11-22T12:30:00.000Z", answerId: "m-1", receipt: aReceipt() },
        { inboundId: "in-2", receivedAt: "2026-11-22T12:31:00.000Z" },
      ]);
      expect(await inbox.holds("ana", "in-3")).toBe(false);
    });
  });
}
