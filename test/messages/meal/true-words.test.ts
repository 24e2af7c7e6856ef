import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import { RUN_SPIKE } from "../reasons.ts";
import { mealFacts, textOf, turnsOf } from "../reminders.ts";

const RUN = { session: "run", focus: "carbohydrate" } as const;

const BOTH_AND_DRINK: Readonly<Record<LanguageCode, string>> = {
  en: "Ana, a long, hard run drains the tank. To top it up at your next meal: brown rice with chicken. Drink to thirst.",
  es: "Ana, una carrera larga y dura vacia el deposito. Para rellenarlo en tu proxima comida: arroz integral con pollo. Bebe segun la sed.",
  de: "Ana, der Lauf hat die Speicher geleert. Zum Auffüllen bei der nächsten Mahlzeit: Naturreis mit Hähnchen. Trink nach Durst.",
  fr: "Ana, une sortie longue et intense vide le réservoir. De quoi le remplir au prochain repas : riz complet et poulet. Bois à ta soif.",
};

const HARD: Readonly<Record<LanguageCode, string>> = {
  en: "Ana, hard run logged. Carbs first at your next meal to refuel: squash with black beans.",
  es: "Ana, carrera dura anotada. Carbohidratos primero en tu proxima comida: calabaza con frijoles negros.",
  de: "Ana, harter Lauf notiert. Zur nächsten Mahlzeit zuerst Kohlenhydrate: Kürbis mit Kidneybohnen.",
  fr: "Ana, sortie intense notée. Les glucides d'abord au prochain repas : courge et haricots rouges.",
};

const NEITHER: Readonly<Record<LanguageCode, string>> = {
  en: "Ana, run logged. Carbs first at your next meal to refuel: squash with black beans.",
  es: "Ana, carrera anotada. Carbohidratos primero en tu proxima comida: calabaza con frijoles negros.",
  de: "Ana, Lauf notiert. Zur nächsten Mahlzeit zuerst Kohlenhydrate: Kürbis mit Kidneybohnen.",
  fr: "Ana, sortie notée. Les glucides d'abord au prochain repas : courge et haricots rouges.",
};

const BREAKFAST: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Late lift last night, Ana: start the day with protein, say eggs with rye bread.",
    "Breakfast after last night's lift, Ana? Greek yogurt with peanut butter toast would bring the protein.",
    "Ana, last night's lift still counts this morning: soy yogurt with whole-grain oats for breakfast.",
    "Ana, a breakfast idea after your late lift: hummus with whole-grain toast.",
  ],
  es: [
    "Anoche entrenaste tarde, Ana: empieza el dia con proteina, por ejemplo huevos con pan de centeno.",
    "¿Desayuno tras la sesion de fuerza de anoche, Ana? Por ejemplo, yogur griego con tostada y cacahuate: ahi hay proteina.",
    "Ana, la sesion de fuerza de anoche aun cuenta: para desayunar, yogur de soja con avena integral.",
    "Ana, una idea de desayuno tras entrenar tarde: hummus con tostada integral.",
  ],
  de: [
    "Gestern Abend spät trainiert, Ana: Fang den Tag mit Eiweiß an, zum Beispiel Rührei mit Roggenbrot.",
    "Frühstück nach dem Krafttraining von gestern Abend, Ana? Zum Beispiel Skyr mit Erdnussbutterbrot.",
    "Ana, das späte Training von gestern zählt noch: zum Frühstück Sojajoghurt mit Haferflocken.",
    "Ana, Idee fürs Frühstück nach dem späten Training: Hummus mit Vollkornbrot.",
  ],
  fr: [
    "Séance tardive hier soir, Ana : commence la journée avec des protéines, par exemple oeufs et pain de seigle.",
    "Petit-déjeuner après ta séance de muscu d'hier soir, Ana ? Par exemple yaourt grec et tartine cacahuète.",
    "Ana, la séance de muscu d'hier soir compte encore ce matin : yaourt de soja et flocons d'avoine au petit-déjeuner.",
    "Ana, une idée de petit-déjeuner après ta séance tardive : houmous et pain complet.",
  ],
};

const SECOND_DAY = { localDate: "2026-11-28" };

describe("the meal text in every language", () => {
  it.each(LANGUAGES)("calls a run long and hard, and speaks of drinking: %s", (language) => {
    const facts = mealFacts({ ...RUN, long: true, hard: true, asksToDrink: true });

    expect(textOf(facts, { profile: { language } }).body).toBe(BOTH_AND_DRINK[language]);
  });

  it.each(LANGUAGES)("says no more of a run than is true: %s", (language) => {
    const telling = { profile: { language }, reminder: SECOND_DAY };

    expect(textOf(mealFacts({ ...RUN, hard: true }), telling).body).toBe(HARD[language]);
    expect(textOf(mealFacts(RUN), telling).body).toBe(NEITHER[language]);
  });

  it.each(LANGUAGES)("speaks of breakfast after a late lift: %s", (language) => {
    const facts = mealFacts({ forBreakfast: true, endedAt: "2026-11-28T02:30:00.000Z" });

    expect(turnsOf(facts, 4, { profile: { language } })).toEqual(BREAKFAST[language]);
  });

  it("leaves out the drink before the question and the name", () => {
    const facts = mealFacts({ ...RUN, rider: RUN_SPIKE, asksToDrink: true, asksRpe: true });
    const bodies = (
      [
        { language: "en", name: "Ana", stopHint: false },
        { language: "en", name: "Maximiliano", stopHint: true },
        { language: "de", name: "Maximiliano", stopHint: true },
      ] as const
    ).map(({ stopHint, ...profile }) => textOf(facts, { profile, stopHint }).body);

    expect(bodies).toEqual([
      "Ana, for your next meal: brown rice with chicken. Longest run in 30 days: 18.3 km, before it 14.2. Drink to thirst. How hard, 0-10? Just text the number.",
      "Maximiliano, for your next meal: brown rice with chicken. Longest run in 30 days: 18.3 km, before it 14.2. How hard, 0-10? Just text the number. STOP = end.",
      "Nächste Mahlzeit, Maximiliano: Naturreis mit Hähnchen. Längster Lauf in 30 Tagen: 18,3 km, vorher 14,2. Wie hart, 0-10? Schick einfach die Zahl. STOP = Ende.",
    ]);
  });
});
