import { describe, expect, it } from "vitest";
import { inEveryLanguage } from "./in-every-language.ts";

describe("the answer frequency", () => {
  it("less", () => {
    expect(inEveryLanguage({ kind: "frequency", frequency: "less" })).toStrictEqual({
      en: "Fewer texts from now on. MORE brings them back.",
      es: "Menos mensajes desde ahora. Con MAS vuelven.",
      de: "Ab jetzt weniger Nachrichten. Mit MEHR kommen sie wieder.",
      fr: "Moins de messages désormais. Écris PLUS pour en recevoir plus.",
    });
  });

  it("usual", () => {
    expect(inEveryLanguage({ kind: "frequency", frequency: "usual" })).toStrictEqual({
      en: "Back to the usual number of texts. LESS or MORE changes it.",
      es: "La cantidad normal de mensajes desde ahora. MENOS y MAS la cambian.",
      de: "Ab jetzt so viele Nachrichten wie üblich. WENIGER und MEHR ändern es.",
      fr: "Le nombre habituel de messages désormais. MOINS et PLUS le changent.",
    });
  });

  it("more", () => {
    expect(inEveryLanguage({ kind: "frequency", frequency: "more" })).toStrictEqual({
      en: "More texts from now on. LESS turns it down again.",
      es: "Mas mensajes desde ahora. Con MENOS bajan otra vez.",
      de: "Ab jetzt mehr Nachrichten. WENIGER macht es wieder ruhiger.",
      fr: "Davantage de messages désormais. MOINS pour en réduire le nombre.",
    });
  });
});
