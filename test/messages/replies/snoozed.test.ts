import { describe, expect, it } from "vitest";
import { epochDay } from "../../../lib/domain/local-time.ts";
import { inEveryLanguage } from "./in-every-language.ts";

const THURSDAY = epochDay("2026-12-03");

describe("the answer snoozed", () => {
  it("names the end", () => {
    expect(inEveryLanguage({ kind: "snoozed", day: THURSDAY, at: "08:00" })).toStrictEqual({
      en: "Quiet until Thu 3 Dec, 08:00. RESUME ends it sooner.",
      es: "Sin mensajes hasta el jue 3 dic a las 08:00. Con SEGUIR vuelven antes.",
      de: "Keine Nachrichten bis Do 3. Dez, 08:00 Uhr. Mit WEITER geht es früher los.",
      fr: "Pas de message jusqu'au jeudi 3 déc à 8h. Plus tot ? Écris REPRISE.",
    });
  });
});
