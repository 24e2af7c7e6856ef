import { describe, expect, test } from "vitest";
import type { ReminderBook } from "../../lib/ports.ts";
import { aPendingReminder, CANCELLED, CLAIM, dueOf, type MakeStores, SENT, settledAs } from "./examples.ts";

const NOW = "2026-11-22T12:30:00.000Z";
const OTHER_CLAIM = {
  claimId: "claim-2",
  claimedAt: "2026-11-22T12:31:00.000Z",
  leaseUntil: "2026-11-22T12:33:00.000Z",
};

/** What delivery asks of every ReminderBook: the due index, and claiming, settling and deferring what is in it. */
export function describeReminderDeliveryContract(name: string, makeStores: MakeStores): void {
  const makeBook = async (): Promise<ReminderBook> => (await makeStores(1)).book;

  /** A book with one reminder that is due now. */
  const bookWithOneDue = async (): Promise<ReminderBook> => {
    const book = await makeBook();
    await book.place(aPendingReminder());
    return book;
  };

  describe(`ReminderBook, delivery: ${name}`, () => {
    test("what is due by now is listed oldest first, and no more than asked for", async () => {
      const book = await makeBook();
      const times = ["12:30:00.000", "12:29:59.999", "12:30:00.001", "09:00:00.000"];
      const reminders = times.map((time, n) => aPendingReminder({ n, dueAt: `2026-11-22T${time}Z` }));
      await Promise.all(reminders.map((reminder) => book.place(reminder)));

      const due = await book.due(0, NOW, 10);
      const two = await book.due(0, NOW, 2);

      expect(due).toStrictEqual([reminders[3], reminders[1], reminders[0]].map((r) => r && dueOf(r)));
      expect(two).toStrictEqual(due.slice(0, 2));
    });

    test("a reminder is due in the one shard of its athlete", async () => {
      const { book } = await makeStores(4);
      const athletes = ["ana", "bea", "cem", "dan", "eva", "fay"];
      await Promise.all(athletes.map((athleteId) => book.place(aPendingReminder({ athleteId }))));

      const due = await Promise.all([0, 1, 2, 3].map((shard) => book.due(shard, NOW, 10)));

      expect(
        due
          .flat()
          .map(({ athleteId }) => athleteId)
          .toSorted(),
      ).toStrictEqual(athletes);
      expect(due.filter((shard) => shard.length > 0).length).toBeGreaterThan(1);
    });

    test("a claimed reminder is SENDING under the claim and still listed, so that a lost claim is found", async () => {
      const book = await bookWithOneDue();

      const result = await book.claim(dueOf(aPendingReminder()), CLAIM);

      const sending = { ...aPendingReminder(), state: "SENDING", ...CLAIM };
      expect(result).toStrictEqual({ kind: "claimed", reminder: sending });
      expect(await book.find(aPendingReminder())).toStrictEqual(sending);
      expect(await book.due(0, NOW, 10)).toStrictEqual([dueOf(aPendingReminder())]);
    });

    test("of two claims at once exactly one wins, and the other sees who holds it (I5)", async () => {
      const book = await bookWithOneDue();
      const due = dueOf(aPendingReminder());

      const results = await Promise.all([book.claim(due, CLAIM), book.claim(due, OTHER_CLAIM)]);

      expect(results.map(({ kind }) => kind).toSorted()).toStrictEqual(["claimed", "held"]);
      const claimIds = results.map(
        (result) => "reminder" in result && "claimId" in result.reminder && result.reminder.claimId,
      );
      expect(claimIds[0]).toBe(claimIds[1]);
    });

    test("a claim whose answer was lost is answered again", async () => {
      const book = await bookWithOneDue();
      const first = await book.claim(dueOf(aPendingReminder()), CLAIM);

      const again = await book.claim(dueOf(aPendingReminder()), CLAIM);

      expect(again).toStrictEqual(first);
    });

    test("a reminder that is gone, settled or due at another instant cannot be claimed", async () => {
      const book = await bookWithOneDue();
      const due = dueOf(aPendingReminder());
      await book.place(aPendingReminder({ n: 2 }));
      await book.cancel(aPendingReminder({ n: 2 }), 1, CANCELLED);

      const results = [
        await book.claim({ ...due, n: 3 }, CLAIM),
        await book.claim({ ...due, n: 2 }, CLAIM),
        await book.claim({ ...due, dueAt: "2026-11-22T12:29:00.000Z" }, CLAIM),
      ];

      expect(results).toStrictEqual([{ kind: "gone" }, { kind: "gone" }, { kind: "gone" }]);
      expect(await book.find(aPendingReminder())).toStrictEqual(aPendingReminder());
    });

    test("a hit from before the reminder was moved is gone, even when the reminder is being sent", async () => {
      const book = await bookWithOneDue();
      const moved = aPendingReminder({ generation: 2, dueAt: "2026-11-22T12:45:00.000Z" });
      await book.place(moved);
      await book.claim(dueOf(moved), CLAIM);

      const result = await book.claim(dueOf(aPendingReminder()), OTHER_CLAIM);

      expect(result).toStrictEqual({ kind: "gone" });
    });

    test("of replacing and claiming at once exactly one wins (I5)", async () => {
      const book = await bookWithOneDue();
      const moved = aPendingReminder({ generation: 2, dueAt: "2026-11-22T12:45:00.000Z" });

      const [placed, claimed] = await Promise.all([book.place(moved), book.claim(dueOf(aPendingReminder()), CLAIM)]);

      expect(claimed.kind).toBe(placed ? "gone" : "claimed");
      expect(await book.find(moved)).toMatchObject(placed ? moved : { generation: 1, state: "SENDING" });
    });

    test("of cancelling and claiming at once exactly one wins (I5)", async () => {
      const book = await bookWithOneDue();

      const [cancelled, claimed] = await Promise.all([
        book.cancel(aPendingReminder(), 1, CANCELLED),
        book.claim(dueOf(aPendingReminder()), CLAIM),
      ]);

      expect(claimed.kind).toBe(cancelled ? "gone" : "claimed");
      expect(await book.find(aPendingReminder())).toMatchObject({ state: cancelled ? "CANCELLED" : "SENDING" });
    });

    test("a settled reminder keeps its plan, says how it ended and is due no more (I6)", async () => {
      const book = await bookWithOneDue();
      await book.claim(dueOf(aPendingReminder()), CLAIM);

      const settled = await book.settle(aPendingReminder(), CLAIM.claimId, SENT);

      expect(settled).toBe(true);
      expect(await book.find(aPendingReminder())).toStrictEqual(settledAs(aPendingReminder(), SENT));
      expect(await book.due(0, "2027-01-01T00:00:00.000Z", 10)).toStrictEqual([]);
    });

    test("a claim that ran out is settled by whoever finds it, and a late settle is refused (I6)", async () => {
      const book = await bookWithOneDue();
      await book.claim(dueOf(aPendingReminder()), CLAIM);
      const ranOut = { state: "UNKNOWN", settledAt: "2026-11-22T12:40:00.000Z", outcome: "LEASE_RAN_OUT" } as const;

      const held = await book.claim(dueOf(aPendingReminder()), OTHER_CLAIM);
      const found = await book.settle(aPendingReminder(), CLAIM.claimId, ranOut);
      const late = await book.settle(aPendingReminder(), CLAIM.claimId, SENT);

      expect(held).toMatchObject({ kind: "held", reminder: CLAIM });
      expect([found, late]).toStrictEqual([true, false]);
      expect(await book.find(aPendingReminder())).toStrictEqual(settledAs(aPendingReminder(), ranOut));
    });

    test("nothing is settled or deferred without its claim", async () => {
      const book = await bookWithOneDue();
      const next = { dueAt: "2026-11-22T12:31:00.000Z", attempts: 1 };
      const unclaimed = await book.settle(aPendingReminder(), CLAIM.claimId, SENT);
      await book.claim(dueOf(aPendingReminder()), CLAIM);

      const outcomes = [
        await book.settle(aPendingReminder(), "claim-2", SENT),
        await book.defer(aPendingReminder(), "claim-2", next),
        await book.settle(aPendingReminder({ n: 2 }), CLAIM.claimId, SENT),
      ];

      expect([unclaimed, ...outcomes]).toStrictEqual([false, false, false, false]);
      expect(await book.find(aPendingReminder())).toMatchObject({ state: "SENDING", ...CLAIM });
      expect(await book.find(aPendingReminder({ n: 2 }))).toBeUndefined();
    });

    test("a deferred reminder is PENDING again, due when it was told, and its old claim is void", async () => {
      const book = await bookWithOneDue();
      const deferred = aPendingReminder({ dueAt: "2026-11-22T12:31:00.000Z", attempts: 1 });
      await book.claim(dueOf(aPendingReminder()), CLAIM);

      const kept = await book.defer(aPendingReminder(), CLAIM.claimId, { dueAt: deferred.dueAt, attempts: 1 });
      const late = await book.settle(aPendingReminder(), CLAIM.claimId, SENT);

      expect([kept, late]).toStrictEqual([true, false]);
      expect(await book.find(deferred)).toStrictEqual(deferred);
      expect(await book.due(0, NOW, 10)).toStrictEqual([]);
      expect(await book.due(0, deferred.dueAt, 10)).toStrictEqual([dueOf(deferred)]);
    });
  });
}
