import { describe, expect, it } from "vitest";
import { inEveryLanguage } from "./in-every-language.ts";

describe("the answer rest-days", () => {
  it("one", () => {
    expect(inEveryLanguage({ kind: "rest-days", perWeek: 1, heldForAge: false })).toStrictEqual({
      en: "Noted: 1 rest day a week from now on.",
      es: "Anotado: 1 dia de descanso por semana desde ahora.",
      de: "Notiert: ab jetzt 1 Ruhetag pro Woche.",
      fr: "Noté : 1 jour de repos par semaine désormais.",
    });
  });

  it("several", () => {
    expect(inEveryLanguage({ kind: "rest-days", perWeek: 3, heldForAge: false })).toStrictEqual({
      en: "Noted: 3 rest days a week from now on.",
      es: "Anotado: 3 dias de descanso por semana desde ahora.",
      de: "Notiert: ab jetzt 3 Ruhetage pro Woche.",
      fr: "Noté : 3 jours de repos par semaine désormais.",
    });
  });

  it("none", () => {
    expect(inEveryLanguage({ kind: "rest-days", perWeek: 0, heldForAge: false })).toStrictEqual({
      en: "No more rest-day texts. REST 2 brings them back.",
      es: "Sin mensajes de descanso desde ahora. Vuelven con DESCANSO 2.",
      de: "Keine Ruhetag-Nachrichten mehr. Mit RUHE 2 wieder.",
      fr: "Fini les messages de repos. REPOS 2 pour les retrouver.",
    });
  });

  it("of a minor who asked for fewer", () => {
    expect(inEveryLanguage({ kind: "rest-days", perWeek: 2, heldForAge: true })).toStrictEqual({
      en: "Under 18 it stays at 2 rest days a week: growing takes recovery too.",
      es: "Con menos de 18 años se mantienen 2 dias de descanso por semana: crecer también pide recuperacion.",
      de: "Unter 18 bleibt es bei 2 Ruhetagen pro Woche: Auch Wachsen braucht Erholung.",
      fr: "Avant 18 ans, c'est 2 jours de repos par semaine : grandir demande aussi de récupérer.",
    });
  });
});
