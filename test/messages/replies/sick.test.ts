import { describe, expect, it } from "vitest";
import { epochDay } from "../../../lib/domain/local-time.ts";
import { inEveryLanguage } from "./in-every-language.ts";

const THURSDAY = epochDay("2026-12-03");

describe("the answer sick", () => {
  it("wishes well", () => {
    expect(inEveryLanguage({ kind: "sick", untilDay: THURSDAY })).toStrictEqual({
      en: "Get well soon, Ana. No texts until Thu 3 Dec. Better sooner? Text RESUME.",
      es: "Que te mejores, Ana. Sin mensajes hasta el jue 3 dic. Si te recuperas antes, escribe SEGUIR.",
      de: "Gute Besserung, Ana. Keine Nachrichten bis Do 3. Dez. Früher fit? Schreib WEITER.",
      fr: "Bon rétablissement, Ana. Pas de message jusqu'au jeudi 3 déc. Mieux avant ? Écris REPRISE.",
    });
  });
});
