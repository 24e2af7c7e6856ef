import { expect, test } from "vitest";
import { createMemoryStore, type MemoryStore } from "../../../lib/table/memory/store.ts";
import { anIncoming, aPendingReminder, aStatusRecord } from "../../contract/examples.ts";
import { anAthlete, aProfile, aReport } from "../../support/builders.ts";

const REVIEW_AT = "2026-11-23T08:00:00.000Z";
const KEY = { source: "cooldown", externalId: "w-1" };

/** A store, and what it told of its changes since it was last asked. */
function aStore(): { readonly store: MemoryStore; readonly told: () => readonly string[] } {
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

test("a profile that is added or changed and a review that is moved are told", async () => {
  const { store, told } = aStore();

  await store.directory.add(anAthlete(), REVIEW_AT);
  await store.directory.update("ana", (ana) => ({ ...ana, redFlagAt: REVIEW_AT }));
  await store.book.moveReview({ athleteId: "ana", dueAt: REVIEW_AT }, "2026-11-24T08:00:00.000Z");

  expect(told()).toStrictEqual(["ana", "ana", "ana"]);
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

test("a log is read by start, and begins with the very workouts it held when it grew at its end", async () => {
  const { store } = aStore();
  for (const hour of ["06", "12", "09"]) {
    await store.log.write(
      "ana",
      anIncoming({ externalId: hour, report: aReport({ startedAt: `2026-11-22T${hour}:00:00Z` }) }),
    );
  }
  const before = await store.log.read("ana");

  await store.log.write(
    "ana",
    anIncoming({ externalId: "15", report: aReport({ startedAt: "2026-11-22T15:00:00Z" }) }),
  );

  const after = await store.log.read("ana");
  expect(after.map(({ externalId }) => externalId)).toStrictEqual(["06", "09", "12", "15"]);
  expect(after.slice(0, 3).every((workout, at) => workout === before[at])).toBe(true);
});

test("a log that did not change is read at no cost", async () => {
  const { store } = aStore();
  await store.log.write("ana", anIncoming());

  const first = await store.log.read("ana");
  const second = await store.log.read("ana");
  await store.log.write("ana", anIncoming({ externalId: "w-2" }));

  expect(second).toBe(first);
  expect(await store.log.read("ana")).toHaveLength(2);
});
