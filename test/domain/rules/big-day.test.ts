import { describe, expect, it } from "vitest";
import { DAY_MS, isoDate } from "../../../lib/domain/local-time.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { daysAhead } from "../../../lib/domain/recovery/days-ahead.ts";
import { readinessOf } from "../../../lib/domain/recovery/readiness.ts";
import { BIG_DAY } from "../../../lib/domain/rules/big-day.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aRunAgo, logOf, TODAY } from "../../support/training.ts";

const RACER = anAthlete({ profile: aProfile({ events: [isoDate(TODAY)] }) });

/** "2 rest, 4 in all", or undefined. */
function held(workouts: readonly Workout[], athlete = RACER): string | undefined {
  const evidence = BIG_DAY.evaluate(logOf(workouts, { athlete }))?.evidence;
  return evidence && `${evidence.restDays} rest, ${evidence.days} in all`;
}

describe("an event", () => {
  it.each([
    { km: 14.9, minutes: 70, holds: "0 rest, 2 in all" },
    { km: 15, minutes: 75, holds: "1 rest, 4 in all" },
    { km: 29.9, minutes: 150, holds: "1 rest, 4 in all" },
    { km: 30, minutes: 160, holds: "2 rest, 7 in all" },
    { km: 49.9, minutes: 290, holds: "2 rest, 7 in all" },
    { km: 50, minutes: 290, holds: "3 rest, 10 in all" },
    { km: 20, minutes: 300, holds: "3 rest, 10 in all" },
  ])("run over $km km in $minutes min holds $holds", ({ km, minutes, holds }) => {
    expect(held([aRunAgo(0, { distanceMeters: km * 1000, minutes })])).toBe(holds);
  });

  it.each([
    { minutes: 119, holds: "0 rest, 1 in all" },
    { minutes: 120, holds: "0 rest, 2 in all" },
    { minutes: 240, holds: "0 rest, 4 in all" },
    { minutes: 480, holds: "0 rest, 7 in all" },
  ])("of $minutes min of cross-training holds $holds", ({ minutes, holds }) => {
    expect(held([aRunAgo(0, { kind: "cross", minutes })])).toBe(holds);
  });

  it("of several records is one: their kilometres are summed", () => {
    const halves = ["08:00", "10:00"].map((at) => aRunAgo(0, { at, minutes: 110, distanceMeters: 21_100 }));

    expect(held(halves)).toBe("2 rest, 7 in all");
  });

  it("of over a day is one on the day on which it ended", () => {
    const began = anAthlete({ profile: aProfile({ events: [isoDate(TODAY - 1)] }) });
    const race = aRunAgo(0, { minutes: 1500, distanceMeters: 160_000 });
    const overNight = { ...race, startMs: race.startMs - DAY_MS, endMs: race.startMs + DAY_MS / 24 };

    expect(held([overNight], began)).toBe("3 rest, 10 in all");
  });

  it("of under 30 minutes holds nothing", () => {
    expect(held([aRunAgo(0, { minutes: 29, distanceMeters: 5_000 })])).toBeUndefined();
    expect(held([aRunAgo(0, { minutes: 30, distanceMeters: 5_000 })])).toBe("0 rest, 2 in all");
  });
});

describe("a run of no event", () => {
  const usual = aRunAgo(7, { minutes: 150, distanceMeters: 28_000 });

  it.each([
    { km: 40, minutes: 200, holds: "1 rest, 4 in all" },
    { km: 35, minutes: 210, holds: "1 rest, 4 in all" },
    { km: 52, minutes: 310, holds: "1 rest, 5 in all" },
    { km: 39.9, minutes: 209, holds: undefined },
  ])("over $km km in $minutes min holds $holds", ({ km, minutes, holds }) => {
    expect(held([usual, aRunAgo(0, { distanceMeters: km * 1000, minutes })], anAthlete())).toBe(holds);
  });

  it("is no big day after one as long in the 56 days before", () => {
    const before = { minutes: 200, distanceMeters: 40_000 };
    const today = aRunAgo(0, { minutes: 201, distanceMeters: 40_000 });

    expect(held([aRunAgo(56, before), today], anAthlete())).toBeUndefined();
    expect(held([aRunAgo(57, before), today], anAthlete())).toBe("1 rest, 4 in all");
  });
});

describe("the days after a big day", () => {
  it("are rest, then easy, and hard runs and lower lifts open on the day after them", () => {
    const log = logOf([aRunAgo(0, { minutes: 230, distanceMeters: 42_200 })], { athlete: RACER });

    expect(daysAhead(log).map(({ level, cause }) => `${level} ${cause}`)).toStrictEqual([
      "ready null",
      "rest BIG_DAY",
      "rest BIG_DAY",
      "easy BIG_DAY",
      "easy BIG_DAY",
      "easy BIG_DAY",
      "easy BIG_DAY",
    ]);
    const opens = new Date(readinessOf(log).hardRunMs ?? 0).toISOString();
    expect(opens).toBe("2026-11-30T05:00:00.000Z");
    expect(readinessOf(log).lowerLiftMs).toBe(readinessOf(log).hardRunMs);
  });

  it("of two big days are each as strict as the stricter", () => {
    const athlete = anAthlete({ profile: aProfile({ events: [isoDate(TODAY - 1), isoDate(TODAY)] }) });
    const workouts = [
      aRunAgo(1, { minutes: 230, distanceMeters: 42_200 }),
      aRunAgo(0, { minutes: 40, distanceMeters: 8_000 }),
    ];

    expect(daysAhead(logOf(workouts, { athlete })).map(({ level }) => level)).toStrictEqual([
      "ready",
      "rest",
      "easy",
      "easy",
      "easy",
      "easy",
      "easy",
    ]);
  });
});
