import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../lib/domain/language.ts";
import { decimal, kilometers } from "../../lib/messages/numbers.ts";

describe("decimal", () => {
  it("has the mark of the language", () => {
    expect(LANGUAGES.map((language) => decimal(8.5, language))).toEqual(["8.5", "8,5", "8,5", "8,5"]);
    expect(decimal("1640.00", "de")).toBe("1640,00");
  });
});

describe("kilometers", () => {
  it("have at most one decimal", () => {
    expect(kilometers(18_040, "en")).toBe("18");
    expect(kilometers(32_450, "fr")).toBe("32,5");
  });
});
