import { describe, expect, it } from "vitest";
import { epochDay } from "../../../lib/domain/local-time.ts";
import { inEveryLanguage } from "./in-every-language.ts";

describe("the answer resumed", () => {
  it("after a pause", () => {
    expect(inEveryLanguage({ kind: "resumed", liftedRedFlag: false })).toStrictEqual({
      en: "Welcome back, Ana. Texts are back on.",
      es: "Qué bien que vuelvas, Ana. Los mensajes vuelven.",
      de: "Schön, dass du zurück bist, Ana. Es geht weiter.",
      fr: "Bon retour, Ana. Les messages reprennent.",
    });
  });

  it("after a false alarm", () => {
    expect(inEveryLanguage({ kind: "resumed", liftedRedFlag: true })).toStrictEqual({
      en: "Good to hear you are well, Ana. Texts are back on. If it comes back: stop, and get medical help at once.",
      es: "Qué bien que estés mejor, Ana. Los mensajes vuelven. Si te vuelve a pasar, para y busca ayuda médica enseguida.",
      de: "Schön, dass du fit bist, Ana. Weiter geht's. Kommt es wieder: aufhören und sofort ärztliche Hilfe holen.",
      fr: "Tant mieux si tout va bien, Ana. Les messages reprennent. Si ca revient : arrete tout et demande vite une aide médicale.",
    });
  });

  it("after a false alarm during a sickness", () => {
    expect(inEveryLanguage({ kind: "still-sick", untilDay: epochDay("2026-12-03") })).toStrictEqual({
      en: "Good to hear, Ana. You wrote that you were sick, so no texts before Thu 3 Dec. Well already? Text RESUME.",
      es: "Qué bien, Ana. Escribiste que estabas mal, asi que los mensajes vuelven el jue 3 dic. ¿Ya estas bien? Escribe SEGUIR.",
      de: "Gut zu hören, Ana. Du hattest dich krankgemeldet, daher erst ab Do 3. Dez wieder Nachrichten. Schon fit? Schreib WEITER.",
      fr: "Tant mieux, Ana. Tu nous as dit etre malade : les messages reprennent le jeudi 3 déc. Déjà en forme ? Écris REPRISE.",
    });
  });

  it("after a text of not wanting to live", () => {
    expect(inEveryLanguage({ kind: "crisis-lifted", crisisLine: "988" })).toStrictEqual({
      en: "Good to hear from you, Ana. Texts are back on. If it gets hard again, call 988, any time.",
      es: "Qué bien saber de ti, Ana. Los mensajes vuelven. Si vuelve a ponerse dificil, llama al 988, dia y noche.",
      de: "Schön, von dir zu hören, Ana. Es geht weiter. Wird es wieder schwer, ruf an: 988, jederzeit.",
      fr: "Merci de ton message, Ana. Les messages reprennent. Si ca redevient dur, appelle le 988, jour et nuit.",
    });
  });
});
