import { describe, expect, it } from "vitest";
import { epochDay } from "../../../lib/domain/local-time.ts";
import { inEveryLanguage } from "./in-every-language.ts";

const THURSDAY = epochDay("2026-12-03");

describe("the answer paused", () => {
  it("names the day texts are back", () => {
    expect(inEveryLanguage({ kind: "paused", untilDay: THURSDAY })).toStrictEqual({
      en: "Paused: no texts before Thu 3 Dec. RESUME brings them back sooner.",
      es: "En pausa: los mensajes vuelven el jue 3 dic. ¿Antes? Escribe SEGUIR.",
      de: "Pause: Nachrichten wieder ab Do 3. Dez. Mit WEITER früher.",
      fr: "En pause : les messages reprennent le jeudi 3 déc. Plus tot ? Écris REPRISE.",
    });
  });
});
