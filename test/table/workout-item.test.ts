import { describe, expect, test } from "vitest";
import { contentHashOf, createWorkoutLog } from "../../lib/table/workout-log.ts";
import { anIncoming, versionOf } from "../contract/examples.ts";
import { aReport } from "../support/builders.ts";
import { useTables } from "./table-at-hand.ts";

const KEY = { PK: "ATHLETE#ana", SK: "WORKOUT#cooldown#w-1" };
const W1 = { source: "cooldown", externalId: "w-1" };
const makeTable = useTables();

async function bothForms() {
  const made = await makeTable();
  return { ...made, packing: createWorkoutLog(made.table, { retentionDays: 800, packedWorkouts: true }) };
}

/** What release 0.2.0 sets, beside whatever stands in the item. */
function asRelease020({ report, sourceVersion, contentHash, receivedAt, silent } = anIncoming()) {
  return { report, sourceVersion, contentHash, firstReceivedAt: receivedAt, silent };
}

describe("a packed workout", () => {
  test("holds two texts in place of report, receipt and silence, and a short hash", async () => {
    const { packing, item } = await bothForms();

    await packing.write("ana", anIncoming({ silent: true }));

    expect(await item(KEY)).toStrictEqual({
      ...KEY,
      packed: "r1795347000,m45,o-300",
      received: "1795350600000s",
      sourceVersion: "2026-11-22T12:20:00.000Z",
      contentHash: Buffer.from(contentHashOf(aReport()), "hex").subarray(0, 12).toString("base64url"),
      deleteAfter: Date.parse("2029-01-30T11:30:00Z") / 1000,
    });
  });

  test("leaves a tombstone like any other", async () => {
    const { packing, item } = await bothForms();
    await packing.write("ana", anIncoming());

    await packing.remove("ana", W1, "2026-11-22T13:00:00.000Z");

    expect(Object.keys((await item(KEY)) ?? {}).toSorted()).toStrictEqual(
      ["PK", "SK", "contentHash", "deleteAfter", "deletedAt", "sourceVersion"].toSorted(),
    );
  });

  test("stays as it came when it could not be read back exactly", async () => {
    const { packing, item } = await bothForms();
    const report = aReport({ startedAt: "2026-11-22T11:30:00Z" });

    await packing.write("ana", anIncoming({ report }));

    expect(await item(KEY)).toMatchObject({ report, silent: false });
    expect(await packing.read("ana")).toMatchObject([{ report }]);
  });

  test("that cannot be read names the attribute", async () => {
    const { log, putItem } = await bothForms();
    const damaged = { ...KEY, packed: "r1795347000", received: "1795350600000" };

    await putItem(damaged);
    await expect(log.read("ana")).rejects.toThrow("Item ATHLETE#ana WORKOUT#cooldown#w-1 cannot be read: packed.");
    await putItem({ ...damaged, packed: "r1795347000,m45", received: "yesterday" });
    await expect(log.read("ana")).rejects.toThrow("Item ATHLETE#ana WORKOUT#cooldown#w-1 cannot be read: received.");
    await putItem({ ...damaged, packed: 7 });
    await expect(log.read("ana")).rejects.toThrow("Item ATHLETE#ana WORKOUT#cooldown#w-1 cannot be read: packed.");
  });
});

describe("an athlete who asks what is stored about them", () => {
  test("gets a packed workout in words", async () => {
    const { packing, records } = await bothForms();
    await packing.write("ana", anIncoming({ silent: true }));

    const [record] = await records.read("ana");

    const words = { report: aReport(), firstReceivedAt: "2026-11-22T12:30:00.000Z", silent: true };
    expect(record).toMatchObject({ kind: "workout", id: "cooldown#w-1", data: words });
    expect(record?.data).not.toHaveProperty("packed");
  });

  test("gets one that cannot be read as it is", async () => {
    const { records, putItem } = await bothForms();
    await putItem({ ...KEY, packed: "?", received: "1795350600000" });

    const [record] = await records.read("ana");

    expect(record?.data).toStrictEqual({ packed: "?", received: "1795350600000" });
  });
});

describe("a workout that is written in both forms by turns", () => {
  test.each(["plain first", "packed first"])("keeps one report, and its first receipt: %s", async (order) => {
    const { log, packing, item } = await bothForms();
    const [first, second] = order === "plain first" ? [log, packing] : [packing, log];
    await first.write("ana", anIncoming({ silent: true }));

    await second.write("ana", versionOf(1, { rpe: 3 }));

    const stored = (await item(KEY)) ?? {};
    expect(["report", "packed"].filter((form) => form in stored)).toHaveLength(1);
    expect(await log.read("ana")).toStrictEqual([
      { ...W1, report: aReport({ rpe: 3 }), firstReceivedAt: "2026-11-22T12:30:00.000Z", silent: true },
    ]);
  });

  test("is what release 0.2.0 says when it writes over a packed one (I14)", async () => {
    const { packing, item, putItem } = await bothForms();
    await packing.write("ana", anIncoming());
    const over = versionOf(1, { rpe: 9 });

    await putItem({ ...(await item(KEY)), ...asRelease020(over), athleteRpe: 5 });

    expect(await packing.read("ana")).toStrictEqual([
      { ...W1, report: over.report, firstReceivedAt: "2026-11-22T12:30:00.000Z", silent: false, athleteRpe: 5 },
    ]);
  });

  test("is packed again, and rated, after release 0.2.0 wrote over it (I14)", async () => {
    const { packing, item, putItem } = await bothForms();
    await packing.write("ana", anIncoming());
    await putItem({ ...(await item(KEY)), ...asRelease020() });

    await packing.write("ana", versionOf(1, { rpe: 4 }));
    await packing.rate("ana", W1, 8);

    expect(await item(KEY)).not.toHaveProperty("report");
    expect(await packing.read("ana")).toMatchObject([{ report: { rpe: 4 }, athleteRpe: 8 }]);
  });
});
