import { describe, expect, it } from "vitest";
import { proteinGrams } from "../../../lib/messages/meal.ts";
import { aProfile } from "../../support/builders.ts";

const asked = { wantsGrams: true, bodyMassKg: 60, birthYear: 1990 };

describe("proteinGrams", () => {
  it("is 0.25 to 0.3 g per kg in whole grams", () => {
    expect(proteinGrams(aProfile(asked), "2026-11-27")).toBe("15-18");
    expect(proteinGrams(aProfile({ ...asked, bodyMassKg: 81.4 }), "2026-11-27")).toBe("20-24");
  });

  it("is for athletes who asked and gave body mass and birth year", () => {
    expect(proteinGrams(aProfile({ ...asked, wantsGrams: false }), "2026-11-27")).toBeNull();
    expect(proteinGrams(aProfile({ ...asked, bodyMassKg: null }), "2026-11-27")).toBeNull();
    expect(proteinGrams(aProfile({ ...asked, birthYear: null }), "2026-11-27")).toBeNull();
  });

  it("is for those who are 18 whatever their birthday", () => {
    expect(proteinGrams(aProfile({ ...asked, birthYear: 2008 }), "2026-12-31")).toBeNull();
    expect(proteinGrams(aProfile({ ...asked, birthYear: 2008 }), "2027-01-01")).toBe("15-18");
  });
});
