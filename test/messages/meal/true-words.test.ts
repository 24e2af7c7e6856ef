import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import { RUN_SPIKE } from "../reasons.ts";
import { mealFacts, textOf, turnsOf } from "../reminders.ts";

const RUN = { session: "run", focus: "carbohydrate" } as const;

const BOTH_AND_DRINK: Readonly<Record<LanguageCode, string>> = {
  en: "Ana, a long, hard run drains the tank. To top it up at your next meal: brown rice with tofu. Drink to thirst.",
  es: "Ana, una tirada larga y dura vacia las reservas. Para reponerlas en tu proxima comida: arroz integral con tofu. Bebe segun tu sed.",
  de: "Ana, der Lauf ging an die Speicher. Zum Auffüllen bei der nächsten Mahlzeit: Naturreis mit Tofu. Trink nach Durst.",
  fr: "Ana, une sortie longue et intense vide les réserves. De quoi les remplir au prochain repas : riz complet et tofu. Bois à ta soif.",
};

const HARD: Readonly<Record<LanguageCode, string>> = {
  en: "Ana, hard run logged. Carbs first at your next meal to refuel: pasta with chicken.",
  es: "Ana, entreno duro anotado. Carbohidratos primero en tu proxima comida: pasta con pollo.",
  de: "Ana, harter Lauf notiert. Zur nächsten Mahlzeit zuerst Kohlenhydrate: Nudeln mit Hähnchen.",
  fr: "Ana, sortie intense notée. Les glucides d'abord au prochain repas : spaghettis et poulet.",
};

const NEITHER: Readonly<Record<LanguageCode, string>> = {
  en: "Ana, run logged. Carbs first at your next meal to refuel: pasta with chicken.",
  es: "Ana, entreno anotado. Carbohidratos primero en tu proxima comida: pasta con pollo.",
  de: "Ana, Lauf notiert. Zur nächsten Mahlzeit zuerst Kohlenhydrate: Nudeln mit Hähnchen.",
  fr: "Ana, sortie notée. Les glucides d'abord au prochain repas : spaghettis et poulet.",
};

const BREAKFAST: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Late lift last night, Ana: start the day with protein, say Greek yogurt, apple and walnuts.",
    "Breakfast after last night's lift, Ana? Say, eggs on toast: that brings the protein.",
    "Ana, last night's lift still counts this morning: oats with milk and walnuts for breakfast.",
    "Ana, a breakfast idea after your late lift: smoked salmon on toast.",
    "You finished late, Ana, so breakfast does the work: peanut butter toast and strawberries.",
    "Ana, for breakfast after a late lift: cottage cheese on toast, to put back what it took.",
    "What's for breakfast, Ana? Maybe whole-grain oats with Greek yogurt, with the protein your muscles are after.",
    "Ana, cottage cheese on toast at breakfast would round off last night's lift.",
  ],
  es: [
    "Anoche entrenaste tarde, Ana: empieza el dia con proteina, por ejemplo skyr con manzana y nueces.",
    "¿Desayuno tras la sesion de fuerza de anoche, Ana? Por ejemplo, huevos con tostada: ahi hay proteina.",
    "Ana, la sesion de fuerza de anoche aun cuenta: para desayunar, avena con leche y nueces.",
    "Ana, una idea de desayuno tras entrenar tarde: tostada de salmon ahumado.",
    "Acabaste tarde, Ana. Recarga con el desayuno: tostada con crema de cacahuete y fresas.",
    "Ana, para desayunar tras la sesion de fuerza de anoche: tostada con requeson, y a reponer.",
    "¿Qué desayunar hoy, Ana? Quiza avena integral con skyr: proteina para el musculo.",
    "Ana, cierra bien la sesion de fuerza de anoche: para desayunar, tostada con requeson.",
  ],
  de: [
    "Gestern Abend spät trainiert, Ana: Fang den Tag mit Eiweiß an, zum Beispiel Skyr mit Apfel und Walnüssen.",
    "Frühstück nach dem Krafttraining von gestern Abend, Ana? Zum Beispiel Rührei auf Vollkornbrot.",
    "Ana, das Training von gestern wirkt noch: zum Frühstück Haferflocken mit Milch und Walnüssen.",
    "Ana, Idee fürs Frühstück nach dem späten Training: Vollkornbrot mit Räucherlachs.",
    "Spät fertig geworden, Ana, jetzt ist das Frühstück dran: Erdnussbutterbrot mit Erdbeeren.",
    "Ana, zum Frühstück nach dem Krafttraining gestern Abend: Vollkornbrot mit Hüttenkäse, gut für die Muskeln.",
    "Was gibt es zum Frühstück, Ana? Vielleicht Haferflocken mit Skyr: Eiweiß für die Muskeln.",
    "Ana, Vollkornbrot mit Hüttenkäse zum Frühstück: gut nach spätem Training.",
  ],
  fr: [
    "Séance tardive hier soir, Ana : commence la journée avec des protéines, par exemple skyr, pomme et noix.",
    "Petit-déjeuner après ta séance de muscu d'hier soir, Ana ? Par exemple oeufs et pain complet.",
    "Ana, la séance de muscu d'hier soir compte encore ce matin : flocons d'avoine, lait et noix au petit-déjeuner.",
    "Ana, une idée de petit-déjeuner après ta séance tardive : tartine au saumon fumé.",
    "Tu as fini tard, Ana, alors le petit-déjeuner prend le relais : tartine de beurre de cacahuète, fraises.",
    "Ana, au petit-déjeuner après une séance de muscu tardive : pain complet et cottage cheese, pour refaire les réserves.",
    "Et au petit-déjeuner, Ana ? Peut-etre flocons d'avoine et skyr : des protéines pour les muscles.",
    "Ana, pain complet et cottage cheese au petit-déjeuner : parfait après la séance de muscu d'hier.",
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

    expect(turnsOf(facts, 8, { profile: { language } })).toEqual(BREAKFAST[language]);
  });

  it("speaks of drinking where the day's wording leaves room, and changes nothing else for it", () => {
    const thirsty = mealFacts({ ...RUN, rider: RUN_SPIKE, asksToDrink: true, asksRpe: true });
    const quiet = mealFacts({ ...RUN, rider: RUN_SPIKE, asksToDrink: false, asksRpe: true });

    expect(textOf(thirsty).body).toBe(textOf(quiet).body);
    expect(textOf(mealFacts({ ...RUN, asksToDrink: true, asksRpe: true })).body).toBe(
      "Ana, training takes from the tank. To top it up at your next meal: brown rice with tofu. Drink to thirst. How hard, 0-10? Just text the number.",
    );
  });
});
