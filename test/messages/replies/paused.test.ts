import { describe, expect, it } from "vitest";
import { epochDay } from "../../../lib/domain/local-time.ts";
import { inEveryLanguage } from "./in-every-language.ts";

const THURSDAY = epochDay("2026-12-03");

describe("the answer paused", () => {
  it("names the day texts are back", () => {
    expect(inEveryLanguage({ kind: "paused", untilDay: THURSDAY })).toStrictEqual({
      en: "Paused until Thu 3 Dec. RESUME brings the texts back sooner.",
      es: "En pausa hasta el jue 3 dic. Con SEGUIR vuelven antes.",
      de: "Pause bis Do 3. Dez. Mit WEITER geht es früher los.",
      fr: "En pause jusqu'au jeudi 3 déc. Avant : écris REPRISE.",
    });
  });
});
