import { describe, expect, it } from "vitest";
import { inEveryLanguage } from "./in-every-language.ts";

describe("the answer resumed", () => {
  it("after a pause", () => {
    expect(inEveryLanguage({ kind: "resumed", liftedRedFlag: false })).toStrictEqual({
      en: "Welcome back, Ana. Texts are on again.",
      es: "Qué bien que vuelvas, Ana. Los mensajes vuelven.",
      de: "Schön, dass du zurück bist, Ana. Es geht weiter.",
      fr: "Ravi de te retrouver, Ana. Les messages reprennent.",
    });
  });

  it("after a false alarm", () => {
    expect(inEveryLanguage({ kind: "resumed", liftedRedFlag: true })).toStrictEqual({
      en: "Good that it was a false alarm, Ana. Texts are on again. If it comes back: stop, and see a doctor.",
      es: "Bien que fuera una falsa alarma, Ana. Los mensajes vuelven. Si reaparece: para y ve al médico.",
      de: "Gut, dass es ein Fehlalarm war, Ana. Es geht weiter. Kommt es wieder: aufhören und zum Arzt.",
      fr: "Tant mieux si c'était une fausse alerte, Ana. Les messages reprennent. Si ca revient : arrete et vois un médecin.",
    });
  });
});
