import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexOfDay, rotateByDay } from "../../lib/messages/compose.ts";

describe("rotateByDay", () => {
  it("begins with the entry of the day", () => {
    expect(rotateByDay(["a", "b", "c"], 0)).toEqual(["a", "b", "c"]);
    expect(rotateByDay(["a", "b", "c"], 20_784)).toEqual(["a", "b", "c"]);
    expect(rotateByDay(["a", "b", "c"], 20_785)).toEqual(["b", "c", "a"]);
    expect(rotateByDay(["a", "b", "c"], -1)).toEqual(["c", "a", "b"]);
    expect(rotateByDay([], 5)).toEqual([]);
  });
});

describe("indexOfDay", () => {
  it("differs on two days running", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 50 }), fc.integer({ min: -100_000, max: 100_000 }), (length, day) => {
        expect(indexOfDay(length, day)).not.toBe(indexOfDay(length, day + 1));
      }),
    );
  });
});
