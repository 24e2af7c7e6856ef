import { describe, expect, it } from "vitest";
import { inEveryLanguage } from "./in-every-language.ts";

describe("the answer rpe", () => {
  it("acknowledged once", () => {
    expect(inEveryLanguage({ kind: "rpe-noted", rpe: 7.5, isBare: true })).toStrictEqual({
      en: "Thanks, Ana: 7.5/10 noted.",
      es: "Gracias, Ana: 7,5 de 10, anotado.",
      de: "Danke, Ana: 7,5 von 10, notiert.",
      fr: "Merci, Ana : 7,5 sur 10, noté.",
    });
  });

  it("acknowledged each time in words, that a number would do", () => {
    expect(inEveryLanguage({ kind: "rpe-noted", rpe: 7.5, isBare: false })).toStrictEqual({
      en: "Thanks, Ana: 7.5/10 noted. Next time just the number will do.",
      es: "Gracias, Ana: 7,5 de 10, anotado. La proxima vez basta el numero.",
      de: "Danke, Ana: 7,5 von 10, notiert. Nächstes Mal reicht die Zahl.",
      fr: "Merci, Ana : 7,5 sur 10, noté. La prochaine fois, un chiffre suffit.",
    });
  });

  it("with no workout to put it on", () => {
    expect(inEveryLanguage({ kind: "rpe-without-workout" })).toStrictEqual({
      en: "No workout in the last 24 hours to rate. Text it again once one is logged.",
      es: "No hay ningun entreno de las ultimas 24 horas para ese numero. Envialo otra vez cuando esté registrado.",
      de: "In den letzten 24 Stunden ist kein Training da, zu dem die Zahl passt. Schick sie nochmal, wenn eins da ist.",
      fr: "Aucune séance des dernières 24 heures pour ce chiffre. Renvoie-le quand ta séance sera enregistrée.",
    });
  });
});
