import { expect, it } from "vitest";
import { firstDayOf } from "../../../lib/domain/log/daily-totals.ts";
import { aLiftAgo, aRunAgo, logOf, TODAY } from "../../support/training.ts";

it("the first day of a total is that of the first session of its kind; there is none without one", () => {
  const { totals } = logOf([aLiftAgo(9), aRunAgo(3), aRunAgo(1)]);

  expect(firstDayOf(totals, "runs")).toBe(TODAY - 3);
  expect(firstDayOf(logOf([aLiftAgo(9)]).totals, "runs")).toBeNull();
});
