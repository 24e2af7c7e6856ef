import { describe, expect, it } from "vitest";
import { epochDay } from "../../../lib/domain/local-time.ts";
import { inEveryLanguage } from "./in-every-language.ts";

describe("the answer race", () => {
  it("noted", () => {
    expect(inEveryLanguage({ kind: "race", day: epochDay("2026-10-11") })).toStrictEqual({
      en: "Race noted for Sun 11 Oct 2026. Good luck!",
      es: "Carrera anotada: dom 11 oct 2026. ¡Suerte!",
      de: "Wettkampf notiert: So 11. Okt 2026. Viel Erfolg!",
      fr: "Course notée : dim 11 oct 2026. Bonne course !",
    });
  });

  it("with no clear date", () => {
    expect(inEveryLanguage({ kind: "race-unclear" })).toStrictEqual({
      en: "Which day is the race? Text it like this: RACE 11 OCT.",
      es: "¿Qué dia es la carrera? Escribelo asi: CARRERA 11 OCT.",
      de: "An welchem Tag ist der Wettkampf? Schreib es so: RENNEN 11.10.",
      fr: "Quel jour est la course ? Écris comme ceci : COURSE 11 OCT.",
    });
  });
});
