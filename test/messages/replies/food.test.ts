import { describe, expect, it } from "vitest";
import { inEveryLanguage } from "./in-every-language.ts";

describe("the answer food", () => {
  it("off", () => {
    expect(inEveryLanguage({ kind: "food", wanted: false })).toStrictEqual({
      en: "No more food ideas. FOOD ON brings them back.",
      es: "Sin mas ideas de comida. Vuelven con COMIDA SI.",
      de: "Keine Essensideen mehr. Mit ESSEN AN wieder.",
      fr: "Fini les idées de repas. REPAS OUI pour les retrouver.",
    });
  });

  it("on", () => {
    expect(inEveryLanguage({ kind: "food", wanted: true })).toStrictEqual({
      en: "Food ideas are back. FOOD OFF ends them.",
      es: "Vuelven las ideas de comida. COMIDA NO las quita.",
      de: "Essensideen sind wieder da. ESSEN AUS beendet sie.",
      fr: "Les idées de repas reviennent. REPAS NON les arrete.",
    });
  });
});
