import { describe, expect, it } from "vitest";
import { inEveryLanguage } from "./in-every-language.ts";

describe("the answer rpe", () => {
  it("acknowledged once", () => {
    expect(inEveryLanguage({ kind: "rpe-noted", rpe: 7.5 })).toStrictEqual({
      en: "Thanks, Ana: 7.5 of 10, noted. Just text the number next time too; no answer means it is in.",
      es: "Gracias, Ana: 7,5 de 10, anotado. La proxima vez basta el numero; sin respuesta, esta anotado.",
      de: "Danke, Ana: 7,5 von 10, notiert. Nächstes Mal reicht die Zahl; keine Antwort heißt notiert.",
      fr: "Merci, Ana : 7,5 sur 10, noté. La prochaine fois le chiffre suffit ; sans réponse, c'est noté.",
    });
  });

  it("with no workout to put it on", () => {
    expect(inEveryLanguage({ kind: "rpe-without-workout" })).toStrictEqual({
      en: "There is no workout of the last 24 hours to put that number on. Text it again once one is logged.",
      es: "No hay ningun entreno de las ultimas 24 horas para ese numero. Envialo otra vez cuando esté registrado.",
      de: "Zu dieser Zahl gibt es kein Training der letzten 24 Stunden. Schick sie nochmal, wenn eins da ist.",
      fr: "Aucune séance des dernières 24 heures pour ce chiffre. Renvoie-le quand elle sera enregistrée.",
    });
  });
});
