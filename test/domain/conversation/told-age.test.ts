import { describe, expect, it } from "vitest";
import { namesMinorAge, withoutAdultAge } from "../../../lib/domain/conversation/told-age.ts";

describe("an age below 18", () => {
  it.each([
    "15",
    "I'm 15, yes",
    "no im 17",
    "under 18",
    "tengo 16",
    "ich bin 14",
    "j'ai 12 ans",
    "a minor",
    "9 years old",
  ])("is named by '%s'", (body) => {
    expect(namesMinorAge(body)).toBe(true);
  });

  it.each([
    "yes",
    "Yes, I'm 34",
    "yes 18",
    "Yes please! I'm 8 weeks from my race",
    "yes, but not before 7 am",
    "si, 10 km hoy",
    "18.5",
  ])("is not named by '%s'", (body) => {
    expect(namesMinorAge(body)).toBe(false);
  });
});

describe("the age of an adult beside an answer", () => {
  it.each([
    ["Yes, I'm 34", "yes"],
    ["YES I'm over 18", "yes"],
    ["yes 18+", "yes"],
    ["I am 18. Yes", "yes"],
    ["34 years old, yes", "yes"],
    ["Yes, 18 or over", "yes"],
    ["Sí, tengo 30 años", "si"],
    ["Ja, ich bin über 18", "ja"],
    ["Oui, j'ai 33 ans", "oui"],
    ["No, I'm 18", "no"],
    ["I'm 34", ""],
  ])("is left out of '%s'", (body, rest) => {
    expect(withoutAdultAge(body)).toBe(rest);
  });

  it("is named by no other text", () => {
    expect(["yes", "STOP", "8/10", "ran 120 min"].map(withoutAdultAge)).toStrictEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
