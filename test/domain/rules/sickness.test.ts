import { describe, expect, it } from "vitest";
import { isoDate } from "../../../lib/domain/local-time.ts";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { daysAhead } from "../../../lib/domain/recovery/days-ahead.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aRunAgo, daysAgo, logOf, TODAY } from "../../support/training.ts";

/** Runs that leave most days ready, so that sickness alone speaks. */
const RUNS = [40, 30, 20, 10].map((ago) => aRunAgo(ago));

function sick(from: number, until: number, over: Partial<Athlete> = {}): Athlete {
  return anAthlete({ sickSpells: [{ sickFrom: isoDate(TODAY + from), sickUntil: isoDate(TODAY + until) }], ...over });
}

function levels(athlete: Athlete, workouts = RUNS): readonly string[] {
  return daysAhead(logOf(workouts, { athlete })).map(({ level, cause }) =>
    cause === null ? level : `${level} ${cause}`,
  );
}

describe("SICK and ILLNESS", () => {
  it("are days of rest, then as many easy ones, at least two", () => {
    expect(levels(sick(0, 1))).toStrictEqual([
      "rest SICK",
      "easy ILLNESS",
      "easy ILLNESS",
      "ready",
      "ready",
      "ready",
      "ready",
    ]);
    expect(levels(sick(0, 3))).toStrictEqual([
      "rest SICK",
      "rest SICK",
      "rest SICK",
      "easy ILLNESS",
      "easy ILLNESS",
      "easy ILLNESS",
      "ready",
    ]);
  });

  it("are easy for seven days at most", () => {
    expect(levels(sick(-19, 1)).filter((level) => level === "easy ILLNESS")).toHaveLength(6);
    expect(levels(sick(-26, -6)).filter((level) => level === "easy ILLNESS")).toHaveLength(1);
  });

  it("leave nothing behind when they ended on their first day", () => {
    expect(levels(sick(0, 0)).every((level) => level === "ready")).toBe(true);
  });

  it("do not end with a workout", () => {
    expect(levels(sick(-1, 2), [...RUNS, aRunAgo(0)]).slice(0, 2)).toStrictEqual(["rest SICK", "rest SICK"]);
  });

  it("come before a race, and a race before what an illness leaves", () => {
    const profile = aProfile({ events: [isoDate(TODAY + 1), isoDate(TODAY + 3)] });

    expect(levels(sick(0, 2, { profile })).slice(1, 5)).toStrictEqual(["rest SICK", "easy ILLNESS", "ready", "ready"]);
  });

  it("come after a rest day by quota, when sickness is over", () => {
    const runs = daysAgo(8, 4).map((ago) => aRunAgo(ago));

    expect(levels(sick(-3, 0), runs)[0]).toBe("easy ILLNESS");
  });
});
