import { describe, expect, it } from "vitest";
import { proteinGrams } from "../../../lib/messages/meal.ts";
import { aProfile } from "../../support/builders.ts";

const asked = { wantsGrams: true, bodyMassKg: 60, birthYear: 1990 };

describe("proteinGrams", () => {
  it.each([
    [60, "20"],
    [81.4, "20-24"],
    [90, "23-27"],
    [140, "35-40"],
    [170, "40"],
  ])("is 0.25 to 0.3 g per kg in whole grams, at least 20 and at most 40: %d kg, %s g", (bodyMassKg, grams) => {
    expect(proteinGrams(aProfile({ ...asked, bodyMassKg }), "2026-11-27")).toBe(grams);
  });

  it("is for athletes who asked and gave body mass and birth year", () => {
    expect(proteinGrams(aProfile({ ...asked, wantsGrams: false }), "2026-11-27")).toBeNull();
    expect(proteinGrams(aProfile({ ...asked, bodyMassKg: null }), "2026-11-27")).toBeNull();
    expect(proteinGrams(aProfile({ ...asked, birthYear: null }), "2026-11-27")).toBeNull();
  });

  it("is for those who are 18 whatever their birthday", () => {
    expect(proteinGrams(aProfile({ ...asked, birthYear: 2008 }), "2026-12-31")).toBeNull();
    expect(proteinGrams(aProfile({ ...asked, birthYear: 2008 }), "2027-01-01")).toBe("20");
  });
});
