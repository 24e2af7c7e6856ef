import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import type { RenderedText } from "../../../lib/messages/compose.ts";
import { mealFacts, textOf } from "../reminders.ts";

const GRAMS = { wantsGrams: true, bodyMassKg: 60, birthYear: 1990 };

const AFTER_A_LIFT: Readonly<Record<LanguageCode, RenderedText>> = {
  en: {
    subject: "An idea for your next meal",
    body: `Hi Ana,

After a lift, muscle rebuilds from protein: say, tofu with brown rice at your next meal.

Aim for about 20 g of protein in the meal (0.25 to 0.3 g per kg of body mass, between 20 and 40 g).

Why: your lift ended at 18:00. Working a muscle makes it rebuild, and it rebuilds from protein. No need to rush it: the effect of a session lasts a day or longer, so your next ordinary meal is early enough.

Source: Jäger et al. 2017, J Int Soc Sports Nutr 14:20, doi:10.1186/s12970-017-0177-8

If your app lets you note how hard a session felt, from 0 to 10, fill it in: this one didn't say, so we estimated the effort.

Riverside RC / Cooldown`,
  },
  es: {
    subject: "Una idea para tu próxima comida",
    body: `Hola, Ana:

Tras una sesión de fuerza, el músculo se repara con proteína. Próxima comida, por ejemplo: tofu con arroz integral.

Tu objetivo: unos 20 g de proteína en la comida (0,25-0,3 g por kg de masa corporal, entre 20 y 40 g).

Por qué: tu sesión de fuerza terminó a las 18:00. Un músculo que trabaja se reconstruye, y lo hace con proteína. Sin prisa: el efecto de una sesión se nota un día o más, así que tu próxima comida normal llega a tiempo.

Fuente: Jäger et al. 2017, J Int Soc Sports Nutr 14:20, doi:10.1186/s12970-017-0177-8

Si tu app deja anotar cuánto costó la sesión, de 0 a 10, anótalo: esta llegó sin ese dato y el esfuerzo es una estimación.

Riverside RC / Cooldown`,
  },
  de: {
    subject: "Eine Idee für deine nächste Mahlzeit",
    body: `Hallo Ana!

Nach dem Krafttraining brauchen Muskeln Eiweiß. Nächste Mahlzeit: zum Beispiel Tofu mit Naturreis.

Peil etwa 20 g Eiweiß an (0,25 bis 0,3 g pro kg Körpermasse, zwischen 20 und 40 g).

Warum: Dein Krafttraining war um 18:00 zu Ende. Ein Muskel, der arbeitet, baut sich neu auf, und zwar aus Eiweiß. Keine Eile: Eine Einheit wirkt einen Tag oder länger nach, deine nächste normale Mahlzeit ist früh genug.

Quelle: Jäger et al. 2017, J Int Soc Sports Nutr 14:20, doi:10.1186/s12970-017-0177-8

Wenn deine App notieren kann, wie hart eine Einheit war, von 0 bis 10, trag es ein: Diesmal fehlte der Wert, also haben wir die Anstrengung geschätzt.

Riverside RC / Cooldown`,
  },
  fr: {
    subject: "Une idée pour ton prochain repas",
    body: `Bonjour Ana,

Après une séance de muscu, le muscle se reconstruit avec des protéines. Prochain repas : tofu et riz complet.

Ton objectif : environ 20 g de protéines au repas (0,25 à 0,3 g par kg de masse corporelle, entre 20 et 40 g).

Pourquoi : ta séance de muscu s'est terminée à 18h. Un muscle qui travaille se reconstruit, et il le fait avec des protéines. Rien ne presse : l'effet d'une séance se prolonge un jour ou plus, ton prochain repas habituel arrive bien assez tôt.

Source : Jäger et al. 2017, J Int Soc Sports Nutr 14:20, doi:10.1186/s12970-017-0177-8

Si ton appli permet de noter l'effort ressenti, de 0 à 10, note-le : cette fois il manquait, on l'a donc estimé.

Riverside RC / Cooldown`,
  },
};

const AFTER_A_LONG_RUN: Readonly<Record<LanguageCode, RenderedText>> = {
  en: {
    subject: "An idea for your next meal",
    body: `Hello,

A long, hard run drains the tank. To top it up at your next meal: brown rice with tofu.

Why: your run ended at 18:00. A long or hard one draws on the carbohydrate stored in your muscles. Eating some puts it back; protein with it helps repair.

Source: Thomas, Erdman & Burke 2016, Med Sci Sports Exerc 48(3):543-568, doi:10.1249/MSS.0000000000000852

Riverside RC / Cooldown`,
  },
  es: {
    subject: "Una idea para tu próxima comida",
    body: `Hola:

Una tirada larga y dura vacía las reservas. Para reponerlas en tu próxima comida: arroz integral con tofu.

Por qué: tu entreno terminó a las 18:00. Una sesión larga o dura gasta los carbohidratos guardados en los músculos. Al comer se reponen; con algo de proteína, el músculo se repara.

Fuente: Thomas, Erdman & Burke 2016, Med Sci Sports Exerc 48(3):543-568, doi:10.1249/MSS.0000000000000852

Riverside RC / Cooldown`,
  },
  de: {
    subject: "Eine Idee für deine nächste Mahlzeit",
    body: `Hallo!

Der Lauf ging an die Speicher. Zum Auffüllen bei der nächsten Mahlzeit: Naturreis mit Tofu.

Warum: Dein Lauf war um 18:00 zu Ende. Lange oder harte Einheiten leeren die Kohlenhydratspeicher der Muskeln. Essen füllt sie wieder auf; Eiweiß dazu hilft bei der Reparatur.

Quelle: Thomas, Erdman & Burke 2016, Med Sci Sports Exerc 48(3):543-568, doi:10.1249/MSS.0000000000000852

Riverside RC / Cooldown`,
  },
  fr: {
    subject: "Une idée pour ton prochain repas",
    body: `Bonjour,

Une sortie longue et intense vide les réserves. De quoi les remplir au prochain repas : riz complet et tofu.

Pourquoi : ta sortie s'est terminée à 18h. Longue ou intense, une séance puise dans les glucides stockés dans les muscles. En manger reconstitue les réserves ; avec des protéines, le muscle se répare.

Source : Thomas, Erdman & Burke 2016, Med Sci Sports Exerc 48(3):543-568, doi:10.1249/MSS.0000000000000852

Riverside RC / Cooldown`,
  },
};

const AFTER_A_RUN: Readonly<Record<LanguageCode, RenderedText>> = {
  en: {
    subject: "An idea for your next meal",
    body: `Hi Ana,

Carbs plus protein work well after a run: say, brown rice with tofu at your next meal.

Why: your run ended at 18:00. It used up carbs and left muscle to repair, so carbs and protein both belong on the plate. No need to rush it: the effect of a session lasts a day or longer, so your next ordinary meal is early enough.

Sources: Thomas, Erdman & Burke 2016, Med Sci Sports Exerc 48(3):543-568, doi:10.1249/MSS.0000000000000852; Jäger et al. 2017, J Int Soc Sports Nutr 14:20, doi:10.1186/s12970-017-0177-8

Riverside RC / Cooldown`,
  },
  es: {
    subject: "Una idea para tu próxima comida",
    body: `Hola, Ana:

Carbohidratos y proteína combinan bien tras un entreno. Próxima comida, por ejemplo: arroz integral con tofu.

Por qué: tu entreno terminó a las 18:00. Gastó carbohidratos y dejó músculo por reparar: en el plato, carbohidratos y proteína. Sin prisa: el efecto de una sesión se nota un día o más, así que tu próxima comida normal llega a tiempo.

Fuentes: Thomas, Erdman & Burke 2016, Med Sci Sports Exerc 48(3):543-568, doi:10.1249/MSS.0000000000000852; Jäger et al. 2017, J Int Soc Sports Nutr 14:20, doi:10.1186/s12970-017-0177-8

Riverside RC / Cooldown`,
  },
  de: {
    subject: "Eine Idee für deine nächste Mahlzeit",
    body: `Hallo Ana!

Nach dem Lauf sind Kohlenhydrate und Eiweiß ein gutes Team. Nächste Mahlzeit: etwa Naturreis mit Tofu.

Warum: Dein Lauf war um 18:00 zu Ende. Die Anstrengung hat Kohlenhydrate gekostet, und die Muskeln brauchen Eiweiß zum Reparieren: Für beides ist Platz auf dem Teller. Keine Eile: Eine Einheit wirkt einen Tag oder länger nach, deine nächste normale Mahlzeit ist früh genug.

Quellen: Thomas, Erdman & Burke 2016, Med Sci Sports Exerc 48(3):543-568, doi:10.1249/MSS.0000000000000852; Jäger et al. 2017, J Int Soc Sports Nutr 14:20, doi:10.1186/s12970-017-0177-8

Riverside RC / Cooldown`,
  },
  fr: {
    subject: "Une idée pour ton prochain repas",
    body: `Bonjour Ana,

Glucides et protéines font la paire après une sortie. Prochain repas, par exemple : riz complet et tofu.

Pourquoi : ta sortie s'est terminée à 18h. Elle a puisé dans tes glucides et fatigué le muscle : glucides et protéines au menu. Rien ne presse : l'effet d'une séance se prolonge un jour ou plus, ton prochain repas habituel arrive bien assez tôt.

Sources : Thomas, Erdman & Burke 2016, Med Sci Sports Exerc 48(3):543-568, doi:10.1249/MSS.0000000000000852 ; Jäger et al. 2017, J Int Soc Sports Nutr 14:20, doi:10.1186/s12970-017-0177-8

Riverside RC / Cooldown`,
  },
};

describe("the meal e-mail in every language", () => {
  it.each(LANGUAGES)("gives reason, grams and source after a lift: %s", (language) => {
    const mail = textOf(mealFacts({ asksRpe: true }), {
      reminder: { channel: "email" },
      profile: { language, ...GRAMS },
    });

    expect(mail).toEqual(AFTER_A_LIFT[language]);
  });

  it.each(LANGUAGES)("gives reason and source after a long run: %s", (language) => {
    const mail = textOf(mealFacts({ session: "run", focus: "carbohydrate", long: true, hard: true }), {
      reminder: { channel: "email" },
      profile: { language, name: null },
    });

    expect(mail).toEqual(AFTER_A_LONG_RUN[language]);
  });

  it.each(LANGUAGES)("gives reason and sources after a run: %s", (language) => {
    const mail = textOf(mealFacts({ session: "run", focus: "both" }), {
      reminder: { channel: "email" },
      profile: { language },
    });

    expect(mail).toEqual(AFTER_A_RUN[language]);
  });
});
