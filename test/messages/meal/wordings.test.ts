import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../../lib/domain/language.ts";
import { mealFacts, turnsOf } from "../reminders.ts";

const AFTER_A_LIFT: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "Ana, muscles rebuild from protein after a lift: say, soy yogurt with whole-grain oats at your next meal.",
    "Ana, lift logged. Muscle repair needs protein: hummus with squash at your next meal would cover it.",
    "Nice lift, Ana. Protein first at your next meal, to rebuild: how about cottage cheese with apple and walnuts?",
    "Ana, an idea for your next meal: salmon with pasta. Protein helps the muscles you just worked.",
    "Lift done, Ana. Your next meal could be lentils with quinoa: protein for the repair work.",
    "Ana, eggs with corn tortillas at your next meal would bring your muscles the protein they rebuild from.",
    "Lift in the log, Ana. On the plate at your next meal: tofu with brown rice, protein first for the muscles you used.",
    "Your next meal, Ana? Say, chicken with squash: protein is what tired muscles rebuild from.",
  ],
  es: [
    "Ana, tras una sesion de fuerza, el musculo se rehace con proteina. Proxima comida, por ejemplo: yogur de soja con avena integral.",
    "Ana, sesion de fuerza anotada. El musculo se repara con proteina; en tu proxima comida, por ejemplo, hummus con calabaza.",
    "¡Buena sesion de fuerza, Ana! En tu proxima comida, primero proteina: ¿qué tal requeson con manzana y nueces?",
    "Ana, una idea para tu proxima comida: salmon con pasta. La proteina ayuda al musculo que acaba de trabajar.",
    "Sesion de fuerza hecha, Ana. Tu proxima comida podria ser lentejas con quinoa: proteina para reparar.",
    "Ana, huevos con tortillas de maiz en tu proxima comida: ahi esta la proteina con la que se rehace el musculo.",
    "Sesion de fuerza en el registro, Ana. En el plato de tu proxima comida: tofu con arroz integral, con la proteina primero.",
    "¿Tu proxima comida, Ana? Por ejemplo, pollo con calabaza: con proteina se rehace el musculo que trabajo.",
  ],
  de: [
    "Ana, nach dem Krafttraining bauen sich Muskeln aus Eiweiß wieder auf. Nächste Mahlzeit: zum Beispiel Sojajoghurt mit Haferflocken.",
    "Ana, Krafttraining notiert. Muskeln reparieren sich mit Eiweiß. Passt zur nächsten Mahlzeit: Hummus mit Kürbis.",
    "Starkes Krafttraining, Ana. Zur nächsten Mahlzeit zuerst Eiweiß: vielleicht Hüttenkäse mit Apfel und Walnuss?",
    "Ana, Idee für die nächste Mahlzeit: Lachs mit Nudeln. Eiweiß hilft den Muskeln, die gerade gearbeitet haben.",
    "Krafttraining geschafft, Ana. Für die nächste Mahlzeit: Linsen mit Quinoa, Eiweiß für die Reparatur.",
    "Ana, zur nächsten Mahlzeit vielleicht Rührei mit Polenta: Daraus holen sich die Muskeln ihr Eiweiß.",
    "Krafttraining im Log, Ana. Auf dem Teller zur nächsten Mahlzeit: Tofu mit Naturreis, Eiweiß zuerst.",
    "Deine nächste Mahlzeit, Ana? Zum Beispiel Hähnchen mit Kürbis: Aus Eiweiß bauen sich müde Muskeln auf.",
  ],
  fr: [
    "Ana, après une séance de muscu, le muscle se refait avec des protéines. Prochain repas, par exemple : yaourt de soja et flocons d'avoine.",
    "Ana, séance de muscu notée. Le muscle se répare avec des protéines : houmous et courge au prochain repas, ca le fait.",
    "Belle séance de muscu, Ana. Au prochain repas, d'abord des protéines : pourquoi pas fromage blanc et pomme aux noix ?",
    "Ana, une idée pour ton prochain repas : saumon et pates. Les protéines aident les muscles qui viennent de bosser.",
    "Séance de muscu bouclée, Ana. Au prochain repas, peut-etre lentilles et quinoa : des protéines pour réparer.",
    "Ana, au prochain repas, oeufs et polenta : voilà des protéines pour refaire le muscle.",
    "Séance de muscu au journal, Ana. Dans l'assiette au prochain repas : tofu et riz complet, protéines d'abord.",
    "Ton prochain repas, Ana ? Par exemple poulet et courge : des protéines pour le muscle qui a travaillé.",
  ],
};

const AFTER_A_LONG_RUN: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "Ana, a long or hard run drains the tank. To top it up at your next meal: whole-grain oats with soy yogurt.",
    "Ana, long or hard run logged. Carbs first at your next meal to refuel: squash with hummus.",
    "That run used up fuel, Ana, so carbs first at your next meal: say, apple and walnuts with cottage cheese.",
    "Ana, an idea for your next meal: pasta with salmon. After a long or hard run, carbs come first.",
    "That run asked a lot, Ana. Refill at your next meal, carbs first: how about quinoa with lentils?",
    "Ana, after a long or hard run, muscles ask for carbs first: corn tortillas with eggs at your next meal.",
    "Big run, Ana. Make your next meal carbs first, with protein beside them: brown rice with tofu.",
    "Your next meal after a run like that, Ana? Carbs first, to fill up again: say, squash with chicken.",
  ],
  es: [
    "Ana, una carrera larga o dura vacia el deposito. Para rellenarlo en tu proxima comida: avena integral con yogur de soja.",
    "Ana, carrera larga o dura anotada. Carbohidratos primero en tu proxima comida: calabaza con hummus.",
    "Esa carrera gasto energia, Ana: en tu proxima comida, carbohidratos primero, como manzana y nueces con requeson.",
    "Ana, una idea para tu proxima comida: pasta con salmon. Tras algo largo o duro, los carbohidratos van primero.",
    "Esa carrera pidio mucho, Ana. Recarga con carbohidratos en tu proxima comida: ¿qué tal quinoa con lentejas?",
    "Ana, tras una carrera larga o dura, el musculo pide carbohidratos primero: tortillas de maiz con huevos en tu proxima comida.",
    "Gran carrera, Ana. En tu proxima comida, carbohidratos primero y proteina al lado: arroz integral con tofu.",
    "¿Tu proxima comida tras una carrera asi, Ana? Carbohidratos primero, para rellenar: calabaza con pollo.",
  ],
  de: [
    "Ana, der Lauf hat die Speicher geleert. Zum Auffüllen bei der nächsten Mahlzeit: Haferflocken mit Sojajoghurt.",
    "Ana, langer oder harter Lauf notiert. Zur nächsten Mahlzeit zuerst Kohlenhydrate: Kürbis mit Hummus.",
    "Der Lauf hat Energie gekostet, Ana: zur nächsten Mahlzeit erst Kohlenhydrate, etwa Apfel und Walnuss mit Hüttenkäse.",
    "Ana, Idee für die nächste Mahlzeit: Nudeln mit Lachs. Nach Langem oder Hartem kommen Kohlenhydrate zuerst.",
    "Der Lauf hatte es in sich, Ana. Füll die Speicher zur nächsten Mahlzeit: vielleicht Quinoa mit Linsen?",
    "Ana, nach dem Lauf wollen die Muskeln zuerst Kohlenhydrate: Polenta mit Rührei zur nächsten Mahlzeit.",
    "Das war einiges, Ana. Zur nächsten Mahlzeit zuerst Kohlenhydrate, Eiweiß daneben: Naturreis mit Tofu.",
    "Deine nächste Mahlzeit nach dem Lauf, Ana? Zuerst Kohlenhydrate zum Auffüllen: etwa Kürbis mit Hähnchen.",
  ],
  fr: [
    "Ana, une sortie longue ou intense vide le réservoir. De quoi le remplir au prochain repas : flocons d'avoine et yaourt de soja.",
    "Ana, sortie longue ou intense notée. Les glucides d'abord au prochain repas : courge et houmous.",
    "Cette sortie a puisé dans tes réserves, Ana. Glucides d'abord au prochain repas : pomme aux noix et fromage blanc.",
    "Ana, une idée pour ton prochain repas : pates et saumon. Après du long ou de l'intense, les glucides d'abord.",
    "Cette sortie demandait beaucoup, Ana. Des glucides au prochain repas : pourquoi pas quinoa et lentilles ?",
    "Ana, après une sortie longue ou intense, le muscle veut d'abord des glucides : polenta et oeufs au prochain repas.",
    "Grosse sortie, Ana. Au prochain repas, glucides d'abord, protéines à coté : riz complet et tofu.",
    "Ton prochain repas après une telle sortie, Ana ? Des glucides d'abord, pour le plein : courge et poulet.",
  ],
};

const AFTER_A_RUN: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "Ana, carbs and protein make a good pair after a run: say, whole-grain oats with soy yogurt at your next meal.",
    "Ana, run logged. Carbs refuel, protein repairs: squash with hummus at your next meal would do both.",
    "Nice run, Ana. To refuel and repair, your next meal could be apple and walnuts with cottage cheese.",
    "Ana, an idea for your next meal: pasta with salmon. Carbs to refuel, protein to repair.",
    "Run done, Ana. Your next meal has two jobs, refuel and repair: how about quinoa with lentils?",
    "Ana, corn tortillas with eggs at your next meal would bring carbs for the tank and protein for the muscles.",
    "Run in the log, Ana. On the plate at your next meal: brown rice with tofu, part fuel, part repair.",
    "Your next meal, Ana? Say, squash with chicken: one to fill up again, one to rebuild.",
  ],
  es: [
    "Ana, carbohidratos y proteina se llevan bien tras una carrera. Proxima comida, por ejemplo: avena integral con yogur de soja.",
    "Ana, carrera anotada. Los carbohidratos recargan y la proteina repara: calabaza con hummus en tu proxima comida.",
    "¡Buena carrera, Ana! Para recargar y reparar, tu proxima comida podria ser manzana y nueces con requeson.",
    "Ana, una idea para tu proxima comida: pasta con salmon. Carbohidratos para recargar, proteina para reparar.",
    "Carrera hecha, Ana. Tu proxima comida tiene dos tareas, recargar y reparar: ¿qué tal quinoa con lentejas?",
    "Ana, tortillas de maiz con huevos en tu proxima comida: carbohidratos para el deposito y proteina para el musculo.",
    "Carrera en el registro, Ana. En el plato de tu proxima comida: arroz integral con tofu, para recargar y reparar.",
    "¿Tu proxima comida, Ana? Por ejemplo, calabaza con pollo: lo uno rellena y lo otro repara.",
  ],
  de: [
    "Ana, nach dem Lauf sind Kohlenhydrate und Eiweiß ein gutes Team. Nächste Mahlzeit: etwa Haferflocken mit Sojajoghurt.",
    "Ana, Lauf notiert. Kohlenhydrate füllen auf, Eiweiß repariert: Kürbis mit Hummus zur nächsten Mahlzeit.",
    "Schöner Lauf, Ana. Zum Auffüllen und Reparieren bei der nächsten Mahlzeit: Apfel und Walnuss mit Hüttenkäse.",
    "Ana, Idee für die nächste Mahlzeit: Nudeln mit Lachs. Kohlenhydrate zum Auffüllen, Eiweiß zum Reparieren.",
    "Lauf geschafft, Ana. Jetzt heißt es auffüllen und reparieren: vielleicht Quinoa mit Linsen?",
    "Ana, zur nächsten Mahlzeit vielleicht Polenta mit Rührei: Kohlenhydrate für den Tank, Eiweiß für die Muskeln.",
    "Lauf im Log, Ana. Auf dem Teller zur nächsten Mahlzeit: Naturreis mit Tofu, halb Energie, halb Reparatur.",
    "Deine nächste Mahlzeit, Ana? Zum Beispiel Kürbis mit Hähnchen: Das eine füllt auf, das andere baut auf.",
  ],
  fr: [
    "Ana, glucides et protéines font la paire après une sortie. Prochain repas, par exemple : flocons d'avoine et yaourt de soja.",
    "Ana, sortie notée. Les glucides rechargent, les protéines réparent : courge et houmous au prochain repas.",
    "Belle sortie, Ana. Pour recharger et réparer au prochain repas : pomme aux noix et fromage blanc, ca te dit ?",
    "Ana, une idée pour ton prochain repas : pates et saumon. Glucides pour recharger, protéines pour réparer.",
    "Sortie bouclée, Ana. Au prochain repas, on recharge et on répare : pourquoi pas quinoa et lentilles ?",
    "Ana, au prochain repas, polenta et oeufs : des glucides pour le plein, des protéines pour le muscle.",
    "Sortie au journal, Ana. Dans l'assiette au prochain repas : riz complet et tofu, de quoi recharger et réparer.",
    "Ton prochain repas, Ana ? Par exemple courge et poulet : l'un fait le plein, l'autre répare.",
  ],
};

const AFTER_BOTH: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "Ana, carbs and protein make a good pair after a run and lift: say, whole-grain oats with soy yogurt at your next meal.",
    "Ana, run and lift logged. Carbs refuel, protein repairs: squash with hummus at your next meal would do both.",
  ],
  es: [
    "Ana, carbohidratos y proteina se llevan bien tras una sesion doble. Proxima comida, por ejemplo: avena integral con yogur de soja.",
    "Ana, sesion doble anotada. Los carbohidratos recargan y la proteina repara: calabaza con hummus en tu proxima comida.",
  ],
  de: [
    "Ana, nach der Doppeleinheit sind Kohlenhydrate und Eiweiß ein gutes Team. Nächste Mahlzeit: etwa Haferflocken mit Sojajoghurt.",
    "Ana, Doppeleinheit notiert. Kohlenhydrate füllen auf, Eiweiß repariert: Kürbis mit Hummus zur nächsten Mahlzeit.",
  ],
  fr: [
    "Ana, glucides et protéines font la paire après une double séance. Prochain repas, par exemple : flocons d'avoine et yaourt de soja.",
    "Ana, double séance notée. Les glucides rechargent, les protéines réparent : courge et houmous au prochain repas.",
  ],
};

const AFTER_A_RIDE: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "Ana, a long or hard session drains the tank. To top it up at your next meal: whole-grain oats with soy yogurt.",
    "Ana, long or hard session logged. Carbs first at your next meal to refuel: squash with hummus.",
  ],
  es: [
    "Ana, una sesion larga o dura vacia el deposito. Para rellenarlo en tu proxima comida: avena integral con yogur de soja.",
    "Ana, sesion larga o dura anotada. Carbohidratos primero en tu proxima comida: calabaza con hummus.",
  ],
  de: [
    "Ana, die Einheit hat die Speicher geleert. Zum Auffüllen bei der nächsten Mahlzeit: Haferflocken mit Sojajoghurt.",
    "Ana, lange oder harte Einheit notiert. Zur nächsten Mahlzeit zuerst Kohlenhydrate: Kürbis mit Hummus.",
  ],
  fr: [
    "Ana, une séance longue ou intense vide le réservoir. De quoi le remplir au prochain repas : flocons d'avoine et yaourt de soja.",
    "Ana, séance longue ou intense notée. Les glucides d'abord au prochain repas : courge et houmous.",
  ],
};

describe("the meal text in every language", () => {
  it.each(LANGUAGES)("puts protein first after a lift: %s", (language) => {
    const bodies = turnsOf(mealFacts(), 8, { profile: { language } });

    expect(bodies).toEqual(AFTER_A_LIFT[language]);
  });

  it.each(LANGUAGES)("puts carbohydrate first after a long or hard run: %s", (language) => {
    const bodies = turnsOf(mealFacts({ session: "run", focus: "carbohydrate" }), 8, { profile: { language } });

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
    const bodies = turnsOf(mealFacts({ session: "cross", focus: "carbohydrate" }), 2, { profile: { language } });

    expect(bodies).toEqual(AFTER_A_RIDE[language]);
  });
});
