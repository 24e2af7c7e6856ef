import { describe, expect, it } from "vitest";
import { importLog } from "../../lib/app/import-log.ts";
import type { WorkoutLog } from "../../lib/ports.ts";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import { aWorkoutEndingAt } from "../support/memory-world.ts";
import { createMemoryStore } from "../support/stores.ts";

const NOW_MS = Date.parse("2026-11-22T15:00:00Z");
const HOUR_MS = 3_600_000;
/** The last ended an hour ago, each other one an hour before. */
const HISTORY = Array.from({ length: 60 }, (_, i) => aWorkoutEndingAt(NOW_MS - (60 - i) * HOUR_MS));

function aDesk(wrap: (log: WorkoutLog) => WorkoutLog = (log) => log) {
  const { log } = createMemoryStore({ shards: 1 });
  const shown: string[] = [];
  const onKnown = (known: number, total: number) => void shown.push(`${known} of ${total} known`);
  const onProgress = (done: number, total: number) => void shown.push(`${done}/${total}`);
  const deps = { clock: () => NOW_MS, workouts: wrap(log), contentHash: contentHashOf, onKnown, onProgress };
  return { log, deps, shown };
}

describe("an import", () => {
  it("logs everything as silent, even what ended just now, and tells how far it is", async () => {
    const { log, deps, shown } = aDesk();

    const counts = await importLog("ana", HISTORY, deps);

    expect(counts).toStrictEqual({ created: 60, updated: 0, unchanged: 0, stale: 0, deleted: 0 });
    expect((await log.read("ana")).every(({ silent }) => silent)).toBe(true);
    expect(shown).toStrictEqual(["0 of 60 known", "25/60", "50/60", "60/60"]);
  });

  it("tells how far it is from where an earlier one got", async () => {
    const { deps, shown } = aDesk();
    await importLog("ana", HISTORY.slice(0, 40), deps);
    shown.length = 0;

    await importLog("ana", HISTORY, deps);

    expect(shown).toStrictEqual(["40 of 60 known", "60/60"]);
  });

  it("that is done again writes nothing", async () => {
    let writes = 0;
    const { deps } = aDesk((log) => ({
      ...log,
      write: (athleteId, workout) => {
        writes += 1;
        return log.write(athleteId, workout);
      },
    }));
    await importLog("ana", HISTORY, deps);

    const counts = await importLog("ana", HISTORY, deps);

    expect([counts.unchanged, writes]).toStrictEqual([60, 60]);
  });

  it("that broke off goes on with what is missing", async () => {
    let writes = 0;
    const { log, deps } = aDesk((inner) => ({
      ...inner,
      write: (athleteId, workout) => {
        writes += 1;
        return writes === 40 ? Promise.reject(new Error("the network is gone")) : inner.write(athleteId, workout);
      },
    }));
    await importLog("ana", HISTORY, deps).catch(() => undefined);

    const counts = await importLog("ana", HISTORY, deps);

    expect(counts.created + counts.unchanged).toBe(60);
    expect(await log.read("ana")).toHaveLength(60);
  });

  it("leaves deleted what was deleted", async () => {
    const { log, deps } = aDesk();
    const [first] = HISTORY;
    await importLog("ana", HISTORY, deps);
    await log.remove("ana", { source: "cooldown", externalId: first?.externalId ?? "" }, "2026-11-22T15:00:00.000Z");

    const counts = await importLog("ana", HISTORY, deps);

    expect(counts).toStrictEqual({ created: 0, updated: 0, unchanged: 59, stale: 0, deleted: 1 });
  });

  it("asks the log about a workout with a version of its own, which may have risen", async () => {
    const { deps } = aDesk();
    const versioned = HISTORY.slice(0, 1).map((workout) => ({ ...workout, sourceVersion: "2026-11-22T12:00:00.000Z" }));
    await importLog("ana", versioned, deps);

    const counts = await importLog("ana", versioned, deps);

    expect(counts.unchanged).toBe(1);
  });
});
