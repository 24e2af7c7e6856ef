import { describe, expect, it } from "vitest";
import { chartTop } from "../../../lib/local/dashboard/chart-top.ts";

describe("the top of a load axis", () => {
  it.each([
    { values: [], top: 100 },
    { values: [0, 12.5], top: 100 },
    { values: [100], top: 100 },
    { values: [100.1, 30], top: 200 },
    { values: [315], top: 400 },
    { values: [560], top: 600 },
    { values: [601], top: 800 },
    { values: [999], top: 1000 },
    { values: [1001], top: 2000 },
  ])("over $values is $top", ({ values, top }) => {
    expect(chartTop(values)).toBe(top);
  });
});
