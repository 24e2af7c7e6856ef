import { describe, expect, it } from "vitest";
import { loadDays } from "../../lib/dashboard/load-chart.ts";
import { DAY_MS, epochDay, instantMs, isoDate } from "../../lib/domain/local-time.ts";
import { readTrainingLog } from "../../lib/domain/log/read-log.ts";
import { DEFAULT_POLICY } from "../../lib/domain/policy.ts";
import { anAthlete, aWorkout } from "../support/builders.ts";

const NOW = instantMs("2026-11-22T20:00:00Z");

function daysOf({
  workouts,
  redFlagAt = null,
}: {
  readonly workouts: ReturnType<typeof aWorkout>[];
  readonly redFlagAt?: string | null;
}) {
  const athlete = anAthlete({ redFlagAt });
  return loadDays(readTrainingLog({ workouts, athlete, policy: DEFAULT_POLICY, nowMs: NOW }), 28);
}

function aRunDaysAgo(days: number) {
  return aWorkout({
    startMs: instantMs("2026-11-22T11:30:00Z") - days * DAY_MS,
    localDay: epochDay("2026-11-22") - days,
    rpe: 4,
  });
}

describe("the days of the load chart", () => {
  it("are the last 28 up to today, each with its load", () => {
    const days = daysOf({ workouts: [aRunDaysAgo(27), aRunDaysAgo(0)] });

    expect(days.map(({ day }) => isoDate(day)).filter((_, at) => at % 27 === 0)).toStrictEqual([
      "2026-10-26",
      "2026-11-22",
    ]);
    expect(days).toHaveLength(28);
    expect(days.flatMap(({ loadAu }, at) => (loadAu === 0 ? [] : [[at, loadAu]]))).toStrictEqual([
      [0, 180],
      [27, 180],
    ]);
  });

  it("have no level before the first workout, then what each evening advised", () => {
    const days = daysOf({ workouts: [6, 5, 4, 3, 2].map(aRunDaysAgo) });

    expect(days.slice(-8).map(({ level }) => level)).toStrictEqual([
      null,
      "building",
      "building",
      "building",
      "building",
      "rest",
      "rest",
      "ready",
    ]);
  });

  it("show a red flag from its day on", () => {
    const days = daysOf({ workouts: [aRunDaysAgo(10)], redFlagAt: "2026-11-21T18:00:00.000Z" });

    expect(days.slice(-3).map(({ level }) => level)).toStrictEqual(["ready", "rest", "rest"]);
  });

  it("have no level where there are more than 28", () => {
    const log = readTrainingLog({
      workouts: [aRunDaysAgo(3)],
      athlete: anAthlete(),
      policy: DEFAULT_POLICY,
      nowMs: NOW,
    });

    expect(new Set(loadDays(log, 91).map(({ level }) => level))).toStrictEqual(new Set([null]));
  });
});
