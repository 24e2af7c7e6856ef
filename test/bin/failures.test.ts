import { describe, expect, it } from "vitest";
import { didYouMean } from "../../bin/commands/failures.ts";

const WORDS = ["cooldown", "health-auto-export", "hevy", "shortcuts"];

describe("a suggestion", () => {
  it.each([
    ["hevvy", "hevy"],
    ["HEVY", "hevy"],
    ["shortcut", "shortcuts"],
    ["health-autoexport", "health-auto-export"],
    ["coldonw", "cooldown"],
  ])("for %j is %s", (typed, meant) => {
    expect(didYouMean(typed, WORDS)).toBe(` (Did you mean ${meant}?)`);
  });

  it.each(["fitbit", "h", "", "polar"])("is not made for %j, which is near nothing", (typed) => {
    expect(didYouMean(typed, WORDS)).toBe("");
  });

  it("is the nearest of several", () => {
    expect(didYouMean("teem", ["steam", "team"])).toBe(" (Did you mean team?)");
  });
});
