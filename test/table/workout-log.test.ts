import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import { anIncoming } from "../contract/examples.ts";
import { aReport } from "../support/builders.ts";
import { useTables } from "./table-at-hand.ts";

const KEY = { PK: "ATHLETE#ana", SK: "WORKOUT#cooldown#w-1" };
const W1 = { source: "cooldown", externalId: "w-1" };
const makeTable = useTables();

test("a workout is one item, kept for the retention after its start", async () => {
  const { log, item } = await makeTable();

  await log.write("ana", anIncoming());

  expect(await item(KEY)).toStrictEqual({
    ...KEY,
    report: aReport(),
    sourceVersion: "2026-11-22T12:20:00.000Z",
    contentHash: contentHashOf(aReport()),
    firstReceivedAt: "2026-11-22T12:30:00.000Z",
    silent: false,
    deleteAfter: Date.parse("2029-01-30T11:30:00Z") / 1000,
  });
});

test("a tombstone keeps the content's hash and nothing else of the workout, for 30 days", async () => {
  const { log, item, putItem } = await makeTable();
  await log.write("ana", anIncoming());
  await putItem({ ...(await item(KEY)), athleteRpe: 7 });

  await log.remove("ana", W1, "2026-11-22T13:00:00.000Z");

  expect(await item(KEY)).toStrictEqual({
    ...KEY,
    contentHash: contentHashOf(aReport()),
    sourceVersion: "2026-11-22T13:00:00.000Z",
    deletedAt: "2026-11-22T13:00:00.000Z",
    deleteAfter: Date.parse("2026-12-22T13:00:00Z") / 1000,
  });
});

test("a revived workout is kept like any other", async () => {
  const { log, item } = await makeTable();
  await log.remove("ana", W1, "2026-11-22T13:00:00.000Z");

  await log.write("ana", anIncoming({ sourceVersion: "2026-11-22T14:00:00.000Z" }));

  expect(await item(KEY)).toMatchObject({ deleteAfter: Date.parse("2029-01-30T11:30:00Z") / 1000 });
  expect(await item(KEY)).not.toHaveProperty("deletedAt");
});

test("the RPE the athlete texted outlives updates from the source", async () => {
  const { log, item, putItem } = await makeTable();
  await log.write("ana", anIncoming());
  await putItem({ ...(await item(KEY)), athleteRpe: 7 });

  await log.write("ana", anIncoming({ report: aReport({ rpe: 2 }) }));

  expect(await log.read("ana")).toMatchObject([{ report: aReport({ rpe: 2 }), athleteRpe: 7 }]);
});

test("known content raises the version when the source gave one, not when it is the instant of receipt", async () => {
  const { log, item } = await makeTable();
  const received = "2026-11-22T15:00:00.000Z";
  await log.write("ana", anIncoming());

  await log.write("ana", anIncoming({ sourceVersion: received, receivedAt: received }));
  const afterReceipt = await item(KEY);
  await log.write("ana", anIncoming({ sourceVersion: "2026-11-22T14:00:00.000Z", receivedAt: received }));

  expect(afterReceipt).toMatchObject({ sourceVersion: "2026-11-22T12:20:00.000Z" });
  expect(await item(KEY)).toMatchObject({ sourceVersion: "2026-11-22T14:00:00.000Z" });
});

test("a log longer than a page of the table is read whole, without other items", async () => {
  const { log, putItem } = await makeTable();
  const ids = Array.from({ length: 12 }, (_, i) => `w-${i}`);
  const title = "x".repeat(100_000);
  await Promise.all(ids.map((externalId) => log.write("ana", anIncoming({ externalId, report: aReport({ title }) }))));
  await putItem({ PK: "ATHLETE#ana", SK: "WORKOUTS" });

  const read = await log.read("ana");

  expect(read.map(({ externalId }) => externalId).toSorted()).toStrictEqual(ids.toSorted());
});

test("a workout that cannot be read is a fault that names the item and the members, and no value", async () => {
  const { log, putItem } = await makeTable();
  await putItem({ ...KEY, report: aReport({ title: "secret" }), firstReceivedAt: 7, silent: false });

  const reading = log.read("ana");

  await expect(reading).rejects.toThrow("Item ATHLETE#ana WORKOUT#cooldown#w-1 cannot be read: firstReceivedAt.");
});

test("the hash is the SHA-256 of the report's canonical JSON", () => {
  const report = aReport({ title: "Hills" });

  const hash = contentHashOf(report);

  const canonical =
    '{"durationMinutes":45,"kind":"run","offsetMinutes":-300,"startedAt":"2026-11-22T11:30:00.000Z","title":"Hills"}';
  expect(hash).toBe(createHash("sha256").update(canonical).digest("hex"));
});

test("neither the order of members nor one without a value changes the hash", () => {
  const { kind, startedAt, ...rest } = aReport();

  const hash = contentHashOf({ ...rest, title: undefined, startedAt, kind });

  expect(hash).toBe(contentHashOf(aReport()));
});

test("another value changes the hash", () => {
  const hashes = [aReport(), aReport({ rpe: 7 }), aReport({ rpe: 7.5 }), aReport({ muscleGroups: [] })].map(
    contentHashOf,
  );

  expect(new Set(hashes).size).toBe(4);
});
