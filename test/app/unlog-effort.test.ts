import { describe, expect, it } from "vitest";
import { findEffort, unlogEffort } from "../../lib/app/unlog-effort.ts";
import { instantMs } from "../../lib/domain/local-time.ts";
import type { LoggedWorkout } from "../../lib/domain/log/workout.ts";
import type { WorkoutKey } from "../../lib/ports.ts";
import { aLoggedWorkout, anAthlete, aReport } from "../support/builders.ts";

const NOW_MS = instantMs("2026-11-24T15:00:00.000Z");
const DATE = "2026-11-23";

function ran(source: string, at: string): LoggedWorkout {
  return aLoggedWorkout({
    source,
    externalId: `a#${at}`,
    report: aReport({ startedAt: `${DATE}T${at}:00-05:00`, durationMinutes: 40 }),
  });
}

function found(logged: readonly LoggedWorkout[], start?: string) {
  const deps = { clock: () => NOW_MS, workouts: { read: async () => logged }, teamPolicy: {} };
  return findEffort(anAthlete(), { date: DATE, start }, deps);
}

describe("the effort that a coach names", () => {
  it("is the only one of the day, with all records of it", async () => {
    const effort = await found([ran("garmin", "06:30"), ran("hevy", "06:30")]);

    expect(effort).toMatchObject({ kind: "found", session: { workouts: ["garmin#a#06:30", "hevy#a#06:30"] } });
  });

  it("is none that holds a record of Strava, and nothing is said of its time", async () => {
    expect(await found([ran("strava", "06:30")])).toStrictEqual({ kind: "from-strava" });
    expect(await found([ran("strava", "06:30"), ran("garmin", "18:00")], "06:30")).toStrictEqual({
      kind: "none",
      starts: ["18:00"],
    });
  });

  it("is the one that began then, where there are several", async () => {
    const both = [ran("garmin", "06:30"), ran("garmin", "18:00")];

    expect(await found(both)).toStrictEqual({ kind: "several", starts: ["06:30", "18:00"] });
    expect(await found(both, "18:00")).toMatchObject({ kind: "found", session: { workouts: ["garmin#a#18:00"] } });
  });

  it("goes record by record", async () => {
    const removed: unknown[] = [];
    const remove = async (athleteId: string, key: WorkoutKey, at: string) => {
      removed.push([athleteId, key, at]);
    };

    await unlogEffort("ana", { workouts: ["garmin#a#06:30"] }, { clock: () => NOW_MS, workouts: { remove } });

    expect(removed).toStrictEqual([["ana", { source: "garmin", externalId: "a#06:30" }, "2026-11-24T15:00:00.000Z"]]);
  });
});
