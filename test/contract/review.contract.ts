import { describe, expect, test } from "vitest";
import { anAthlete, aProfile } from "../support/builders.ts";
import { aPendingReminder, CANCELLED, type MakeStores } from "./examples.ts";

const NOW = "2026-11-22T12:30:00.000Z";

/** What every ReminderBook does with nightly reviews, and what it says is due next. */
export function describeReviewContract(name: string, makeStores: MakeStores): void {
  describe(`ReminderBook, reviews: ${name}`, () => {
    test("reviews are due oldest first and are moved by exactly one sweep", async () => {
      const { book, directory } = await makeStores(1);
      const profile = aProfile({ phone: null });
      await directory.add(anAthlete({ athleteId: "ana", profile }), "2026-11-22T08:10:00.000Z");
      await directory.add(anAthlete({ athleteId: "bea", profile }), "2026-11-22T08:05:00.000Z");
      await directory.add(anAthlete({ athleteId: "cem", profile }), "2026-11-23T08:05:00.000Z");
      const review = { athleteId: "ana", dueAt: "2026-11-22T08:10:00.000Z" };

      const due = await book.dueReviews(0, NOW, 10);
      const one = await book.dueReviews(0, NOW, 1);
      const moved = await Promise.all([
        book.moveReview(review, "2026-11-23T08:10:00.000Z"),
        book.moveReview(review, "2026-11-23T08:10:00.000Z"),
      ]);

      expect(due).toStrictEqual([{ athleteId: "bea", dueAt: "2026-11-22T08:05:00.000Z" }, review]);
      expect(one).toStrictEqual(due.slice(0, 1));
      expect(moved.filter(Boolean)).toHaveLength(1);
      expect(await book.dueReviews(0, NOW, 10)).toStrictEqual(due.slice(0, 1));
    });

    test("adding an athlete again leaves the review where it is", async () => {
      const { book, directory } = await makeStores(1);
      await directory.add(anAthlete(), "2026-11-22T08:10:00.000Z");

      await directory.add(anAthlete(), "2026-11-29T08:10:00.000Z");

      expect(await book.dueReviews(0, NOW, 10)).toHaveLength(1);
    });

    test("the next due instant is the smallest of reminders and reviews, of this shard", async () => {
      const { book, directory } = await makeStores(1);
      const before = await book.nextDueAt(0);
      await directory.add(anAthlete(), "2026-11-23T08:10:00.000Z");

      const ofReview = await book.nextDueAt(0);
      await book.place(aPendingReminder());
      const ofReminder = await book.nextDueAt(0);
      await book.cancel(aPendingReminder(), 1, CANCELLED);

      expect([before, ofReview, ofReminder]).toStrictEqual([undefined, "2026-11-23T08:10:00.000Z", NOW]);
      expect(await book.nextDueAt(0)).toBe("2026-11-23T08:10:00.000Z");
      expect(await book.nextDueAt(1)).toBeUndefined();
    });
  });
}
