import { expect, it } from "vitest";
import { strengthCapExceeded } from "../../../lib/domain/rules/strength-cap.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aLiftAgo, logOf } from "../../support/training.ts";

it("fires on a third strength day in seven", () => {
  const log = logOf([aLiftAgo(6), aLiftAgo(3), aLiftAgo(0)]);

  expect(strengthCapExceeded(log)).toEqual({
    code: "STRENGTH_CAP",
    evidence: { strengthDays: 3, maxStrengthDays: 2, windowDays: 7, strengthWorkouts: 3, neededWorkouts: 16 },
  });
});

it("does not fire when the third lies eight days back, or on a day that held two", () => {
  expect(strengthCapExceeded(logOf([aLiftAgo(7), aLiftAgo(3), aLiftAgo(0)]))).toBeNull();
  expect(strengthCapExceeded(logOf([aLiftAgo(3), aLiftAgo(0), aLiftAgo(0, { at: "06:00" })]))).toBeNull();
});

it("does not fire from 16 strength workouts in 56 days on", () => {
  const week = [aLiftAgo(6), aLiftAgo(3), aLiftAgo(0)];
  const twelve = [10, 13, 16, 19, 22, 25, 28, 31, 34, 37, 40, 43].map((days) => aLiftAgo(days));

  expect(strengthCapExceeded(logOf([...week, ...twelve]))?.evidence.strengthWorkouts).toBe(15);
  expect(strengthCapExceeded(logOf([...week, ...twelve, aLiftAgo(55)]))).toBeNull();
  expect(strengthCapExceeded(logOf([...week, ...twelve, aLiftAgo(56)]))?.evidence.strengthWorkouts).toBe(15);
});

it("does not fire in combined", () => {
  const athlete = anAthlete({ profile: aProfile({ phase: "combined" }) });

  expect(strengthCapExceeded(logOf([aLiftAgo(6), aLiftAgo(3), aLiftAgo(0)], { athlete }))).toBeNull();
});
