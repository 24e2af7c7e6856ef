import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import { mealFacts, turnsOf } from "../reminders.ts";

const AFTER_A_LIFT: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, after a lift, muscle rebuilds from protein: say, tofu with brown rice at your next meal.",
    "Ana, lift logged. Muscle repair needs protein: chicken with squash at your next meal would cover it.",
    "Nice lift, Ana. Protein first at your next meal, to rebuild: how about kidney beans with potatoes?",
    "Ana, an idea for your next meal: tuna with pasta. Protein helps the muscles you just worked.",
    "Lift done, Ana. Your next meal could be white beans with quinoa: protein for the repair work.",
    "Ana, turkey with corn tortillas at your next meal would bring your muscles the protein they rebuild from.",
    "Lift logged, Ana. On the plate at your next meal: salmon with brown rice, protein first for the muscles you used.",
    "Your next meal, Ana? Say, lentils with squash: protein is what tired muscles rebuild from.",
  ],
  es: [
    "Ana, tras una sesion de fuerza, el musculo se repara con proteina. Proxima comida, por ejemplo: tofu con arroz integral.",
    "Ana, sesion de fuerza anotada. El musculo se repara con proteina; en tu proxima comida, por ejemplo, pollo con calabaza.",
    "¡Buena sesion de fuerza, Ana! En tu proxima comida, primero proteina: ¿qué tal alubias rojas con patatas?",
    "Ana, una idea para tu proxima comida: atun con pasta. La proteina ayuda al musculo que acaba de trabajar.",
    "Sesion de fuerza hecha, Ana. Para tu proxima comida, alubias blancas con quinoa: proteina para reparar.",
    "Ana, pavo con tortillas de maiz en tu proxima comida: ahi va la proteina para reparar el musculo.",
    "Sesion de fuerza anotada, Ana. En el plato de tu proxima comida: salmon con arroz integral, con la proteina primero.",
    "¿Tu proxima comida, Ana? Por ejemplo, lentejas con calabaza: la proteina repara el musculo que ha trabajado.",
  ],
  de: [
    "Ana, nach dem Krafttraining brauchen Muskeln Eiweiß. Nächste Mahlzeit: zum Beispiel Tofu mit Naturreis.",
    "Ana, Krafttraining notiert. Jetzt brauchen Muskeln Eiweiß. Passt zur nächsten Mahlzeit: Hähnchen mit Kürbis.",
    "Stark trainiert, Ana. Zur nächsten Mahlzeit zuerst Eiweiß: vielleicht Kidneybohnen mit Kartoffeln?",
    "Ana, Idee für die nächste Mahlzeit: Thunfisch mit Nudeln. Eiweiß hilft den Muskeln, die gerade gearbeitet haben.",
    "Krafttraining geschafft, Ana. Für die nächste Mahlzeit: weiße Bohnen mit Quinoa, Eiweiß für die Muskeln.",
    "Ana, zur nächsten Mahlzeit vielleicht Pute mit Polenta: Daraus holen sich die Muskeln ihr Eiweiß.",
    "Krafttraining notiert, Ana. Bei der nächsten Mahlzeit: Lachs mit Naturreis, Eiweiß zuerst.",
    "Deine nächste Mahlzeit, Ana? Zum Beispiel Linsen mit Kürbis: Müde Muskeln brauchen Eiweiß.",
  ],
  fr: [
    "Ana, après une séance de muscu, le muscle se reconstruit avec des protéines. Prochain repas : tofu et riz complet.",
    "Ana, séance de muscu notée. Le muscle se répare avec des protéines : poulet et courge au prochain repas, c'est parfait.",
    "Belle séance de muscu, Ana. Au prochain repas, d'abord des protéines : pourquoi pas haricots rouges et pommes de terre ?",
    "Ana, une idée pour ton prochain repas : thon et spaghettis. Les protéines aident les muscles qui viennent de travailler.",
    "Séance de muscu bouclée, Ana. Au prochain repas, peut-etre haricots blancs et quinoa : des protéines pour réparer.",
    "Ana, au prochain repas, dinde et polenta : voilà des protéines pour le muscle.",
    "Séance de muscu notée, Ana. Dans l'assiette au prochain repas : saumon et riz complet, protéines d'abord.",
    "Ton prochain repas, Ana ? Par exemple lentilles et courge : des protéines pour le muscle qui a travaillé.",
  ],
};

const AFTER_A_LONG_RUN: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, a long run drains the tank. To top it up at your next meal: brown rice with tofu.",
    "Ana, long run logged. Carbs first at your next meal to refuel: pasta with chicken.",
    "That run used up fuel, Ana, so carbs first at your next meal: say, potatoes with kidney beans.",
    "Ana, an idea for your next meal: pasta with tuna. Carbs refuel you after a long run.",
    "That long run took energy, Ana. Refill at your next meal, carbs first: how about quinoa with white beans?",
    "Ana, after a long run, carbs come first: corn tortillas with turkey at your next meal.",
    "Long run done, Ana. Carbs first at your next meal, protein alongside: brown rice with salmon.",
    "Your next meal after a run like that, Ana? Carbs first, to refuel: say, pasta with lentils.",
  ],
  es: [
    "Ana, una tirada larga vacia las reservas. Para reponerlas en tu proxima comida: arroz integral con tofu.",
    "Ana, tirada larga anotada. Carbohidratos primero en tu proxima comida: pasta con pollo.",
    "Has gastado energia, Ana: en tu proxima comida, carbohidratos primero, como patatas con alubias rojas.",
    "Ana, una idea para tu proxima comida: pasta con atun. Los carbohidratos recargan tras una tirada larga.",
    "Esa tirada larga pedia energia, Ana. Recarga con carbohidratos en tu proxima comida: ¿qué tal quinoa con alubias blancas?",
    "Ana, tras una tirada larga, los carbohidratos van primero: tortillas de maiz con pavo en tu proxima comida.",
    "Tirada larga hecha, Ana. En tu proxima comida, carbohidratos primero y proteina al lado: arroz integral con salmon.",
    "¿Tu proxima comida tras una tirada larga asi, Ana? Carbohidratos primero, para reponer: pasta con lentejas.",
  ],
  de: [
    "Ana, der Lauf ging an die Speicher. Zum Auffüllen bei der nächsten Mahlzeit: Naturreis mit Tofu.",
    "Ana, langer Lauf notiert. Zur nächsten Mahlzeit zuerst Kohlenhydrate: Nudeln mit Hähnchen.",
    "Der Lauf hat Energie gekostet, Ana: zur nächsten Mahlzeit erst Kohlenhydrate, etwa Kartoffeln mit Kidneybohnen.",
    "Ana, Idee für die nächste Mahlzeit: Nudeln mit Thunfisch. Kohlenhydrate füllen die Speicher wieder auf.",
    "Der Lauf hat Kraft gekostet, Ana. Füll die Speicher wieder auf: vielleicht Quinoa mit weißen Bohnen?",
    "Ana, nach dem Lauf zuerst Kohlenhydrate: Polenta mit Pute zur nächsten Mahlzeit.",
    "Langer Lauf geschafft, Ana. Zur nächsten Mahlzeit zuerst Kohlenhydrate, dazu Eiweiß: Naturreis mit Lachs.",
    "Deine nächste Mahlzeit nach dem Lauf, Ana? Zuerst Kohlenhydrate zum Auffüllen: etwa Nudeln mit Linsen.",
  ],
  fr: [
    "Ana, une sortie longue vide les réserves. De quoi les remplir au prochain repas : riz complet et tofu.",
    "Ana, sortie longue notée. Les glucides d'abord au prochain repas : spaghettis et poulet.",
    "Cette sortie a puisé dans tes réserves, Ana. Glucides d'abord au prochain repas : pommes de terre et haricots rouges.",
    "Ana, une idée pour ton prochain repas : spaghettis et thon. Les glucides rechargent après une sortie longue.",
    "Grosse dépense sur cette sortie longue, Ana. Des glucides au prochain repas : pourquoi pas quinoa et haricots blancs ?",
    "Ana, après une sortie longue, d'abord des glucides : polenta et dinde au prochain repas.",
    "Sortie longue bouclée, Ana. Au prochain repas, glucides d'abord, avec des protéines : riz complet et saumon.",
    "Ton prochain repas après une telle sortie, Ana ? Glucides d'abord, pour recharger : spaghettis et lentilles.",
  ],
};

const AFTER_A_RUN: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, carbs plus protein work well after a run: say, brown rice with tofu at your next meal.",
    "Ana, run logged. Carbs refuel, protein repairs: pasta with chicken at your next meal would do both.",
    "Nice run, Ana. To refuel and repair, your next meal could be potatoes with kidney beans.",
    "Ana, an idea for your next meal: pasta with tuna. Carbs to refuel, protein to repair.",
    "Run done, Ana. Your next meal has two jobs, refuel and repair: how about quinoa with white beans?",
    "Ana, corn tortillas with turkey at your next meal would bring carbs for the tank and protein for the muscles.",
    "Run logged, Ana. On the plate at your next meal: brown rice with salmon, part fuel, part repair.",
    "Your next meal, Ana? Say, pasta with lentils: that refuels and rebuilds.",
  ],
  es: [
    "Ana, carbohidratos y proteina combinan bien tras un entreno. Proxima comida, por ejemplo: arroz integral con tofu.",
    "Ana, entreno anotado. Los carbohidratos recargan y la proteina repara: pasta con pollo en tu proxima comida.",
    "¡Buen entreno, Ana! Para recargar y reparar en tu proxima comida: patatas con alubias rojas.",
    "Ana, una idea para tu proxima comida: pasta con atun. Carbohidratos para recargar, proteina para reparar.",
    "Entreno hecho, Ana. Tu proxima comida, para recargar y reparar: ¿qué tal quinoa con alubias blancas?",
    "Ana, tortillas de maiz con pavo en tu proxima comida: carbohidratos para las reservas y proteina para el musculo.",
    "Entreno anotado, Ana. En el plato de tu proxima comida: arroz integral con salmon, para recargar y reparar.",
    "¿Tu proxima comida, Ana? Por ejemplo, pasta con lentejas: para recargar y reparar.",
  ],
  de: [
    "Ana, nach dem Lauf sind Kohlenhydrate und Eiweiß ein gutes Team. Nächste Mahlzeit: etwa Naturreis mit Tofu.",
    "Ana, Lauf notiert. Kohlenhydrate füllen auf, Eiweiß repariert: Nudeln mit Hähnchen zur nächsten Mahlzeit.",
    "Schöner Lauf, Ana. Zum Auffüllen und Reparieren bei der nächsten Mahlzeit: Kartoffeln mit Kidneybohnen.",
    "Ana, Idee für die nächste Mahlzeit: Nudeln mit Thunfisch. Kohlenhydrate zum Auffüllen, Eiweiß zum Reparieren.",
    "Lauf geschafft, Ana. Jetzt heißt es auffüllen und reparieren: vielleicht Quinoa mit weißen Bohnen?",
    "Ana, zur nächsten Mahlzeit vielleicht Polenta mit Pute: Kohlenhydrate für die Speicher, Eiweiß für die Muskeln.",
    "Lauf notiert, Ana. Bei der nächsten Mahlzeit: Naturreis mit Lachs, Energie und Eiweiß zusammen.",
    "Deine nächste Mahlzeit, Ana? Zum Beispiel Nudeln mit Linsen: Das füllt auf und baut auf.",
  ],
  fr: [
    "Ana, glucides et protéines font la paire après une sortie. Prochain repas, par exemple : riz complet et tofu.",
    "Ana, sortie notée. Les glucides rechargent, les protéines réparent : spaghettis et poulet au prochain repas.",
    "Belle sortie, Ana. Pour recharger et réparer au prochain repas : pommes de terre et haricots rouges, ca te dit ?",
    "Ana, une idée pour ton prochain repas : spaghettis et thon. Glucides pour recharger, protéines pour réparer.",
    "Sortie bouclée, Ana. Au prochain repas, on recharge et on répare : pourquoi pas quinoa et haricots blancs ?",
    "Ana, au prochain repas, polenta et dinde : glucides pour les réserves, protéines pour le muscle.",
    "Sortie notée, Ana. Dans l'assiette au prochain repas : riz complet et saumon, de quoi recharger et réparer.",
    "Ton prochain repas, Ana ? Par exemple spaghettis et lentilles : ca recharge et ca répare.",
  ],
};

const AFTER_BOTH: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, carbs plus protein work well after a run and lift: say, brown rice with tofu at your next meal.",
    "Ana, run and lift logged. Carbs refuel, protein repairs: pasta with chicken at your next meal would do both.",
  ],
  es: [
    "Ana, carbohidratos y proteina combinan bien tras una sesion doble. Proxima comida, por ejemplo: arroz integral con tofu.",
    "Ana, sesion doble anotada. Los carbohidratos recargan y la proteina repara: pasta con pollo en tu proxima comida.",
  ],
  de: [
    "Ana, nach der Doppeleinheit sind Kohlenhydrate und Eiweiß ein gutes Team. Nächste Mahlzeit: etwa Naturreis mit Tofu.",
    "Ana, Doppeleinheit notiert. Kohlenhydrate füllen auf, Eiweiß repariert: Nudeln mit Hähnchen zur nächsten Mahlzeit.",
  ],
  fr: [
    "Ana, glucides et protéines font la paire après une double séance. Prochain repas, par exemple : riz complet et tofu.",
    "Ana, double séance notée. Les glucides rechargent, les protéines réparent : spaghettis et poulet au prochain repas.",
  ],
};

const AFTER_A_RIDE: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Ana, a long session drains the tank. To top it up at your next meal: brown rice with tofu.",
    "Ana, long session logged. Carbs first at your next meal to refuel: pasta with chicken.",
  ],
  es: [
    "Ana, una sesion larga vacia las reservas. Para reponerlas en tu proxima comida: arroz integral con tofu.",
    "Ana, sesion larga anotada. Carbohidratos primero en tu proxima comida: pasta con pollo.",
  ],
  de: [
    "Ana, die Einheit ging an die Speicher. Zum Auffüllen bei der nächsten Mahlzeit: Naturreis mit Tofu.",
    "Ana, lange Einheit notiert. Zur nächsten Mahlzeit zuerst Kohlenhydrate: Nudeln mit Hähnchen.",
  ],
  fr: [
    "Ana, une séance longue vide les réserves. De quoi les remplir au prochain repas : riz complet et tofu.",
    "Ana, séance longue notée. Les glucides d'abord au prochain repas : spaghettis et poulet.",
  ],
};

describe("the meal text in every language", () => {
  it.each(LANGUAGES)("puts protein first after a lift: %s", (language) => {
    const bodies = turnsOf(mealFacts(), 8, { profile: { language } });

    expect(bodies).toEqual(AFTER_A_LIFT[language]);
  });

  it.each(LANGUAGES)("puts carbohydrate first after a long run: %s", (language) => {
    const bodies = turnsOf(mealFacts({ session: "run", focus: "carbohydrate", long: true }), 8, {
      profile: { language },
    });

    expect(bodies).toEqual(AFTER_A_LONG_RUN[language]);
  });

  it.each(LANGUAGES)("names both after a run: %s", (language) => {
    const bodies = turnsOf(mealFacts({ session: "run", focus: "both" }), 8, { profile: { language } });

    expect(bodies).toEqual(AFTER_A_RUN[language]);
  });

  it.each(LANGUAGES)("has a word for a run and a lift together: %s", (language) => {
    const bodies = turnsOf(mealFacts({ session: "run-and-lift", focus: "both" }), 2, { profile: { language } });

    expect(bodies).toEqual(AFTER_BOTH[language]);
  });

  it.each(LANGUAGES)("has a word for any other session: %s", (language) => {
    const bodies = turnsOf(mealFacts({ session: "cross", focus: "carbohydrate", long: true }), 2, {
      profile: { language },
    });

    expect(bodies).toEqual(AFTER_A_RIDE[language]);
  });
});
