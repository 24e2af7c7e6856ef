import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rotated, turn } from "../../lib/messages/rotate.ts";

describe("rotated", () => {
  it("begins with the entry whose turn it is", () => {
    expect(rotated(["a", "b", "c"], 0)).toEqual(["a", "b", "c"]);
    expect(rotated(["a", "b", "c"], 20_784)).toEqual(["a", "b", "c"]);
    expect(rotated(["a", "b", "c"], 20_785)).toEqual(["b", "c", "a"]);
    expect(rotated(["a", "b", "c"], -1)).toEqual(["c", "a", "b"]);
    expect(rotated([], 5)).toEqual([]);
  });
});

describe("turn", () => {
  it("differs on two days running", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 50 }), fc.integer({ min: -100_000, max: 100_000 }), (length, day) => {
        expect(turn(length, day)).not.toBe(turn(length, day + 1));
      }),
    );
  });
});
