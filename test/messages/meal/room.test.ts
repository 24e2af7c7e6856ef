import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import { RUN_SPIKE } from "../reasons.ts";
import { LONGEST, mealFacts, turnsOf } from "../reminders.ts";

const ASKED = { wantsGrams: true, bodyMassKg: 60, birthYear: 1990 };
const EATS_NOTHING = {
  diet: "vegan",
  allergens: ["soy", "sesame"],
  avoid: ["lentils", "beans", "chickpeas", "peas", "rice", "squash", "potatoes", "pasta", "quinoa", "corn", "couscous"],
} as const;

const QUESTION: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, muscles rebuild from protein after a lift: say, chicken with brown rice at your next meal. How hard, 0-10? Just text the number. STOP = end.",
  ],
  es: [
    "¡Buena sesion de fuerza, Ana! En tu proxima comida, primero proteina: ¿qué tal pollo con arroz integral? ¿Esfuerzo, 0-10? Responde con el numero. STOP = fin.",
  ],
  de: [
    "Starkes Krafttraining, Ana. Zur nächsten Mahlzeit zuerst Eiweiß: vielleicht Hähnchen mit Naturreis? Wie hart, 0-10? Schick einfach die Zahl. STOP = Ende.",
  ],
  fr: [
    "Belle séance de muscu. Au prochain repas, d'abord des protéines : pourquoi pas poulet et riz complet ? Effort, de 0 à 10 ? Réponds par un chiffre. STOP = fin.",
  ],
};

const GRAMS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, muscles rebuild from protein after a lift: say, chicken (15-18 g protein) with brown rice at your next meal.",
  ],
  es: [
    "Ana, tras una sesion de fuerza, el musculo se rehace con proteina. Proxima comida, por ejemplo: pollo (15-18 g de proteina) con arroz integral.",
  ],
  de: [
    "Ana, nach dem Krafttraining bauen sich Muskeln aus Eiweiß wieder auf. Nächste Mahlzeit: zum Beispiel Hähnchen (15-18 g Eiweiß) mit Naturreis.",
  ],
  fr: [
    "Ana, après une séance de muscu, le muscle se refait avec des protéines. Prochain repas : poulet (15-18 g de protéines) et riz complet ?",
  ],
};

const WITH_RIDER: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Lift logged, Ana. At your next meal: chicken with brown rice. Longest run in 30 days: 18.3 km, before it 14.2. How hard, 0-10? Just text the number.",
    "Ana, for your next meal: black beans with squash. Longest run in 30 days: 18.3 km, before it 14.2. How hard, 0-10? Just text the number.",
    "Next meal, Ana: tuna with potatoes. Longest run in 30 days: 18.3 km, before it 14.2. How hard, 0-10? Just text the number.",
  ],
  es: [
    "Ana, para tu proxima comida: pollo con arroz integral. Carrera mas larga en 30 dias: 18,3 km; antes, 14,2. ¿Esfuerzo, 0-10? Responde con el numero.",
    "Ana, para tu proxima comida: frijoles negros con calabaza. Carrera mas larga en 30 dias: 18,3 km; antes, 14,2. ¿Esfuerzo, 0-10? Responde con el numero.",
    "Proxima comida, Ana: atun con papas. Carrera mas larga en 30 dias: 18,3 km; antes, 14,2. ¿Esfuerzo, 0-10? Responde con el numero.",
  ],
  de: [
    "Krafttraining notiert. Zur nächsten Mahlzeit: Hähnchen mit Naturreis. Längster Lauf in 30 Tagen: 18,3 km, vorher 14,2. Wie hart, 0-10? Schick einfach die Zahl.",
    "Ana, für die nächste Mahlzeit: Kidneybohnen mit Kürbis. Längster Lauf in 30 Tagen: 18,3 km, vorher 14,2. Wie hart, 0-10? Schick einfach die Zahl.",
    "Nächste Mahlzeit, Ana: Thunfisch mit Kartoffeln. Längster Lauf in 30 Tagen: 18,3 km, vorher 14,2. Wie hart, 0-10? Schick einfach die Zahl.",
  ],
  fr: [
    "Ana, pour ton prochain repas : poulet et riz complet. Plus longue sortie en 30 jours : 18,3 km, avant 14,2. Effort, de 0 à 10 ? Réponds par un chiffre.",
    "Ana, pour ton prochain repas : haricots rouges et courge. Plus longue sortie en 30 jours : 18,3 km, avant 14,2. Effort, de 0 à 10 ? Réponds par un chiffre.",
    "Prochain repas, Ana : thon et pommes de terre. Plus longue sortie en 30 jours : 18,3 km, avant 14,2. Effort, de 0 à 10 ? Réponds par un chiffre.",
  ],
};

const RIDER_AND_STOP: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Lift logged, Ana. At your next meal: chicken with brown rice. Longest run in 30 days: 18.3 km, before it 14.2. How hard, 0-10? Just text the number. STOP = end.",
  ],
  es: [
    "Ana, para tu proxima comida: pollo con arroz integral. Carrera mas larga en 30 dias: 18,3 km; antes, 14,2. ¿Esfuerzo, 0-10? Responde con el numero. STOP = fin.",
  ],
  de: [
    "Ana, für die nächste Mahlzeit: Hähnchen mit Naturreis. Längster Lauf in 30 Tagen: 18,3 km, vorher 14,2. Wie hart, 0-10? Schick einfach die Zahl. STOP = Ende.",
  ],
  fr: [
    "Pour ton prochain repas : poulet et riz complet. Plus longue sortie en 30 jours : 18,3 km, avant 14,2. Effort, de 0 à 10 ? Réponds par un chiffre. STOP = fin.",
  ],
};

const NO_ROOM: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, for your next meal: chicken with brown rice. Longest run in 30 days: 18.3 km, before it 14.2. No replies. Stop: recovery-texts@riverside-runners.example",
  ],
  es: [
    "Proxima comida, Ana: pollo con arroz integral. Carrera mas larga en 30 dias: 18,3 km; antes, 14,2. No respondas. Baja: recovery-texts@riverside-runners.example",
  ],
  de: [
    "Nächste Mahlzeit, Ana: Hähnchen mit Naturreis. Längster Lauf in 30 Tagen: 18,3 km, vorher 14,2. Keine Antworten. Stopp: recovery-texts@riverside-runners.example",
  ],
  fr: [
    "Prochain repas : poulet et riz complet. Plus longue sortie en 30 jours : 18,3 km, avant 14,2. Ne pas répondre. Stop : recovery-texts@riverside-runners.example",
  ],
};

const NOTHING_LEFT: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, muscles rebuild from protein after a lift: say, a protein food you like with your usual carbs at your next meal.",
  ],
  es: [
    "Ana, tras una sesion de fuerza, el musculo se rehace con proteina. Proxima comida, por ejemplo: una proteina que te guste con carbohidratos a tu gusto.",
  ],
  de: [
    "Ana, nach dem Krafttraining bauen sich Muskeln aus Eiweiß wieder auf. Nächste Mahlzeit: zum Beispiel Eiweiß nach Wahl mit Beilage nach Wahl.",
  ],
  fr: [
    "Ana, après une séance de muscu, le muscle se refait avec des protéines. Prochain repas : une protéine que tu aimes et tes féculents habituels ?",
  ],
};

describe("the meal text in every language, when there is more to say", () => {
  it.each(LANGUAGES)("asks for the effort, and ends the month's first SMS with how to stop: %s", (language) => {
    const bodies = turnsOf(mealFacts({ asksRpe: true }), 1, { profile: { language }, stopHint: true });

    expect(bodies).toEqual(QUESTION[language]);
  });

  it.each(LANGUAGES)("gives grams to an adult who asked for them: %s", (language) => {
    const bodies = turnsOf(mealFacts(), 1, { profile: { language, ...ASKED } });

    expect(bodies).toEqual(GRAMS[language]);
  });

  it.each(LANGUAGES)("becomes short when a reason rides on it: %s", (language) => {
    const bodies = turnsOf(mealFacts({ asksRpe: true, rider: RUN_SPIKE }), 3, { profile: { language } });

    expect(bodies).toEqual(WITH_RIDER[language]);
  });

  it.each(LANGUAGES)(
    "keeps the appended reason and how to stop, and the question while there is room: %s",
    (language) => {
      const bodies = turnsOf(mealFacts({ asksRpe: true, rider: RUN_SPIKE }), 1, {
        profile: { language },
        stopHint: true,
      });

      expect(bodies).toEqual(RIDER_AND_STOP[language]);
    },
  );

  it.each(LANGUAGES)("becomes its plainest when appended reason and contact leave no room: %s", (language) => {
    const bodies = turnsOf(mealFacts({ asksRpe: true, rider: RUN_SPIKE }), 1, { profile: { language }, team: LONGEST });

    expect(bodies).toEqual(NO_ROOM[language]);
  });

  it.each(LANGUAGES)("leaves the food to an athlete who eats none of ours: %s", (language) => {
    const bodies = turnsOf(mealFacts(), 1, { profile: { language, ...EATS_NOTHING } });

    expect(bodies).toEqual(NOTHING_LEFT[language]);
  });
});
