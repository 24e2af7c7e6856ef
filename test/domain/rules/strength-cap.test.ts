import { describe, expect, it } from "vitest";
import { startOfDay } from "../../../lib/domain/local-time.ts";
import { isStrengthCapped, STRENGTH_CAP, strengthCapMs } from "../../../lib/domain/rules/strength-cap.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aLiftAgo, daysAgo, hoursAfter, logOf, TODAY, ZONE } from "../../support/training.ts";

describe("STRENGTH_CAP", () => {
  it("fires on a third strength day in seven", () => {
    const log = logOf([aLiftAgo(6), aLiftAgo(3), aLiftAgo(0)]);

    expect(STRENGTH_CAP.evaluate(log)).toEqual({
      code: "STRENGTH_CAP",
      evidence: { strengthDays: 3, maxStrengthDays: 2, windowDays: 7, strengthWorkouts: 3, neededWorkouts: 16 },
    });
  });

  it("does not fire when the third lies eight days back, or on a day that held two", () => {
    expect(STRENGTH_CAP.evaluate(logOf([aLiftAgo(7), aLiftAgo(3), aLiftAgo(0)]))).toBeNull();
    expect(STRENGTH_CAP.evaluate(logOf([aLiftAgo(3), aLiftAgo(0), aLiftAgo(0, { at: "06:00" })]))).toBeNull();
  });

  it("does not fire from 16 strength workouts in 56 days on", () => {
    const week = [aLiftAgo(6), aLiftAgo(3), aLiftAgo(0)];
    const twelve = [10, 13, 16, 19, 22, 25, 28, 31, 34, 37, 40, 43].map((days) => aLiftAgo(days));

    expect(STRENGTH_CAP.evaluate(logOf([...week, ...twelve]))?.evidence.strengthWorkouts).toBe(15);
    expect(STRENGTH_CAP.evaluate(logOf([...week, ...twelve, aLiftAgo(55)]))).toBeNull();
    expect(STRENGTH_CAP.evaluate(logOf([...week, ...twelve, aLiftAgo(56)]))?.evidence.strengthWorkouts).toBe(15);
  });

  it("does not fire in combined", () => {
    const athlete = anAthlete({ profile: aProfile({ phase: "combined" }) });

    expect(STRENGTH_CAP.evaluate(logOf([aLiftAgo(6), aLiftAgo(3), aLiftAgo(0)], { athlete }))).toBeNull();
  });
});

describe("isStrengthCapped", () => {
  it("holds in foundation below 16 strength workouts in 56 days", () => {
    const fifteen = daysAgo(14, 0).map((days) => aLiftAgo(days));

    expect(isStrengthCapped(logOf(fifteen))).toBe(true);
    expect(isStrengthCapped(logOf([...fifteen, aLiftAgo(56)]))).toBe(true);
    expect(isStrengthCapped(logOf([...fifteen, aLiftAgo(55)]))).toBe(false);
  });

  it("does not hold in combined", () => {
    const athlete = anAthlete({ profile: aProfile({ phase: "combined" }) });

    expect(isStrengthCapped(logOf([], { athlete }))).toBe(false);
  });
});

describe("strengthCapMs", () => {
  it.each([
    { lifted: [], readyDay: null },
    { lifted: [0], readyDay: null },
    { lifted: [7, 6], readyDay: null },
    { lifted: [4, 2, 0], readyDay: 5 },
    { lifted: [2, 1], readyDay: 5 },
    { lifted: [6, 1], readyDay: 1 },
    { lifted: [5, 4, 3, 2, 1, 0], readyDay: 6 },
  ])("moves lifts after those of $lifted days ago to $readyDay days from today", ({ lifted, readyDay }) => {
    const log = logOf(lifted.map((days) => aLiftAgo(days)));

    const capMs = strengthCapMs(null, log);

    expect(capMs).toBe(readyDay === null ? null : startOfDay(TODAY + readyDay, ZONE));
  });

  it("lets a second lift of today be and moves the one its windows put on a later day", () => {
    const lift = aLiftAgo(0);
    const log = logOf([aLiftAgo(3), lift]);

    expect(strengthCapMs(null, log)).toBeNull();
    expect(strengthCapMs(hoursAfter(lift, 1), log)).toBeNull();
    expect(strengthCapMs(hoursAfter(lift, 72), log)).toBe(startOfDay(TODAY + 4, ZONE));
  });

  it("counts from the very start of the day a lift is put on", () => {
    const log = logOf([aLiftAgo(3), aLiftAgo(0)]);

    expect(strengthCapMs(startOfDay(TODAY + 1, ZONE) - 1, log)).toBeNull();
    expect(strengthCapMs(startOfDay(TODAY + 1, ZONE), log)).toBe(startOfDay(TODAY + 4, ZONE));
  });

  it("moves nothing when tomorrow is fine too, nor when the cap does not hold", () => {
    const lift = aLiftAgo(0);
    const athlete = anAthlete({ profile: aProfile({ phase: "combined" }) });

    expect(strengthCapMs(hoursAfter(lift, 72), logOf([lift]))).toBeNull();
    expect(strengthCapMs(null, logOf([aLiftAgo(4), aLiftAgo(2), lift], { athlete }))).toBeNull();
  });

  it("counts two lifts of a day as one strength day", () => {
    const log = logOf([aLiftAgo(1, { at: "06:00" }), aLiftAgo(1), aLiftAgo(7)]);

    expect(strengthCapMs(null, log)).toBeNull();
  });

  it("ends a week on whatever a policy wants", () => {
    const log = logOf([aLiftAgo(0)], { policy: { strengthDaysPerWeek: 0 } });

    expect(strengthCapMs(null, log)).toBe(startOfDay(TODAY + 7, ZONE));
  });
});
