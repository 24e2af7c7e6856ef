import { describe, expect, it } from "vitest";
import { epochDay } from "../../../lib/domain/local-time.ts";
import { inEveryLanguage } from "./in-every-language.ts";

const THURSDAY = epochDay("2026-12-03");

describe("the answer sick", () => {
  it("wishes well", () => {
    expect(inEveryLanguage({ kind: "sick", untilDay: THURSDAY })).toStrictEqual({
      en: "Get well soon, Ana. No texts before Thu 3 Dec. Better sooner? Text RESUME.",
      es: "Que te mejores, Ana. Los mensajes vuelven el jue 3 dic. Si te recuperas antes, escribe SEGUIR.",
      de: "Gute Besserung, Ana. Nachrichten wieder ab Do 3. Dez. Früher fit? Schreib WEITER.",
      fr: "Bon rétablissement, Ana. Les messages reprennent le jeudi 3 déc. Mieux avant ? Écris REPRISE.",
    });
  });
});
