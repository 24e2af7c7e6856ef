import { expect, it } from "vitest";
import type { MuscleGroup, Workout } from "../../../lib/domain/log/workout.ts";
import { NEGLECTED_MUSCLE } from "../../../lib/domain/rules/neglected-muscle.ts";
import { aLiftAgo, aRunAgo, logOf } from "../../support/training.ts";

/** The log is four weeks old. */
const OLD = aRunAgo(40);
const ALL: readonly MuscleGroup[] = ["quads", "chest", "upperBack", "core"];

it("fires for what four lifts left out, in the order of the body", () => {
  const log = logOf([OLD, ...[12, 9, 6, 0].map((days) => lift(days, ["chest"]))]);

  expect(NEGLECTED_MUSCLE.evaluate(log)).toEqual({
    code: "NEGLECTED_MUSCLE",
    evidence: {
      areas: ["legs", "pull", "core"],
      unliftedDays: 14,
      strengthWorkouts: 4,
      neededWorkouts: 4,
      windowDays: 28,
    },
  });
});

it.each([
  { groups: ["hamstrings", "shoulders", "upperBack", "core"], areas: undefined },
  { groups: ["calves", "chest", "upperBack"], areas: ["core"] },
  { groups: ["glutes", "shoulders", "core", "arms"], areas: ["pull"] },
  { groups: ["quads", "upperBack", "core", "arms"], areas: ["push"] },
  { groups: ["lowerBack", "chest", "upperBack", "core"], areas: ["legs"] },
] as const)("lifting $groups leaves out $areas", ({ groups, areas }) => {
  const log = logOf([OLD, ...[9, 6, 3, 0].map((days) => lift(days, groups))]);

  expect(NEGLECTED_MUSCLE.evaluate(log)?.evidence.areas).toEqual(areas);
});

it.each([
  { days: 13, areas: undefined },
  { days: 14, areas: ["legs", "push", "pull", "core"] },
])("counts what was last lifted $days days ago as left out: $areas", ({ days, areas }) => {
  const log = logOf([OLD, lift(days, ALL), lift(9, ["arms"]), lift(6, ["arms"]), lift(0, ["arms"])]);

  expect(NEGLECTED_MUSCLE.evaluate(log)?.evidence.areas).toEqual(areas);
});

it("needs four strength workouts in 28 days", () => {
  const three = [6, 3, 0].map((days) => lift(days, ["chest"]));

  expect(NEGLECTED_MUSCLE.evaluate(logOf([OLD, ...three, lift(28, ["chest"])]))).toBeNull();
  expect(NEGLECTED_MUSCLE.evaluate(logOf([OLD, ...three, lift(27, ["chest"])]))?.evidence.strengthWorkouts).toBe(4);
});

it("needs every one of them to name its groups", () => {
  const named = [9, 6, 3, 0].map((days) => lift(days, ["chest"]));

  expect(NEGLECTED_MUSCLE.evaluate(logOf([OLD, ...named, lift(27, [])]))).toBeNull();
  expect(NEGLECTED_MUSCLE.evaluate(logOf([OLD, ...named, lift(28, [])]))?.code).toBe("NEGLECTED_MUSCLE");
});

it("needs a log of four weeks, and a lift on the day", () => {
  const lifts = [9, 6, 3].map((days) => lift(days, ["chest"]));

  expect(NEGLECTED_MUSCLE.evaluate(logOf([aRunAgo(26), ...lifts, lift(0, ["chest"])]))).toBeNull();
  expect(NEGLECTED_MUSCLE.evaluate(logOf([aRunAgo(27), ...lifts, lift(0, ["chest"])]))).not.toBeNull();
  expect(NEGLECTED_MUSCLE.evaluate(logOf([OLD, ...lifts, lift(1, ["chest"])]))).toBeNull();
});

it("does not take running for lifting legs", () => {
  const lifts = [9, 6, 3, 0].map((days) => lift(days, ["chest", "upperBack", "core"]));

  expect(NEGLECTED_MUSCLE.evaluate(logOf([OLD, ...lifts, aRunAgo(0)]))?.evidence.areas).toEqual(["legs"]);
});

function lift(days: number, muscleGroups: readonly MuscleGroup[]): Workout {
  return aLiftAgo(days, { muscleGroups });
}
