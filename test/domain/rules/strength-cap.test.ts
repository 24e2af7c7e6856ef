import { describe, expect, it } from "vitest";
import { startOfDay } from "../../../lib/domain/local-time.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { STRENGTH_CAP, strengthCapMs } from "../../../lib/domain/rules/strength-cap.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, daysAgo, hoursAfter, logOf, TODAY, ZONE } from "../../support/training.ts";

const NEW = anAthlete({ profile: aProfile({ liftingExperience: "new" }) });

describe("STRENGTH_CAP", () => {
  it("fires on a third strength day in seven of somebody new to lifting", () => {
    const log = logOf([aLiftAgo(6), aLiftAgo(3), aLiftAgo(0)], { athlete: NEW });

    expect(STRENGTH_CAP.evaluate(log)).toEqual({
      code: "STRENGTH_CAP",
      evidence: { strengthDays: 3, maxStrengthDays: 2, windowDays: 7, daysSinceFirstStrength: 6 },
    });
  });

  it("does not fire on those whose log begins with lifts, nor on the experienced", () => {
    const lifts = [aLiftAgo(6), aLiftAgo(3), aLiftAgo(0)];
    const athlete = anAthlete({ profile: aProfile({ liftingExperience: "experienced" }) });

    expect(STRENGTH_CAP.evaluate(logOf(lifts))).toBeNull();
    expect(STRENGTH_CAP.evaluate(logOf([...runsOfFourWeeks(7), ...lifts], { athlete }))).toBeNull();
  });

  it("does not fire when the third lies eight days back, on a day that held two, or without a lift on the day", () => {
    const athlete = NEW;

    expect(STRENGTH_CAP.evaluate(logOf([aLiftAgo(7), aLiftAgo(3), aLiftAgo(0)], { athlete }))).toBeNull();
    expect(
      STRENGTH_CAP.evaluate(logOf([aLiftAgo(3), aLiftAgo(0), aLiftAgo(0, { at: "06:00" })], { athlete })),
    ).toBeNull();
    expect(STRENGTH_CAP.evaluate(logOf([aLiftAgo(3), aLiftAgo(2), aLiftAgo(1)], { athlete }))).toBeNull();
  });

  it("does not fire from the 57th day of lifting on", () => {
    const week = [aLiftAgo(4), aLiftAgo(2), aLiftAgo(0)];

    expect(STRENGTH_CAP.evaluate(logOf([aLiftAgo(55), aLiftAgo(30), ...week], { athlete: NEW }))).not.toBeNull();
    expect(STRENGTH_CAP.evaluate(logOf([aLiftAgo(56), aLiftAgo(30), ...week], { athlete: NEW }))).toBeNull();
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
    const log = newLifter(lifted.map((days) => aLiftAgo(days)));

    const capMs = strengthCapMs(null, log);

    expect(capMs).toBe(readyDay === null ? null : startOfDay(TODAY + readyDay, ZONE));
  });

  it("ends with being new to lifting", () => {
    const lastWeek = [2, 1].map((days) => aLiftAgo(days));

    expect(strengthCapMs(null, newLifter([aLiftAgo(54), ...lastWeek]))).toBe(startOfDay(TODAY + 2, ZONE));
    expect(strengthCapMs(null, newLifter([aLiftAgo(56), ...lastWeek]))).toBeNull();
  });

  it("lets a second lift of today be and moves the one its windows put on a later day", () => {
    const lift = aLiftAgo(0);
    const log = newLifter([aLiftAgo(3), lift]);

    expect(strengthCapMs(null, log)).toBeNull();
    expect(strengthCapMs(hoursAfter(lift, 1), log)).toBeNull();
    expect(strengthCapMs(hoursAfter(lift, 72), log)).toBe(startOfDay(TODAY + 4, ZONE));
  });

  it("counts from the very start of the day a lift is put on", () => {
    const log = newLifter([aLiftAgo(3), aLiftAgo(0)]);

    expect(strengthCapMs(startOfDay(TODAY + 1, ZONE) - 1, log)).toBeNull();
    expect(strengthCapMs(startOfDay(TODAY + 1, ZONE), log)).toBe(startOfDay(TODAY + 4, ZONE));
  });

  it("moves nothing when tomorrow is fine too, nor of those who know lifting", () => {
    const lift = aLiftAgo(0);

    expect(strengthCapMs(hoursAfter(lift, 72), newLifter([lift]))).toBeNull();
    expect(strengthCapMs(null, logOf([aLiftAgo(4), aLiftAgo(2), lift]))).toBeNull();
  });

  it("counts two lifts of a day as one strength day", () => {
    expect(strengthCapMs(null, newLifter([aLiftAgo(1, { at: "06:00" }), aLiftAgo(1), aLiftAgo(7)]))).toBeNull();
  });

  it("ends a week on whatever a policy wants", () => {
    const log = logOf([aLiftAgo(0)], { athlete: NEW, policy: { strengthDaysPerWeek: 0 } });

    expect(strengthCapMs(null, log)).toBe(startOfDay(TODAY + 7, ZONE));
  });
});

function newLifter(lifts: readonly Workout[]) {
  return logOf(lifts, { athlete: NEW });
}

function runsOfFourWeeks(untilDaysAgo: number): readonly Workout[] {
  return daysAgo(untilDaysAgo + 28, untilDaysAgo + 1).map((days) => aRunAgo(days));
}
