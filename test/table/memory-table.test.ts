import { expect, test } from "vitest";
import { anIncoming, aPendingReminder, aStatusRecord } from "../contract/examples.ts";
import { anAthlete, aProfile, aReport } from "../support/builders.ts";
import { createMemoryStore, type Stores } from "../support/stores.ts";

const REVIEW_AT = "2026-11-23T08:00:00.000Z";
const KEY = { source: "cooldown", externalId: "w-1" };

/** A store, and what it told of its changes since it was last asked. */
function aStore(): { readonly store: Stores; readonly told: () => readonly string[] } {
  const changes: string[] = [];
  const store = createMemoryStore({ shards: 1, onChange: (athleteId) => changes.push(athleteId) });
  return { store, told: () => changes.splice(0) };
}

test("a workout that is created, updated or deleted is told", async () => {
  const { store, told } = aStore();

  await store.log.write("ana", anIncoming());
  await store.log.write("bea", anIncoming());
  await store.log.write("ana", anIncoming({ report: aReport({ rpe: 8 }) }));
  await store.log.remove("ana", KEY, "2026-11-22T14:00:00.000Z");

  expect(told()).toStrictEqual(["ana", "bea", "ana", "ana"]);
});

test("a workout write that changes nothing is not told", async () => {
  const { store, told } = aStore();
  await store.log.write("ana", anIncoming());
  told();

  await store.log.write("ana", anIncoming());
  await store.log.write("ana", anIncoming({ report: aReport({ rpe: 8 }), sourceVersion: "2026-11-22T01:00:00.000Z" }));
  await store.log.remove("ana", KEY, "2026-11-22T01:00:00.000Z");

  expect(told()).toStrictEqual([]);
});

test("a profile that is added with its review or changed, and a review that is moved, are told", async () => {
  const { store, told } = aStore();

  await store.directory.add(anAthlete(), REVIEW_AT);
  await store.directory.update("ana", (ana) => ({ ...ana, redFlagAt: REVIEW_AT }));
  await store.book.moveReview({ athleteId: "ana", dueAt: REVIEW_AT }, "2026-11-24T08:00:00.000Z");

  expect(told()).toStrictEqual(["ana", "ana", "ana", "ana"]);
});

test("nothing else is told: it would wake the assessment that wrote it", async () => {
  const { store, told } = aStore();
  await store.directory.add(anAthlete(), REVIEW_AT);
  told();

  await store.directory.add(anAthlete({ profile: aProfile({ name: "Bea" }) }), REVIEW_AT);
  await store.directory.addToken({
    athleteId: "ana",
    sha256: "00",
    lastFour: "x7Qa",
    source: null,
    createdAt: REVIEW_AT,
  });
  await store.directory.touchToken("ana", "00", "2026-11-23");
  await store.book.writeStatus("ana", aStatusRecord(), 0);
  await store.book.place(aPendingReminder());
  await store.book.moveReview({ athleteId: "ana", dueAt: "2026-11-22T08:00:00.000Z" }, REVIEW_AT);

  expect(told()).toStrictEqual([]);
});
