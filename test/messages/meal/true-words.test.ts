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
    "Breakfast after last night's lift, Ana? Say, Greek yogurt with peanut butter toast: that brings the protein.",
    "Ana, last night's lift still counts this morning: soy yogurt with whole-grain oats for breakfast.",
    "Ana, a breakfast idea after your late lift: hummus with whole-grain toast.",
    "You finished late, Ana, so breakfast does the work: cottage cheese with apple and walnuts.",
    "Ana, for breakfast after a late lift: scrambled tofu with crispbread, to put back what it took.",
    "What's for breakfast, Ana? Maybe smoked salmon with rye bread, with the protein your muscles are after.",
    "Ana, kefir with peanut butter toast at breakfast would round off last night's lift.",
  ],
  es: [
    "Anoche entrenaste tarde, Ana: empieza el dia con proteina, por ejemplo huevos con pan de centeno.",
    "¿Desayuno tras la sesion de fuerza de anoche, Ana? Por ejemplo, yogur griego con tostada y cacahuate: ahi hay proteina.",
    "Ana, la sesion de fuerza de anoche aun cuenta: para desayunar, yogur de soja con avena integral.",
    "Ana, una idea de desayuno tras entrenar tarde: hummus con tostada integral.",
    "Acabaste tarde, Ana, asi que le toca al desayuno: requeson con manzana y nueces.",
    "Ana, para desayunar tras una sesion de fuerza nocturna: revuelto de tofu con pan crujiente, y asi repones.",
    "¿Qué desayunar hoy, Ana? Quiza salmon ahumado con pan de centeno, con proteina para el musculo.",
    "Ana, kéfir con tostada y cacahuate en el desayuno cierra bien la sesion de fuerza de anoche.",
  ],
  de: [
    "Gestern Abend spät trainiert, Ana: Fang den Tag mit Eiweiß an, zum Beispiel Rührei mit Roggenbrot.",
    "Frühstück nach dem Krafttraining von gestern Abend, Ana? Zum Beispiel Skyr mit Erdnussbutterbrot.",
    "Ana, das späte Training von gestern zählt noch: zum Frühstück Sojajoghurt mit Haferflocken.",
    "Ana, Idee fürs Frühstück nach dem späten Training: Hummus mit Vollkornbrot.",
    "Spät fertig geworden, Ana, jetzt ist das Frühstück dran: Hüttenkäse mit Apfel und Walnuss.",
    "Ana, zum Frühstück nach dem Krafttraining am Abend: Rührtofu mit Knäckebrot. So füllst du wieder auf.",
    "Was gibt es zum Frühstück, Ana? Vielleicht Räucherlachs mit Roggenbrot, mit Eiweiß für die Muskeln.",
    "Ana, Kefir mit Erdnussbutterbrot zum Frühstück: Das rundet den späten Abend ab.",
  ],
  fr: [
    "Séance tardive hier soir, Ana : commence la journée avec des protéines, par exemple oeufs et pain de seigle.",
    "Petit-déjeuner après ta séance de muscu d'hier soir, Ana ? Par exemple yaourt grec et tartine cacahuète.",
    "Ana, la séance de muscu d'hier soir compte encore ce matin : yaourt de soja et flocons d'avoine au petit-déjeuner.",
    "Ana, une idée de petit-déjeuner après ta séance tardive : houmous et pain complet.",
    "Tu as fini tard, Ana, alors le petit-déjeuner prend le relais : fromage blanc et pomme aux noix.",
    "Ana, au petit-déjeuner après une séance de muscu tardive : tofu brouillé et pain suédois, pour refaire le plein.",
    "Quoi au petit-déjeuner, Ana ? Peut-etre saumon fumé et pain de seigle, avec des protéines pour les muscles.",
    "Ana, kéfir et tartine cacahuète au petit-déjeuner : de quoi bien finir la séance de muscu d'hier.",
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
      "Ana, a run drains the tank. To top it up at your next meal: brown rice with chicken. Drink to thirst. How hard, 0-10? Just text the number.",
    );
  });
});
