import { expect, it } from "vitest";
import { BUILDING } from "../../../lib/domain/rules/building.ts";
import { aRunAgo, logOf } from "../../support/training.ts";

it.each([
  { first: 5, historyDays: 6 },
  { first: 0, historyDays: 1 },
])("fires on day $historyDays of history", ({ first, historyDays }) => {
  expect(BUILDING.evaluate(logOf([aRunAgo(first)]))).toEqual({
    code: "BUILDING",
    evidence: { historyDays, neededDays: 7 },
  });
});

it("fires without workouts", () => {
  expect(BUILDING.evaluate(logOf([]))?.evidence.historyDays).toBe(0);
});

it("does not fire from day 7 of history on", () => {
  expect(BUILDING.evaluate(logOf([aRunAgo(6)]))).toBeNull();
});
