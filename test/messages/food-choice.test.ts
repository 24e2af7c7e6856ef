import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FOODS, type Food, type FoodRole, type MealTime } from "../../lib/domain/foods.ts";
import { LANGUAGES, type LanguageCode } from "../../lib/domain/language.ts";
import { ALLERGENS, type Allergen, DIETS } from "../../lib/domain/profile.ts";
import { FOOD_WORDS } from "../../lib/languages/index.ts";
import { eligibleFoods, mealOfDay } from "../../lib/messages/food-choice.ts";
import { septets, toGsm7 } from "../../lib/messages/gsm7.ts";

const KITCHEN: Readonly<Record<LanguageCode, string>> = {
  en: "salmon, lentils, eggs, tofu, chicken, black beans, Greek yogurt, tuna, chickpeas, turkey, soy yogurt, hummus, cottage cheese, tempeh, green peas, edamame, scrambled tofu, smoked salmon, kefir, baked beans, hemp seeds, brown rice, squash, potatoes, pasta, quinoa, corn tortillas, sweet potatoes, couscous, whole-grain oats, a banana and chia, apple and walnuts, peanut butter toast, whole-grain toast, rye bread, crispbread",
  es: "salmón, lentejas, huevos, tofu, pollo, frijoles negros, yogur griego, atún, garbanzos, pavo, yogur de soja, hummus, requesón, tempeh, guisantes, edamame, revuelto de tofu, salmón ahumado, kéfir, frijoles refritos, semillas de cáñamo, arroz integral, calabaza, papas, pasta, quinoa, tortillas de maíz, boniato, cuscús, avena integral, plátano y chía, manzana y nueces, tostada y cacahuate, tostada integral, pan de centeno, pan crujiente",
  de: "Lachs, Linsen, Rührei, Tofu, Hähnchen, Kidneybohnen, Skyr, Thunfisch, Kichererbsen, Pute, Sojajoghurt, Hummus, Hüttenkäse, Tempeh, Erbsen, Edamame, Rührtofu, Räucherlachs, Kefir, weiße Bohnen, Hanfsamen, Naturreis, Kürbis, Kartoffeln, Nudeln, Quinoa, Polenta, Süßkartoffeln, Couscous, Haferflocken, Banane und Chia, Apfel und Walnuss, Erdnussbutterbrot, Vollkornbrot, Roggenbrot, Knäckebrot",
  fr: "saumon, lentilles, œufs, tofu, poulet, haricots rouges, yaourt grec, thon, pois chiches, dinde, yaourt de soja, houmous, fromage blanc, tempeh, petits pois, edamame, tofu brouillé, saumon fumé, kéfir, haricots blancs, graines de chanvre, riz complet, courge, pommes de terre, pâtes, quinoa, polenta, patate douce, couscous, flocons d'avoine, banane au chia, pomme aux noix, tartine cacahuète, pain complet, pain de seigle, pain suédois",
};

/** A food as a language names it. */
function nameOf({ id }: Food, language: LanguageCode = "en"): string {
  return FOOD_WORDS[language].names[id];
}

const BREADS = ["whole-grain toast", "rye bread", "crispbread"];

type Eater = Parameters<typeof mealOfDay>[0];

function anEater(over: Partial<Eater> = {}): Eater {
  return { diet: "omnivore", allergens: [], avoid: [], language: "en", ...over };
}

function names(role: FoodRole, over: Partial<Eater> = {}): readonly string[] {
  return eligibleFoods(role, anEater(over)).map((food) => nameOf(food));
}

function hiddenBy(over: Partial<Eater>): readonly string[] {
  const shown = [...names("protein", over), ...names("carbohydrate", over)];
  return FOODS.map((food) => nameOf(food)).filter((name) => !shown.includes(name));
}

const anyEater: fc.Arbitrary<Eater> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  diet: fc.constantFrom(...DIETS),
  allergens: fc.subarray([...ALLERGENS]),
  avoid: fc.array(fc.constantFrom("rice", "beans", "fish", "meat", "Lentils", "dairy", "", "sweet things"), {
    maxLength: 4,
  }),
});

const anyTime = fc.constantFrom<MealTime>("morning", "later");

const anyTwoTimes = fc.tuple(anyTime, anyTime);

/** What stands for a food of the athlete's own choice. */
const ANYTHING = / you like$|^your |gust[eo]$|nach Wahl$|tu aimes$|habituels$/u;

describe("the foods", () => {
  it.each(LANGUAGES)("are short and named once: %s", (language) => {
    const all = FOODS.map((food) => nameOf(food, language));

    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((name) => septets(toGsm7(name)) > 20)).toEqual([]);
  });

  it.each(LANGUAGES)("are those of a kitchen that speaks the language: %s", (language) => {
    expect(FOODS.map((food) => nameOf(food, language)).join(", ")).toBe(KITCHEN[language]);
  });

  it("hold what the article names and is right about", () => {
    const article = FOODS.filter((food) => food.source === "article").map((food) => nameOf(food));

    expect(article).toEqual([
      "salmon",
      "lentils",
      "brown rice",
      "squash",
      "whole-grain oats",
      "a banana and chia",
      "apple and walnuts",
    ]);
  });

  it("hold no pork, no alcohol, and neither spinach nor zucchini", () => {
    const all = FOODS.flatMap((food) => LANGUAGES.map((language) => nameOf(food, language))).join(" ");

    expect(all).not.toMatch(/pork|ham\b|bacon|sausage|beer|wine|spinach|zucchini/iu);
    expect(all).not.toMatch(/cerdo|jamón|salchicha|cerveza|vino|espinaca|calabacín/iu);
    expect(all).not.toMatch(/schwein|schinken|speck|wurst|bier|wein|spinat/iu);
    expect(all).not.toMatch(/porc|jambon|lard|saucisse|bière|vin\b|épinard|courgette/iu);
  });
});

describe("eligibleFoods", () => {
  it("follows the diet", () => {
    expect(names("protein")).toHaveLength(21);
    expect(hiddenBy({ diet: "pescatarian" })).toEqual(["chicken", "turkey"]);
    expect(hiddenBy({ diet: "vegetarian" })).toEqual(["salmon", "chicken", "tuna", "turkey", "smoked salmon"]);
    expect(names("protein", { diet: "vegan" })).toEqual([
      "lentils",
      "tofu",
      "black beans",
      "chickpeas",
      "soy yogurt",
      "hummus",
      "tempeh",
      "green peas",
      "edamame",
      "scrambled tofu",
      "baked beans",
      "hemp seeds",
    ]);
  });

  it.each<[Allergen, readonly string[]]>([
    ["fish", ["salmon", "tuna", "smoked salmon"]],
    ["shellfish", []],
    ["treeNuts", ["apple and walnuts", "peanut butter toast"]],
    ["peanut", ["peanut butter toast"]],
    ["milk", ["Greek yogurt", "cottage cheese", "kefir", "peanut butter toast", ...BREADS]],
    ["egg", ["eggs", "pasta"]],
    ["soy", ["tofu", "tuna", "soy yogurt", "tempeh", "edamame", "scrambled tofu", "peanut butter toast", ...BREADS]],
    ["wheat", ["pasta", "couscous", "whole-grain oats", "peanut butter toast", ...BREADS]],
    ["sesame", ["hummus", "peanut butter toast", ...BREADS]],
  ])("hides for an allergy to %s: %j", (allergen, hidden) => {
    expect(hiddenBy({ allergens: [allergen] })).toEqual(hidden);
  });

  it.each([
    ["lentil", ["lentils"]],
    ["EGGS", ["eggs", "pasta"]],
    ["Potato", ["potatoes", "sweet potatoes"]],
    ["rice, please", ["brown rice"]],
    ["nuts", ["apple and walnuts", "peanut butter toast"]],
    ["dairy", ["Greek yogurt", "cottage cheese", "kefir", "peanut butter toast", ...BREADS]],
    ["meat", ["chicken", "turkey"]],
    ["seafood", ["salmon", "tuna", "smoked salmon"]],
    ["gluten", ["pasta", "couscous", "whole-grain oats", "peanut butter toast", ...BREADS]],
    ["Brüssel sprouts", []],
    ["with and without", []],
    ["", []],
  ])("hides for someone who avoids %j: %j", (avoided, hidden) => {
    expect(hiddenBy({ avoid: [avoided] })).toEqual(hidden);
  });

  it.each<[LanguageCode, string, readonly string[]]>([
    ["es", "pescado", ["salmon", "tuna", "smoked salmon"]],
    ["es", "PATATAS", ["potatoes"]],
    ["es", "maní", ["peanut butter toast"]],
    ["es", "leche de vaca", ["Greek yogurt", "cottage cheese", "kefir", "peanut butter toast", ...BREADS]],
    ["es", "rice", ["brown rice"]],
    ["de", "Reis", ["brown rice"]],
    ["de", "Bohnen", ["black beans", "baked beans"]],
    ["de", "Ei", ["eggs", "pasta"]],
    ["de", "Geflügel", ["chicken", "turkey"]],
    ["de", "Fleisch", ["chicken", "turkey"]],
    ["de", "eggs", ["eggs", "pasta"]],
    ["fr", "oeuf", ["eggs", "pasta"]],
    ["fr", "œufs", ["eggs", "pasta"]],
    ["fr", "fruits de mer", ["salmon", "tuna", "smoked salmon"]],
    ["fr", "pâtes", ["pasta"]],
    ["fr", "noix", ["apple and walnuts", "peanut butter toast"]],
    ["en", "Reis", []],
    ["en", "pollo", []],
  ])("reads in %s what someone avoids: %j hides %j", (language, avoided, hidden) => {
    expect(hiddenBy({ language, avoid: [avoided] })).toEqual(hidden);
  });
});

describe("mealOfDay", () => {
  it("makes lunch and dinner of what is eaten later in the day", () => {
    const week = [20_784, 20_785, 20_786, 20_787].map((day) => mealOfDay(anEater(), day, "later"));

    expect(week).toEqual([
      { protein: "chicken", carbohydrate: "brown rice" },
      { protein: "black beans", carbohydrate: "squash" },
      { protein: "tuna", carbohydrate: "potatoes" },
      { protein: "chickpeas", carbohydrate: "pasta" },
    ]);
  });

  it("makes breakfast of what is eaten in the morning", () => {
    const week = [20_784, 20_785, 20_786, 20_787].map((day) => mealOfDay(anEater(), day, "morning"));

    expect(week).toEqual([
      { protein: "eggs", carbohydrate: "rye bread" },
      { protein: "Greek yogurt", carbohydrate: "peanut butter toast" },
      { protein: "soy yogurt", carbohydrate: "whole-grain oats" },
      { protein: "hummus", carbohydrate: "whole-grain toast" },
    ]);
  });

  it("finds breakfasts for a vegan who eats no nuts", () => {
    const eater = anEater({ diet: "vegan", allergens: ["treeNuts", "peanut"] });

    const week = [20_784, 20_785, 20_786, 20_787].map((day) => mealOfDay(eater, day, "morning"));

    expect(week).toEqual([
      { protein: "soy yogurt", carbohydrate: "whole-grain oats" },
      { protein: "hummus", carbohydrate: "crispbread" },
      { protein: "soy yogurt", carbohydrate: "whole-grain oats" },
      { protein: "baked beans", carbohydrate: "whole-grain toast" },
    ]);
  });

  it("leaves breakfast to an athlete who eats none of ours", () => {
    const eater = anEater({
      diet: "vegan",
      allergens: ["soy", "sesame", "wheat"],
      avoid: ["potatoes", "beans", "seeds"],
    });

    expect(mealOfDay(eater, 20_784, "morning")).toEqual({
      protein: "a protein food you like",
      carbohydrate: "your usual carbs",
    });
  });

  it("falls back on a protein food the athlete likes", () => {
    const eater = anEater({
      diet: "vegan",
      allergens: ["soy", "sesame"],
      avoid: ["lentils", "beans", "chickpeas", "peas"],
    });

    expect(mealOfDay(eater, 20_784, "later").protein).toBe("a protein food you like");
  });

  it.each<[LanguageCode, string, string]>([
    ["en", "a protein food you like", "your usual carbs"],
    ["es", "una proteína que te guste", "carbohidratos a tu gusto"],
    ["de", "Eiweiß nach Wahl", "Beilage nach Wahl"],
    ["fr", "une protéine que tu aimes", "tes féculents habituels"],
  ])("leaves both to an athlete who eats nothing we name: %s", (language, protein, carbohydrate) => {
    const avoid = ["lentils", "beans", "chickpeas", "rice", "squash", "potatoes", "pasta", "quinoa", "corn"];
    const eater = anEater({ language, diet: "vegan", allergens: ["soy", "sesame"], avoid });

    expect(mealOfDay(eater, 20_785, "later")).toEqual({ protein, carbohydrate });
  });

  it("falls back on the usual carbs", () => {
    const eater = anEater({ avoid: ["rice", "squash", "potatoes", "pasta", "quinoa", "corn"] });

    expect(mealOfDay(eater, 20_785, "later").carbohydrate).toBe("your usual carbs");
  });

  it("names a vegan who eats no nuts the same protein twice only after a week", () => {
    const eater = anEater({ diet: "vegan", allergens: ["treeNuts", "peanut"] });
    const proteins = Array.from({ length: 28 }, (_, day) => mealOfDay(eater, 20_784 + day, "later").protein);

    const gaps = proteins.map((protein, day) => proteins.indexOf(protein, day + 1) - day).filter((gap) => gap > 0);

    expect(Math.min(...gaps)).toBe(8);
  });

  it("keeps the reserve for athletes who have few foods to choose from", () => {
    const eater = anEater({ diet: "pescatarian" });

    const meals = Array.from({ length: 90 }, (_, day) =>
      [...Object.values(mealOfDay(eater, day, "later")), ...Object.values(mealOfDay(eater, day, "morning"))].join(
        " with ",
      ),
    );

    expect(meals.join(", ")).not.toMatch(/tempeh|edamame|green peas|sweet potatoes|couscous|baked beans|hemp seeds/u);
  });

  it("never names the same food on two days running, in the morning or later", () => {
    fc.assert(
      fc.property(anyEater, fc.integer({ min: 10_000, max: 40_000 }), anyTwoTimes, (eater, day, [today, next]) => {
        const named = (on: number, time: MealTime): readonly string[] =>
          Object.values(mealOfDay(eater, on, time)).filter((name) => !ANYTHING.test(name));

        expect(named(day, today).filter((name) => named(day + 1, next).includes(name))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("serves the Sunday run another protein food each week", () => {
    fc.assert(
      fc.property(anyEater, fc.integer({ min: 10_000, max: 40_000 }), anyTime, (eater, day, time) => {
        const [thisSunday, nextSunday] = [day, day + 7].map((on) => mealOfDay(eater, on, time).protein);
        fc.pre(thisSunday !== undefined && !ANYTHING.test(thisSunday));

        expect(thisSunday).not.toBe(nextSunday);
      }),
    );
  });
});
