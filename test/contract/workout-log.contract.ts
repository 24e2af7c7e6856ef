import { describe, expect, test } from "vitest";
import type { WorkoutLog } from "../../lib/ports.ts";
import { aReport } from "../support/builders.ts";
import { anIncoming, type MakeStores, versionOf } from "./examples.ts";

const KEY = { source: "cooldown", externalId: "w-1" };

/** What every WorkoutLog does. */
export function describeWorkoutLogContract(name: string, makeStores: MakeStores): void {
  const makeLog = async (): Promise<WorkoutLog> => (await makeStores(1)).log;

  describe(`WorkoutLog: ${name}`, () => {
    test("a first workout is created and read back whole", async () => {
      const log = await makeLog();
      const report = aReport({ distanceMeters: 8200.5, muscleGroups: ["quads"], toFailure: false, title: "Hills" });

      const outcome = await log.write("ana", anIncoming({ report }));

      expect(outcome).toBe("created");
      expect(await log.read("ana")).toStrictEqual([
        { ...KEY, report, firstReceivedAt: "2026-11-22T12:30:00.000Z", silent: false },
      ]);
    });

    test("a log nobody wrote to is empty, and athletes do not see each other's", async () => {
      const log = await makeLog();

      await log.write("ana", anIncoming());

      expect(await log.read("an")).toStrictEqual([]);
      expect(await log.read("ana2")).toStrictEqual([]);
    });

    test("an external id may hold any character", async () => {
      const log = await makeLog();

      await log.write("ana", anIncoming({ source: "strava", externalId: "a#b/ü 1" }));

      expect(await log.read("ana")).toMatchObject([{ source: "strava", externalId: "a#b/ü 1" }]);
    });

    test("a newer version replaces the report and keeps when it was first received", async () => {
      const log = await makeLog();
      await log.write("ana", anIncoming({ silent: true }));

      const outcome = await log.write(
        "ana",
        anIncoming({
          report: aReport({ rpe: 8 }),
          sourceVersion: "2026-11-22T13:00:00.000Z",
          receivedAt: "2026-11-22T13:00:01.000Z",
          silent: false,
        }),
      );

      expect(outcome).toBe("updated");
      expect(await log.read("ana")).toStrictEqual([
        { ...KEY, report: aReport({ rpe: 8 }), firstReceivedAt: "2026-11-22T12:30:00.000Z", silent: true },
      ]);
    });

    test("the same content again is unchanged, whatever its version", async () => {
      const log = await makeLog();
      await log.write("ana", anIncoming());

      expect(await log.write("ana", anIncoming())).toBe("unchanged");
      expect(await log.write("ana", anIncoming({ sourceVersion: "2026-11-22T12:00:00.000Z" }))).toBe("unchanged");
      expect(await log.write("ana", anIncoming({ sourceVersion: "2026-11-22T14:00:00.000Z" }))).toBe("unchanged");
      expect(await log.read("ana")).toHaveLength(1);
    });

    test("an older version never replaces a newer one (I2)", async () => {
      const log = await makeLog();
      await log.write("ana", anIncoming());

      const outcome = await log.write(
        "ana",
        anIncoming({ report: aReport({ rpe: 2 }), sourceVersion: "2026-11-22T12:19:59.999Z" }),
      );

      expect(outcome).toBe("stale");
      expect(await log.read("ana")).toMatchObject([{ report: aReport() }]);
    });

    test("of two contents with one version the later arrival stands", async () => {
      const log = await makeLog();
      await log.write("ana", anIncoming());

      const outcome = await log.write("ana", anIncoming({ report: aReport({ rpe: 2 }) }));

      expect(outcome).toBe("updated");
      expect(await log.read("ana")).toMatchObject([{ report: aReport({ rpe: 2 }) }]);
    });

    test("an edit that was taken back is not undone by its late middle version (I2)", async () => {
      const log = await makeLog();
      await log.write("ana", anIncoming());
      await log.write("ana", anIncoming({ sourceVersion: "2026-11-22T12:40:00.000Z" }));

      const middle = anIncoming({ report: aReport({ rpe: 9 }), sourceVersion: "2026-11-22T12:35:00.000Z" });
      const outcome = await log.write("ana", middle);

      expect(outcome).toBe("stale");
      expect(await log.read("ana")).toMatchObject([{ report: aReport() }]);
    });

    test("two first writes at once give one created and one unchanged", async () => {
      const log = await makeLog();

      const outcomes = await Promise.all([log.write("ana", anIncoming()), log.write("ana", anIncoming())]);

      expect(outcomes.toSorted()).toStrictEqual(["created", "unchanged"]);
      expect(await log.read("ana")).toHaveLength(1);
    });

    test("many versions at once leave the newest", async () => {
      const log = await makeLog();
      const versions = [5, 3, 8, 1, 7].map((minute) => versionOf(minute, { rpe: minute }));

      await Promise.all(versions.map((version) => log.write("ana", version)));

      expect(await log.read("ana")).toMatchObject([{ report: aReport({ rpe: 8 }) }]);
    });

    test("a deleted workout is read no more and its redelivery stays deleted (I2)", async () => {
      const log = await makeLog();
      await log.write("ana", anIncoming());

      await log.remove("ana", KEY, "2026-11-22T13:00:00.000Z");

      expect(await log.read("ana")).toStrictEqual([]);
      expect(await log.write("ana", anIncoming())).toBe("deleted");
      expect(await log.write("ana", anIncoming({ sourceVersion: "2026-11-22T14:00:00.000Z" }))).toBe("deleted");
      expect(await log.read("ana")).toStrictEqual([]);
    });

    test("the same content revives what was deleted when the source had it after the deletion", async () => {
      const log = await makeLog();
      await log.write("ana", anIncoming());
      await log.remove("ana", KEY, "2026-11-22T13:00:00.000Z");

      const before = await log.write("ana", anIncoming({ standsAt: "2026-11-22T12:59:59.000Z" }));
      const after = await log.write("ana", anIncoming({ standsAt: "2026-11-22T13:00:01.000Z" }));

      expect([before, after]).toStrictEqual(["deleted", "created"]);
      expect(await log.read("ana")).toHaveLength(1);
    });

    test("an older version of a deleted workout is stale, newer content revives it as a new one", async () => {
      const log = await makeLog();
      await log.write("ana", anIncoming());
      await log.remove("ana", KEY, "2026-11-22T13:00:00.000Z");
      const edited = { report: aReport({ rpe: 3 }), receivedAt: "2026-11-22T15:00:00.000Z" };

      const older = await log.write("ana", anIncoming({ ...edited, sourceVersion: "2026-11-22T12:59:59.999Z" }));
      const newer = await log.write("ana", anIncoming({ ...edited, sourceVersion: "2026-11-22T13:00:00.001Z" }));

      expect(older).toBe("stale");
      expect(newer).toBe("created");
      expect(await log.read("ana")).toStrictEqual([
        { ...KEY, report: aReport({ rpe: 3 }), firstReceivedAt: "2026-11-22T15:00:00.000Z", silent: false },
      ]);
    });

    test("a delete that comes before its workout keeps that workout out", async () => {
      const log = await makeLog();

      await log.remove("ana", KEY, "2026-11-22T13:00:00.000Z");

      expect(await log.write("ana", anIncoming())).toBe("stale");
      expect(await log.read("ana")).toStrictEqual([]);
    });

    test("the athlete's own rating outlives every version of its source", async () => {
      const log = await makeLog();
      await log.write("ana", anIncoming());

      const rated = await log.rate("ana", KEY, 7.5);
      await log.write("ana", versionOf(1, { rpe: 3 }));

      expect(rated).toBe(true);
      expect(await log.read("ana")).toMatchObject([{ report: { rpe: 3 }, athleteRpe: 7.5 }]);
    });

    test("a later rating replaces an earlier one, and neither makes a redelivery new", async () => {
      const log = await makeLog();
      await log.write("ana", anIncoming());

      await log.rate("ana", KEY, 7);
      await log.rate("ana", KEY, 0);

      expect(await log.write("ana", anIncoming())).toBe("unchanged");
      expect(await log.read("ana")).toMatchObject([{ athleteRpe: 0 }]);
    });

    test("what is not there, or was deleted, is not rated, and a revived workout is unrated", async () => {
      const log = await makeLog();

      const before = await log.rate("ana", KEY, 7);
      await log.write("ana", anIncoming());
      await log.rate("ana", KEY, 7);
      await log.remove("ana", KEY, "2026-11-22T13:00:00.000Z");
      const after = await log.rate("ana", KEY, 8);
      const revived = { report: aReport({ rpe: 3 }), sourceVersion: "2026-11-22T13:00:00.001Z" };
      await log.write("ana", anIncoming(revived));

      expect([before, after]).toStrictEqual([false, false]);
      const [workout] = await log.read("ana");
      expect(workout?.athleteRpe).toBeUndefined();
    });

    test("a delete that is older than the workout leaves it alone", async () => {
      const log = await makeLog();
      await log.write("ana", anIncoming());

      await log.remove("ana", KEY, "2026-11-22T12:19:59.999Z");

      expect(await log.read("ana")).toHaveLength(1);
    });
  });
}
