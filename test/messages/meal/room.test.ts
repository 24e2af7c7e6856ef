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
    "Ana, after a lift, muscle rebuilds from protein: say, tofu with brown rice at your next meal. How hard, 0-10? Just text the number. STOP = end.",
  ],
  es: [
    "Ana, tras una sesion de fuerza, el musculo se repara con proteina. Proxima comida, por ejemplo: tofu con arroz integral. STOP = fin.",
  ],
  de: [
    "Ana, nach dem Krafttraining brauchen Muskeln Eiweiß. Nächste Mahlzeit: zum Beispiel Tofu mit Naturreis. Wie hart war's, 0-10? Schick die Zahl. STOP = Ende.",
  ],
  fr: [
    "Ana, après une séance de muscu, le muscle se reconstruit avec des protéines. Prochain repas : tofu et riz complet. C'était dur comment, de 0 à 10 ? STOP = fin.",
  ],
};

const GRAMS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, after a lift, muscle rebuilds from protein: say, tofu with brown rice at your next meal. Aim for 20 g protein.",
  ],
  es: [
    "Ana, tras una sesion de fuerza, el musculo se repara con proteina. Proxima comida, por ejemplo: tofu con arroz integral. Come unos 20 g de proteina.",
  ],
  de: [
    "Ana, nach dem Krafttraining brauchen Muskeln Eiweiß. Nächste Mahlzeit: zum Beispiel Tofu mit Naturreis. Iss etwa 20 g Eiweiß.",
  ],
  fr: [
    "Ana, après une séance de muscu, le muscle se reconstruit avec des protéines. Prochain repas : tofu et riz complet. Vise 20 g de protéines.",
  ],
};

const WITH_RIDER: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Lift logged, Ana. At your next meal: tofu with brown rice. 18.3 km, up from 14.2: keep Mon and Tue easy. How hard, 0-10? Just text the number.",
    "Ana, for your next meal: chicken with squash. 18.3 km, up from 14.2: keep Mon and Tue easy. How hard, 0-10? Just text the number.",
    "Next meal, Ana: kidney beans with potatoes. 18.3 km, up from 14.2: keep Mon and Tue easy. How hard, 0-10? Just text the number.",
  ],
  es: [
    "Sesion de fuerza anotada, Ana. En tu proxima comida: tofu con arroz integral. De 14,2 a 18,3 km: lunes y martes, suave. ¿Esfuerzo, 0-10? Responde con el numero.",
    "Ana, para tu proxima comida: pollo con calabaza. De 14,2 a 18,3 km: lunes y martes, suave. ¿Esfuerzo, 0-10? Responde con el numero.",
    "Proxima comida, Ana: alubias rojas con patatas. De 14,2 a 18,3 km: lunes y martes, suave. ¿Esfuerzo, 0-10? Responde con el numero.",
  ],
  de: [
    "Krafttraining notiert, Ana. Zur nächsten Mahlzeit: Tofu mit Naturreis. Von 14,2 auf 18,3 km: Mo und Di locker bleiben. Wie hart war's, 0-10? Schick die Zahl.",
    "Ana, für die nächste Mahlzeit: Hähnchen mit Kürbis. Von 14,2 auf 18,3 km: Mo und Di locker bleiben. Wie hart war's, 0-10? Schick die Zahl.",
    "Nächste Mahlzeit, Ana: Kidneybohnen mit Kartoffeln. Von 14,2 auf 18,3 km: Mo und Di locker bleiben. Wie hart war's, 0-10? Schick die Zahl.",
  ],
  fr: [
    "Séance de muscu notée, Ana. Au prochain repas : tofu et riz complet. De 14,2 à 18,3 km : lundi et mardi en douceur. C'était dur comment, de 0 à 10 ?",
    "Ana, pour ton prochain repas : poulet et courge. De 14,2 à 18,3 km : lundi et mardi en douceur. C'était dur comment, de 0 à 10 ?",
    "Prochain repas, Ana : haricots rouges et pommes de terre. De 14,2 à 18,3 km : lundi et mardi en douceur. C'était dur comment, de 0 à 10 ?",
  ],
};

const RIDER_AND_STOP: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Lift logged, Ana. At your next meal: tofu with brown rice. 18.3 km, up from 14.2: keep Mon and Tue easy. How hard, 0-10? Just text the number. STOP = end.",
  ],
  es: [
    "Sesion de fuerza anotada, Ana. En tu proxima comida: tofu con arroz integral. De 14,2 a 18,3 km: lunes y martes, suave. STOP = fin.",
  ],
  de: [
    "Krafttraining notiert, Ana. Zur nächsten Mahlzeit: Tofu mit Naturreis. Von 14,2 auf 18,3 km: Mo und Di locker bleiben. STOP = Ende.",
  ],
  fr: [
    "Séance de muscu notée, Ana. Au prochain repas : tofu et riz complet. De 14,2 à 18,3 km : lundi et mardi en douceur. C'était dur comment, de 0 à 10 ? STOP = fin.",
  ],
};

const NO_ROOM: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Lift logged. At your next meal: tofu with brown rice. 18.3 km, up from 14.2: keep Mon and Tue easy. No replies. Stop: recovery-texts@riverside-runners.example",
  ],
  es: [
    "Ana, para tu proxima comida: tofu con arroz integral. De 14,2 a 18,3 km: lunes y martes, suave. No respondas. Baja: recovery-texts@riverside-runners.example",
  ],
  de: [
    "Für die nächste Mahlzeit: Tofu mit Naturreis. Von 14,2 auf 18,3 km: Mo und Di locker bleiben. Nicht antworten. Stopp: recovery-texts@riverside-runners.example",
  ],
  fr: [
    "Pour ton prochain repas : tofu et riz complet. De 14,2 à 18,3 km : lundi et mardi en douceur. Ne pas répondre. Stop : recovery-texts@riverside-runners.example",
  ],
};

const NOTHING_LEFT: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, after a lift, muscle rebuilds from protein: say, a protein food you like with your usual carbs at your next meal.",
  ],
  es: [
    "Ana, tras una sesion de fuerza, el musculo se repara con proteina. Proxima comida, por ejemplo: una proteina que te guste con carbohidratos a tu gusto.",
  ],
  de: [
    "Ana, nach dem Krafttraining brauchen Muskeln Eiweiß. Nächste Mahlzeit: zum Beispiel etwas Eiweißreiches mit deiner Beilage.",
  ],
  fr: [
    "Ana, après une séance de muscu, le muscle se reconstruit avec des protéines. Prochain repas : une protéine que tu aimes et tes féculents habituels.",
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
