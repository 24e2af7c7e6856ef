import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Food, FoodRole, MealTime } from "../../lib/domain/food.ts";
import { FOODS } from "../../lib/domain/foods.ts";
import { LANGUAGES, type LanguageCode } from "../../lib/domain/language.ts";
import { ALLERGENS, type Allergen, DIETS } from "../../lib/domain/profile.ts";
import type { MealFocus } from "../../lib/domain/reminder-facts.ts";
import { carbohydrateOf, proteinOf } from "../../lib/domain/usda-foods.ts";
import { FOOD_WORDS } from "../../lib/languages/index.ts";
import { eligibleFoods, foodsOfDay, mealOfDay } from "../../lib/messages/food-choice.ts";
import { septets, toGsm7 } from "../../lib/messages/gsm7.ts";

const KITCHEN: Readonly<Record<LanguageCode, string>> = {
  en: "salmon; lentils; three eggs; tofu; chicken; kidney beans; tuna; white beans; turkey; tempeh; edamame; brown rice; squash; potatoes; pasta; quinoa; corn tortillas; sweet potatoes; couscous; whole-grain oats with Greek yogurt; eggs on toast; Greek yogurt, banana and chia; cottage cheese on toast; Greek yogurt, apple and walnuts; smoked salmon on toast; oats with milk and walnuts; eggs and potatoes; scrambled tofu on toast; peanut butter toast and strawberries; oats with soy yogurt and walnuts; oats with soy yogurt and banana; oats with soy yogurt and chia",
  es: "salmón; lentejas; tres huevos; tofu; pollo; alubias rojas; atún; alubias blancas; pavo; tempeh; edamame; arroz integral; calabaza; patatas; pasta; quinoa; tortillas de maíz; boniato; cuscús; avena integral con skyr; huevos con tostada; skyr con plátano y chía; tostada con requesón; skyr con manzana y nueces; tostada de salmón ahumado; avena con leche y nueces; tortilla de patatas; revuelto de tofu con tostada; tostada con crema de cacahuete y fresas; avena con yogur de soja y nueces; avena con yogur de soja y plátano; avena con yogur de soja y chía",
  de: "Lachs; Linsen; drei Eier; Tofu; Hähnchen; Kidneybohnen; Thunfisch; weiße Bohnen; Pute; Tempeh; Edamame; Naturreis; Kürbis; Kartoffeln; Nudeln; Quinoa; Polenta; Süßkartoffeln; Couscous; Haferflocken mit Skyr; Rührei auf Vollkornbrot; Skyr mit Banane und Chia; Vollkornbrot mit Hüttenkäse; Skyr mit Apfel und Walnüssen; Vollkornbrot mit Räucherlachs; Haferflocken mit Milch und Walnüssen; Rührei mit Bratkartoffeln; Rührtofu auf Vollkornbrot; Erdnussbutterbrot mit Erdbeeren; Haferflocken, Sojajoghurt und Walnüsse; Haferflocken mit Sojajoghurt und Banane; Haferflocken mit Sojajoghurt und Chia",
  fr: "saumon; lentilles; trois œufs; tofu; poulet; haricots rouges; thon; haricots blancs; dinde; tempeh; edamame; riz complet; courge; pommes de terre; spaghettis; quinoa; polenta; patate douce; semoule; flocons d'avoine et skyr; œufs et pain complet; skyr, banane et chia; pain complet et cottage cheese; skyr, pomme et noix; tartine au saumon fumé; flocons d'avoine, lait et noix; omelette aux pommes de terre; tofu brouillé et pain complet; tartine de beurre de cacahuète, fraises; avoine, yaourt de soja et noix; avoine, yaourt de soja et banane; avoine, yaourt de soja et chia",
};

/** A food as a language names it. */
function nameOf({ id }: Food, language: LanguageCode = "en"): string {
  return FOOD_WORDS[language].names[id];
}

type Eater = Parameters<typeof mealOfDay>[0];

function anEater(over: Partial<Eater> = {}): Eater {
  return { diet: "omnivore", allergens: [], avoid: [], language: "en", ...over };
}

function names(role: FoodRole, over: Partial<Eater> = {}): readonly string[] {
  return eligibleFoods(role, anEater(over)).map((food) => nameOf(food));
}

function hiddenBy(over: Partial<Eater>): readonly string[] {
  const shown = (["protein", "carbohydrate", "breakfast"] as const).flatMap((role) => names(role, over));
  return FOODS.map((food) => nameOf(food)).filter((name) => !shown.includes(name));
}

const avoided = fc.constantFrom(
  "rice",
  "beans",
  "fish",
  "meat",
  "Lentils",
  "dairy",
  "",
  "sweet things",
  "eggs",
  "toast",
  "yogurt",
  "tofu",
);

const anyEater: fc.Arbitrary<Eater> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  diet: fc.constantFrom(...DIETS),
  allergens: fc.subarray([...ALLERGENS]),
  avoid: fc.array(avoided, { maxLength: 4 }),
});

const anyDay = fc.integer({ min: 10_000, max: 40_000 });
const anyMeal = fc.record({
  time: fc.constantFrom<MealTime>("morning", "later"),
  focus: fc.constantFrom<MealFocus>("protein", "carbohydrate", "both"),
});
const DINNER = { time: "later", focus: "protein" } as const;
const BREAKFAST = { time: "morning", focus: "protein" } as const;

/** The parts of a dish, the bread aside: breakfasts are made on it. */
function partsOf({ portion }: Food): readonly string[] {
  return portion.map(({ of }) => of).filter((part) => part !== "wholeWheatBread");
}

/** The foods that a text names, those of a dish too; bread is what breakfasts are made on. */
function ingredientsOf(foods: readonly Food[]): readonly string[] {
  return foods.flatMap(({ id, base, madeOf }) => [id, base, ...madeOf]);
}

/** The week from Friday 2026-11-27 on, as "tofu with quinoa" or "eggs on toast". */
function weekOf(meal: Parameters<typeof mealOfDay>[2], over: Partial<Eater> = {}): readonly string[] {
  return Array.from({ length: 7 }, (_, at) => {
    const idea = mealOfDay(anEater(over), 20_784 + at, meal);
    return idea.dish ?? `${idea.protein} with ${idea.carbohydrate}`;
  });
}

describe("the foods", () => {
  it.each(LANGUAGES)("are short and named once: %s", (language) => {
    const all = FOODS.map((food) => nameOf(food, language));

    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((name) => septets(toGsm7(name)) > 40)).toEqual([]);
    expect(
      FOODS.filter(({ role }) => role !== "breakfast")
        .map((food) => nameOf(food, language))
        .filter((name) => septets(toGsm7(name)) > 20),
    ).toEqual([]);
  });

  it.each(LANGUAGES)("are those of a kitchen that speaks the language: %s", (language) => {
    expect(FOODS.map((food) => nameOf(food, language)).join("; ")).toBe(KITCHEN[language]);
  });

  it("hold what the article names and is right about", () => {
    const article = FOODS.filter((food) => food.source === "article").map((food) => nameOf(food));

    expect(article).toEqual([
      "salmon",
      "lentils",
      "brown rice",
      "squash",
      "whole-grain oats with Greek yogurt",
      "Greek yogurt, banana and chia",
      "Greek yogurt, apple and walnuts",
      "smoked salmon on toast",
      "oats with milk and walnuts",
      "oats with soy yogurt and walnuts",
      "oats with soy yogurt and banana",
      "oats with soy yogurt and chia",
    ]);
  });

  it("hold 15 g of protein or more in a usual portion, a breakfast as a whole", () => {
    const named = FOODS.filter(({ role }) => role !== "carbohydrate");

    expect(named.filter(({ portion }) => proteinOf(portion) < 15)).toEqual([]);
    expect(proteinOf(named.find(({ id }) => id === "lentils")?.portion ?? [])).toBeCloseTo(17.9, 1);
    expect(proteinOf(named.find(({ id }) => id === "eggs-on-toast")?.portion ?? [])).toBeCloseTo(20.1, 1);
  });

  it("share no food between two breakfasts of different bases but the bread", () => {
    const breakfasts = FOODS.filter(({ role }) => role === "breakfast");
    for (const one of breakfasts) {
      for (const other of breakfasts.filter(({ base }) => base !== one.base))
        expect(partsOf(one).filter((part) => partsOf(other).includes(part))).toEqual([]);
    }
  });

  it("hold no pork, no alcohol, and neither spinach nor zucchini", () => {
    const all = FOODS.flatMap((food) => LANGUAGES.map((language) => nameOf(food, language))).join(" ");

    expect(all).not.toMatch(/pork|ham\b|bacon|sausage|beer\b|wine|spinach|zucchini/iu);
    expect(all).not.toMatch(/cerdo|jamón|salchicha|cerveza|vino|espinaca|calabacín/iu);
    expect(all).not.toMatch(/schwein|schinken|speck|wurst|bier|wein|spinat/iu);
    expect(all).not.toMatch(/porc|jambon|lard|saucisse|bière|vin\b|épinard|courgette/iu);
  });
});

const TOASTS = [
  "eggs on toast",
  "cottage cheese on toast",
  "smoked salmon on toast",
  "peanut butter toast and strawberries",
] as const;
const YOGURTS = [
  "whole-grain oats with Greek yogurt",
  "Greek yogurt, banana and chia",
  "Greek yogurt, apple and walnuts",
] as const;

describe("eligibleFoods", () => {
  it("follows the diet", () => {
    expect(names("protein")).toHaveLength(11);
    expect(hiddenBy({ diet: "omnivore" })).toEqual(["scrambled tofu on toast"]);
    expect(hiddenBy({ diet: "pescatarian" })).toEqual(["chicken", "turkey", "scrambled tofu on toast"]);
    expect(hiddenBy({ diet: "vegetarian" })).toEqual(["salmon", "chicken", "tuna", "turkey", "smoked salmon on toast"]);
    expect([...names("protein", { diet: "vegan" }), ...names("breakfast", { diet: "vegan" })]).toEqual([
      "lentils",
      "tofu",
      "kidney beans",
      "white beans",
      "tempeh",
      "edamame",
      "scrambled tofu on toast",
      "peanut butter toast and strawberries",
      "oats with soy yogurt and walnuts",
      "oats with soy yogurt and banana",
      "oats with soy yogurt and chia",
    ]);
  });

  it.each<[Allergen, readonly string[]]>([
    ["fish", ["salmon", "tuna", "smoked salmon on toast"]],
    ["shellfish", []],
    [
      "treeNuts",
      [
        "Greek yogurt, apple and walnuts",
        "oats with milk and walnuts",
        "peanut butter toast and strawberries",
        "oats with soy yogurt and walnuts",
      ],
    ],
    ["peanut", ["peanut butter toast and strawberries"]],
    ["milk", [...YOGURTS, ...TOASTS, "oats with milk and walnuts"]],
    ["egg", ["three eggs", "pasta", "eggs on toast", "eggs and potatoes"]],
    [
      "soy",
      [
        "tofu",
        "tuna",
        "tempeh",
        "edamame",
        ...TOASTS,
        "oats with soy yogurt and walnuts",
        "oats with soy yogurt and banana",
        "oats with soy yogurt and chia",
      ],
    ],
    [
      "wheat",
      [
        "pasta",
        "couscous",
        "whole-grain oats with Greek yogurt",
        ...TOASTS,
        "oats with milk and walnuts",
        "oats with soy yogurt and walnuts",
        "oats with soy yogurt and banana",
        "oats with soy yogurt and chia",
      ],
    ],
    ["sesame", [...TOASTS]],
  ])("hides for an allergy to %s: %j", (allergen, hidden) => {
    expect(hiddenBy({ allergens: [allergen] }).toSorted()).toEqual([...hidden, "scrambled tofu on toast"].toSorted());
  });

  it.each([
    ["lentil", ["lentils"]],
    ["EGGS", ["three eggs", "pasta", "eggs on toast", "eggs and potatoes"]],
    ["Potato", ["potatoes", "sweet potatoes", "eggs and potatoes"]],
    ["rice, please", ["brown rice"]],
    ["beans", ["kidney beans", "white beans"]],
    ["meat", ["chicken", "turkey"]],
    ["seafood", ["salmon", "tuna", "smoked salmon on toast"]],
    ["banana", ["Greek yogurt, banana and chia", "oats with soy yogurt and banana"]],
    ["Brüssel sprouts", []],
    ["with and without", []],
    ["nothing on three", []],
    ["", []],
  ])("hides for someone who avoids %j: %j", (word, hidden) => {
    expect(hiddenBy({ avoid: [word] }).toSorted()).toEqual([...hidden, "scrambled tofu on toast"].toSorted());
  });

  it.each<[LanguageCode, string, readonly string[]]>([
    ["es", "pescado", ["salmon", "tuna", "smoked salmon on toast"]],
    ["es", "PAPAS", ["potatoes", "eggs and potatoes"]],
    ["es", "maní", ["peanut butter toast and strawberries"]],
    ["es", "rice", ["brown rice"]],
    [
      "es",
      "yogur",
      [
        ...YOGURTS,
        "oats with soy yogurt and walnuts",
        "oats with soy yogurt and banana",
        "oats with soy yogurt and chia",
      ],
    ],
    ["de", "Reis", ["brown rice"]],
    ["de", "Bohnen", ["kidney beans", "white beans"]],
    ["de", "Ei", ["three eggs", "pasta", "eggs on toast", "eggs and potatoes"]],
    ["de", "Geflügel", ["chicken", "turkey"]],
    ["de", "Fleisch", ["chicken", "turkey"]],
    ["de", "eggs", ["three eggs", "pasta", "eggs on toast", "eggs and potatoes"]],
    ["de", "Lachs", ["salmon", "smoked salmon on toast"]],
    ["fr", "oeuf", ["three eggs", "pasta", "eggs on toast", "eggs and potatoes"]],
    ["fr", "œufs", ["three eggs", "pasta", "eggs on toast", "eggs and potatoes"]],
    ["fr", "fruits de mer", ["salmon", "tuna", "smoked salmon on toast"]],
    ["fr", "pâtes", ["pasta"]],
    ["en", "Reis", []],
    ["en", "pollo", []],
  ])("reads in %s what someone avoids: %j hides %j", (language, word, hidden) => {
    expect(hiddenBy({ language, avoid: [word] }).toSorted()).toEqual([...hidden, "scrambled tofu on toast"].toSorted());
  });
});

describe("mealOfDay", () => {
  it("makes lunch and dinner of a protein food and a carbohydrate food", () => {
    expect(weekOf(DINNER)).toEqual([
      "tofu with brown rice",
      "chicken with squash",
      "kidney beans with potatoes",
      "tuna with pasta",
      "white beans with quinoa",
      "turkey with corn tortillas",
      "salmon with brown rice",
    ]);
  });

  it("names carbohydrate that is there where a text promises it: squash holds 18 g in a cup", () => {
    expect(weekOf({ time: "later", focus: "carbohydrate" })[1]).toBe("chicken with pasta");
    expect(weekOf({ time: "later", focus: "both" })[1]).toBe("chicken with pasta");
    expect(carbohydrateOf(FOODS.find(({ id }) => id === "squash")?.portion ?? [])).toBeCloseTo(18.1, 1);
  });

  it("makes breakfast one dish", () => {
    expect(weekOf(BREAKFAST)).toEqual([
      "Greek yogurt, apple and walnuts",
      "eggs on toast",
      "oats with milk and walnuts",
      "smoked salmon on toast",
      "peanut butter toast and strawberries",
      "cottage cheese on toast",
      "whole-grain oats with Greek yogurt",
    ]);
  });

  it("finds breakfasts for a vegan", () => {
    expect(weekOf(BREAKFAST, { diet: "vegan" })).toEqual([
      "oats with soy yogurt and banana",
      "peanut butter toast and strawberries",
      "oats with soy yogurt and walnuts",
      "peanut butter toast and strawberries",
      "oats with soy yogurt and banana",
      "peanut butter toast and strawberries",
      "oats with soy yogurt and chia",
    ]);
  });

  it("finds more than one breakfast for a vegan who eats no nuts", () => {
    const eater = { diet: "vegan", allergens: ["treeNuts"] } as const;

    expect(new Set(weekOf(BREAKFAST, eater))).toEqual(
      new Set([
        "scrambled tofu on toast",
        "oats with soy yogurt and banana",
        "oats with soy yogurt and chia",
        "a protein food you like with your usual carbs",
      ]),
    );
  });

  it("names the one breakfast that is left on every morning", () => {
    const eater = { diet: "vegan", allergens: ["treeNuts"], avoid: ["yogurt"] } as const;

    expect(new Set(weekOf(BREAKFAST, eater))).toEqual(new Set(["scrambled tofu on toast"]));
  });

  it("leaves breakfast to an athlete who eats none of ours", () => {
    const week = weekOf(BREAKFAST, { diet: "vegan", allergens: ["soy"] });

    expect(new Set(week)).toEqual(new Set(["a protein food you like with your usual carbs"]));
  });

  it("names the one protein food that is left on every day", () => {
    const week = weekOf(DINNER, { diet: "vegan", allergens: ["soy"], avoid: ["beans"] });

    expect(week.every((meal) => meal.startsWith("lentils with "))).toBe(true);
  });

  it.each<[LanguageCode, string, string]>([
    ["en", "a protein food you like", "your usual carbs"],
    ["es", "una proteína que te guste", "carbohidratos a tu gusto"],
    ["de", "etwas Eiweißreiches", "deine Beilage"],
    ["fr", "une protéine que tu aimes", "tes féculents habituels"],
  ])("leaves both to an athlete who eats nothing we name: %s", (language, protein, carbohydrate) => {
    const avoid = ["lentils", "beans", "rice", "squash", "potatoes", "pasta", "quinoa", "corn", "couscous"];
    const eater = anEater({ language, diet: "vegan", allergens: ["soy"], avoid });

    expect(mealOfDay(eater, 20_785, DINNER)).toEqual({ protein, carbohydrate, dish: null, omega3: null });
  });

  it.each<[LanguageCode, readonly string[]]>([
    ["en", ["Chia is a source of omega-3.", "Salmon is a source of omega-3.", "Walnuts are a source of omega-3."]],
    ["es", ["El salmón aporta omega-3.", "La chía aporta omega-3.", "Las nueces aportan omega-3."]],
    ["de", ["Chia liefert Omega-3.", "Lachs liefert Omega-3.", "Walnüsse liefern Omega-3."]],
    ["fr", ["Le chia apporte des oméga-3.", "Le saumon apporte des oméga-3.", "Les noix apportent des oméga-3."]],
  ])("knows which of its foods are a source of omega-3: %s", (language, said) => {
    const ideas = Array.from({ length: 60 }, (_, at) => [
      mealOfDay(anEater({ language }), 20_784 + at, DINNER).omega3,
      mealOfDay(anEater({ language }), 20_784 + at, BREAKFAST).omega3,
    ]);

    expect([...new Set(ideas.flat())].filter((line) => line !== null).toSorted()).toEqual(said);
  });

  it("keeps the reserve for athletes who have few foods to choose from", () => {
    const months = Array.from({ length: 90 }, (_, day) => [
      ...foodsOfDay(anEater(), day, DINNER),
      ...foodsOfDay(anEater(), day, { time: "later", focus: "carbohydrate" }),
      ...foodsOfDay(anEater(), day, BREAKFAST),
    ]);

    expect(months.flat().filter(({ reserve }) => reserve)).toEqual([]);
  });

  it("names what the athlete eats, and after any session a protein food", () => {
    fc.assert(
      fc.property(anyEater, anyDay, anyMeal, (eater, day, meal) => {
        const named = foodsOfDay(eater, day, meal);

        for (const food of named) {
          expect(eligibleFoods(food.role, eater)).toContain(food);
          if (food.role !== "carbohydrate") expect(proteinOf(food.portion)).toBeGreaterThanOrEqual(15);
          if (food.role !== "protein" && meal.focus !== "protein")
            expect(carbohydrateOf(food.portion)).toBeGreaterThanOrEqual(25);
        }
        const proteins = eligibleFoods("protein", eater);
        if (meal.time === "later") expect(named.some(({ role }) => role === "protein")).toBe(proteins.length > 0);
      }),
    );
  });

  it("names no food on two days running, in the morning or later, while another is left", () => {
    fc.assert(
      fc.property(anyEater, anyDay, fc.tuple(anyMeal, anyMeal), (eater, day, [today, next]) => {
        const roles = (["protein", "carbohydrate", "breakfast"] as const).filter(
          (role) => new Set(eligibleFoods(role, eater).map(({ base }) => base)).size > 1,
        );
        const named = (on: number, meal: Parameters<typeof mealOfDay>[2]): readonly string[] =>
          ingredientsOf(foodsOfDay(eater, on, meal).filter(({ role }) => roles.includes(role)));

        expect(named(day, today).filter((name) => named(day + 1, next).includes(name))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("serves the Sunday run another protein food each week", () => {
    fc.assert(
      fc.property(anyEater, anyDay, (eater, day) => {
        fc.pre(eligibleFoods("protein", eater).length > 1);
        const [thisSunday, nextSunday] = [day, day + 7].map(
          (on) => foodsOfDay(eater, on, DINNER).find(({ role }) => role === "protein")?.id,
        );

        expect(thisSunday).not.toBe(nextSunday);
      }),
    );
  });
});
