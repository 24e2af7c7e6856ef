import { expect, it } from "vitest";
import { RETURN } from "../../../lib/domain/rules/return.ts";
import { aLiftAgo, aRunAgo, logOf } from "../../support/training.ts";

it("fires on the first run after 14 days without one", () => {
  const log = logOf([aRunAgo(15), aLiftAgo(7), aRunAgo(0)]);

  expect(RETURN.evaluate(log)).toEqual({
    code: "RETURN",
    evidence: { daysWithoutRun: 14, neededDays: 14, daysSinceReturn: 0, easyDays: 7 },
  });
});

it("does not fire after 13 days without one", () => {
  expect(RETURN.evaluate(logOf([aRunAgo(14), aRunAgo(0)]))).toBeNull();
});

it("does not fire on a very first run", () => {
  expect(RETURN.evaluate(logOf([aLiftAgo(30), aRunAgo(0)]))).toBeNull();
});

it("does not fire before the first run", () => {
  expect(RETURN.evaluate(logOf([aRunAgo(20)]))).toBeNull();
  expect(RETURN.evaluate(logOf([]))).toBeNull();
});

it.each([
  { daysSince: 6, fires: true },
  { daysSince: 7, fires: false },
])("$daysSince days after the return, with more runs since: $fires", ({ daysSince, fires }) => {
  const runs = [aRunAgo(daysSince + 30), aRunAgo(daysSince), aRunAgo(daysSince - 1), aRunAgo(0)];

  const reason = RETURN.evaluate(logOf(runs));

  expect(reason?.evidence.daysSinceReturn ?? null).toBe(fires ? daysSince : null);
});
