import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import { RUN_SPIKE } from "../reasons.ts";
import { composedOf, LONGEST, mealFacts } from "../reminders.ts";

/** A dinner with salmon. */
const SALMON = { reminder: { localDate: "2026-12-03" }, tellsOmega3: true } as const;

const SAID: Readonly<Record<LanguageCode, string>> = {
  en: "Lift logged, Ana. On the plate at your next meal: salmon with brown rice, protein first for the muscles you used. Salmon is a source of omega-3.",
  es: "Sesion de fuerza anotada, Ana. En el plato de tu proxima comida: salmon con arroz integral, con la proteina primero. El salmon aporta omega-3.",
  de: "Krafttraining notiert, Ana. Bei der nächsten Mahlzeit: Lachs mit Naturreis, Eiweiß zuerst. Lachs liefert Omega-3.",
  fr: "Séance de muscu notée, Ana. Dans l'assiette au prochain repas : saumon et riz complet, protéines d'abord. Le saumon apporte des oméga-3.",
};

describe("a source of omega-3", () => {
  it.each(LANGUAGES)("is called one where a text names it: %s", (language) => {
    const composed = composedOf(mealFacts(), { ...SALMON, profile: { language } });

    expect(composed.told).toEqual(["omega-3"]);
    expect(composed.text.body).toBe(SAID[language]);
  });

  it("is called one in an e-mail too", () => {
    const { text, told } = composedOf(mealFacts(), { ...SALMON, reminder: { ...SALMON.reminder, channel: "email" } });

    expect(text.body).toContain("\n\nSalmon is a source of omega-3.\n\n");
    expect(told).toEqual(["omega-3"]);
  });

  it("is not called one again in the same week", () => {
    const { text, told } = composedOf(mealFacts(), { ...SALMON, tellsOmega3: false });

    expect(text.body).not.toContain("omega");
    expect(told).toEqual([]);
  });

  it("gives way to everything else that the text could say", () => {
    const others = [{ rider: RUN_SPIKE }, { announcesFading: true }, { asksToDrink: true }].map(
      (over) => composedOf(mealFacts(over), SALMON).told,
    );

    expect(others).toEqual([["sentence"], ["fading"], []]);
  });

  it("is not told when it has no room", () => {
    const { text, told } = composedOf(mealFacts({ session: "run-and-lift", focus: "both" }), {
      ...SALMON,
      team: LONGEST,
    });

    expect(text.body).not.toContain("omega");
    expect(told).toEqual([]);
  });
});
