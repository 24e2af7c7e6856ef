import { expect, it } from "vitest";
import { RETURN } from "../../../lib/domain/rules/return.ts";
import { aLiftAgo, aRunAgo, logOf, TODAY } from "../../support/training.ts";

it("fires on the first run after 14 days without one", () => {
  const log = logOf([aRunAgo(15), aLiftAgo(7), aRunAgo(0)]);

  expect(RETURN.evaluate(log)).toEqual({
    code: "RETURN",
    evidence: { daysWithoutRun: 14, neededDays: 14, easyDays: 7, easyDates: [] },
  });
});

it("does not fire after 13 days without one", () => {
  expect(RETURN.evaluate(logOf([aRunAgo(14), aRunAgo(0)]))).toBeNull();
});

it("does not fire on a very first run", () => {
  expect(RETURN.evaluate(logOf([aLiftAgo(30), aRunAgo(0)]))).toBeNull();
});

it("does not fire without a run on the day", () => {
  expect(RETURN.evaluate(logOf([aRunAgo(20)]))).toBeNull();
  expect(RETURN.evaluate(logOf([aRunAgo(20), aRunAgo(1), aLiftAgo(0)]))).toBeNull();
  expect(RETURN.evaluate(logOf([]))).toBeNull();
});

it("makes the six days after it easy, also with more runs since", () => {
  const log = logOf([aRunAgo(30), aRunAgo(2), aRunAgo(1), aRunAgo(0)]);

  const easy = [1, 2, 3, 4, 5].filter((ahead) => RETURN.holdsOn(TODAY + ahead, log)?.level === "easy");

  expect(easy).toEqual([1, 2, 3, 4]);
});
