import { describe, expect, it } from "vitest";
import { isoDate } from "../../../lib/domain/local-time.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import type { Athlete, Profile } from "../../../lib/domain/profile.ts";
import { newToLiftingOn } from "../../../lib/domain/recovery/lifting-start.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, logOf, TODAY } from "../../support/training.ts";

/** Runs every fifth day of half a year, the newest on the day given. */
function runsUntil(ago: number): readonly Workout[] {
  return Array.from({ length: 36 }, (_, at) => aRunAgo(ago + 5 * at));
}

function anAthleteWho(profile: Partial<Profile>, over: Partial<Athlete> = {}): Athlete {
  return anAthlete({ profile: aProfile(profile), ...over });
}

/** How many days ago it began, and how many days it lasts; or undefined. */
function newSince(workouts: readonly Workout[], athlete: Athlete = anAthlete()): string | undefined {
  const start = newToLiftingOn(TODAY, logOf(workouts, { athlete }));
  return start === null ? undefined : `${TODAY - start.day} days ago, for ${start.days}`;
}

describe("a runner", () => {
  it("is new to lifting for 56 days from the first lift ever", () => {
    expect(newSince([...runsUntil(1), aLiftAgo(0)])).toBe("0 days ago, for 56");
    expect(newSince([...runsUntil(1), aLiftAgo(55), aLiftAgo(30)])).toBe("55 days ago, for 56");
    expect(newSince([...runsUntil(1), aLiftAgo(56), aLiftAgo(30)])).toBeUndefined();
  });

  it("is new again after 120 days without a lift, and for two weeks after 56", () => {
    expect(newSince([...runsUntil(1), aLiftAgo(121), aLiftAgo(0)])).toBe("0 days ago, for 56");
    expect(newSince([...runsUntil(1), aLiftAgo(120), aLiftAgo(0)])).toBe("0 days ago, for 14");
    expect(newSince([...runsUntil(1), aLiftAgo(57), aLiftAgo(0)])).toBe("0 days ago, for 14");
    expect(newSince([...runsUntil(1), aLiftAgo(170), aLiftAgo(100), aLiftAgo(56), aLiftAgo(0)])).toBeUndefined();
  });

  it("needs three runs in 28 logged days before the lift", () => {
    expect(newSince([aRunAgo(27), aRunAgo(20), aRunAgo(10), aLiftAgo(0)])).toBeUndefined();
    expect(newSince([aRunAgo(28), aRunAgo(20), aRunAgo(10), aLiftAgo(0)])).toBe("0 days ago, for 56");
    expect(newSince([aRunAgo(40), aRunAgo(20), aRunAgo(10), aLiftAgo(0)])).toBeUndefined();
  });

  it("whose profile calls the phase combined is new only after a break", () => {
    const combined = anAthleteWho({ phase: "combined" });

    expect(newSince([...runsUntil(10).slice(0, 9), aLiftAgo(0)], combined)).toBeUndefined();
    expect(newSince([...runsUntil(1), aLiftAgo(121), aLiftAgo(0)], combined)).toBe("0 days ago, for 14");
  });
});

describe("somebody who does not run", () => {
  it("is new to lifting for two weeks after eight weeks without a lift", () => {
    expect(newSince([aLiftAgo(57), aLiftAgo(0)])).toBe("0 days ago, for 14");
    expect(newSince([aLiftAgo(70), aLiftAgo(13), aLiftAgo(0)])).toBe("13 days ago, for 14");
    expect(newSince([aLiftAgo(71), aLiftAgo(14), aLiftAgo(0)])).toBeUndefined();
  });
});

function said(ago: number): Athlete {
  return anAthleteWho({ liftingExperience: "new", phase: "combined" }, { liftingSaidOn: isoDate(TODAY - ago) });
}

describe("the text NEW", () => {
  it("counts from the last lift of the 14 days before it", () => {
    expect(newSince([aLiftAgo(30), aLiftAgo(14), aLiftAgo(3)], said(2))).toBe("3 days ago, for 56");
    expect(newSince([aLiftAgo(30), aLiftAgo(16), aLiftAgo(0)], said(2))).toBe("16 days ago, for 56");
  });

  it("else from the next one", () => {
    expect(newSince([aLiftAgo(30), aLiftAgo(17), aLiftAgo(1), aLiftAgo(0)], said(2))).toBe("1 days ago, for 56");
  });

  it("is over after 56 days", () => {
    expect(newSince([aLiftAgo(55), aLiftAgo(0)], said(55))).toBe("55 days ago, for 56");
    expect(newSince([aLiftAgo(56), aLiftAgo(0)], said(56))).toBeUndefined();
  });

  it("is ended by LIFTER", () => {
    const lifter = anAthleteWho({ liftingExperience: "experienced" }, { liftingSaidOn: isoDate(TODAY) });

    expect(newSince([...runsUntil(1), aLiftAgo(0)], lifter)).toBeUndefined();
  });
});

it("a profile that says new, without such a text, counts from the first lift, or the first after eight weeks", () => {
  const athlete = anAthleteWho({ liftingExperience: "new" });

  expect(newSince([aLiftAgo(20), aLiftAgo(0)], athlete)).toBe("20 days ago, for 56");
  expect(newSince([aLiftAgo(90), aLiftAgo(33), aLiftAgo(0)], athlete)).toBe("33 days ago, for 56");
});
