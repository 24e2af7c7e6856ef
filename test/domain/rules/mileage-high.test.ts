import { expect, it } from "vitest";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { MILEAGE_HIGH } from "../../../lib/domain/rules/mileage-high.ts";
import { aLiftAgo, aRunAgo, logOf } from "../../support/training.ts";

/** A first lift 10 days ago, a first run 28 days before it, and 40 km in the 28 days between: 10 km a week. */
const BASE: readonly Workout[] = [run(38, 10), run(30, 10), run(20, 10), run(11, 10), aLiftAgo(10)];

it("fires when a week holds over 0.8 of the usual one, with both", () => {
  const log = logOf([...BASE, run(6, 5), run(0, 3.5)]);

  expect(MILEAGE_HIGH.evaluate(log)).toEqual({
    code: "MILEAGE_HIGH",
    evidence: {
      weekMeters: 8500,
      usualWeekMeters: 10_000,
      limitShare: 0.8,
      daysSinceFirstStrength: 10,
      baseRuns: 4,
      aimKilometers: 8,
    },
  });
});

it("does not fire at 0.8 of the usual week", () => {
  expect(MILEAGE_HIGH.evaluate(logOf([...BASE, run(6, 5), run(0, 3)]))).toBeNull();
});

it("does not count a run of the eighth day back", () => {
  expect(MILEAGE_HIGH.evaluate(logOf([...BASE, run(7, 20), run(0, 8)]))).toBeNull();
});

it("takes the usual week from before the day of the first lift", () => {
  const log = logOf([...BASE, run(10, 40), run(9, 40), run(0, 8.5)]);

  expect(MILEAGE_HIGH.evaluate(log)?.evidence).toMatchObject({ usualWeekMeters: 10_000, baseRuns: 4 });
});

it.each([
  { daysLater: -5, fires: false },
  { daysLater: -4, fires: true },
  { daysLater: 17, fires: true },
  { daysLater: 18, fires: false },
])("$daysLater days later: $fires", ({ daysLater, fires }) => {
  const log = logOf([...BASE, run(-daysLater, 20)], { daysLater });

  expect(MILEAGE_HIGH.evaluate(log) !== null).toBe(fires);
});

it("needs a first run 28 days before the first lift", () => {
  const workouts = [run(37, 10), ...BASE.slice(1), run(0, 30)];

  expect(MILEAGE_HIGH.evaluate(logOf(workouts))).toBeNull();
});

it("needs three runs in the 28 days before the first lift", () => {
  const three = [run(50, 10), run(38, 10), run(24, 10), run(11, 10), aLiftAgo(10), run(0, 30)];
  const two = three.filter((workout) => workout !== three[3]);

  expect(MILEAGE_HIGH.evaluate(logOf(three))?.evidence.baseRuns).toBe(3);
  expect(MILEAGE_HIGH.evaluate(logOf(two))).toBeNull();
});

it.each([
  { daysWithout: 13, fires: true },
  { daysWithout: 14, fires: false },
])(
  "a break of $daysWithout days without a run among the 28 days before the first lift: $fires",
  ({ daysWithout, fires }) => {
    const log = logOf([run(38 + daysWithout + 1, 10), run(38, 10), ...BASE.slice(1), run(0, 30)]);

    expect(MILEAGE_HIGH.evaluate(log) !== null).toBe(fires);
  },
);

it("does not judge by runs that told no distance", () => {
  const silent = [aRunAgo(38), aRunAgo(30), aRunAgo(20), run(11, 1), aLiftAgo(10), run(0, 30)];
  const zero = [run(38, 0), run(30, 0), run(20, 0), run(11, 1), aLiftAgo(10), run(0, 30)];

  expect(MILEAGE_HIGH.evaluate(logOf(silent))).toBeNull();
  expect(MILEAGE_HIGH.evaluate(logOf(zero))).toBeNull();
});

it("does not fire without a lift or without a run", () => {
  expect(MILEAGE_HIGH.evaluate(logOf([run(38, 10), run(0, 30)]))).toBeNull();
  expect(MILEAGE_HIGH.evaluate(logOf([aLiftAgo(10)]))).toBeNull();
});

function run(days: number, km: number): Workout {
  return aRunAgo(days, { distanceMeters: km * 1000 });
}
