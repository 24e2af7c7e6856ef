import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALLERGENS, type Allergen, DIETS } from "../../lib/domain/profile.ts";
import { type Eater, foodsFor, mealOfDay } from "../../lib/messages/food-choice.ts";
import { FOODS, type FoodRole } from "../../lib/messages/foods.ts";
import { toGsm7 } from "../../lib/messages/gsm7.ts";

function anEater(over: Partial<Eater> = {}): Eater {
  return { diet: "omnivore", allergens: [], avoid: [], ...over };
}

function names(role: FoodRole, over: Partial<Eater> = {}): readonly string[] {
  return foodsFor(role, anEater(over)).map((food) => food.name.en);
}

function hiddenBy(over: Partial<Eater>): readonly string[] {
  const shown = [...names("protein", over), ...names("carbohydrate", over)];
  return FOODS.map((food) => food.name.en).filter((name) => !shown.includes(name));
}

const anyEater: fc.Arbitrary<Eater> = fc.record({
  diet: fc.constantFrom(...DIETS),
  allergens: fc.subarray([...ALLERGENS]),
  avoid: fc.array(fc.constantFrom("rice", "beans", "fish", "meat", "Lentils", "dairy", "", "sweet things"), {
    maxLength: 4,
  }),
});

describe("the foods", () => {
  it("are short, in GSM-7 and named once", () => {
    const all = FOODS.map((food) => food.name.en);

    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((name) => name.length > 20 || toGsm7(name) !== name)).toEqual([]);
  });

  it("hold what the article names and is right about", () => {
    const article = FOODS.filter((food) => food.source === "article").map((food) => food.name.en);

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
    const all = FOODS.map((food) => food.name.en).join(" ");

    expect(all).not.toMatch(/pork|ham|bacon|sausage|beer|wine|spinach|zucchini/iu);
  });
});

describe("foodsFor", () => {
  it("follows the diet", () => {
    expect(names("protein")).toHaveLength(13);
    expect(hiddenBy({ diet: "pescatarian" })).toEqual(["chicken", "turkey"]);
    expect(hiddenBy({ diet: "vegetarian" })).toEqual(["salmon", "chicken", "tuna", "turkey"]);
    expect(names("protein", { diet: "vegan" })).toEqual([
      "lentils",
      "tofu",
      "black beans",
      "chickpeas",
      "soy yogurt",
      "hummus",
    ]);
  });

  it.each<[Allergen, readonly string[]]>([
    ["fish", ["salmon", "tuna"]],
    ["shellfish", []],
    ["treeNuts", ["apple and walnuts", "peanut butter toast"]],
    ["peanut", ["peanut butter toast"]],
    ["milk", ["Greek yogurt", "cottage cheese", "peanut butter toast"]],
    ["egg", ["eggs", "pasta"]],
    ["soy", ["tofu", "tuna", "soy yogurt", "peanut butter toast"]],
    ["wheat", ["pasta", "whole-grain oats", "peanut butter toast"]],
    ["sesame", ["hummus", "peanut butter toast"]],
  ])("hides for an allergy to %s: %j", (allergen, hidden) => {
    expect(hiddenBy({ allergens: [allergen] })).toEqual(hidden);
  });

  it.each([
    ["lentil", ["lentils"]],
    ["EGGS", ["eggs", "pasta"]],
    ["Potato", ["potatoes"]],
    ["rice, please", ["brown rice"]],
    ["nuts", ["apple and walnuts", "peanut butter toast"]],
    ["dairy", ["Greek yogurt", "cottage cheese", "peanut butter toast"]],
    ["meat", ["chicken", "turkey"]],
    ["seafood", ["salmon", "tuna"]],
    ["gluten", ["pasta", "whole-grain oats", "peanut butter toast"]],
    ["Brüssel sprouts", []],
    ["", []],
  ])("hides for someone who avoids %j: %j", (avoided, hidden) => {
    expect(hiddenBy({ avoid: [avoided] })).toEqual(hidden);
  });
});

describe("mealOfDay", () => {
  it("pairs savory with savory and sweet with sweet", () => {
    const week = [20_784, 20_785, 20_786, 20_787].map((day) => mealOfDay(anEater(), { day, language: "en" }));

    expect(week).toEqual([
      { protein: "soy yogurt", carbohydrate: "whole-grain oats" },
      { protein: "hummus", carbohydrate: "squash" },
      { protein: "cottage cheese", carbohydrate: "apple and walnuts" },
      { protein: "salmon", carbohydrate: "pasta" },
    ]);
  });

  it("falls back on a protein food the athlete likes", () => {
    const eater = anEater({ diet: "vegan", allergens: ["soy", "sesame"], avoid: ["lentils", "beans", "chickpeas"] });

    expect(mealOfDay(eater, { day: 20_784, language: "en" }).protein).toBe("a protein food you like");
  });

  it("falls back on the usual carbs", () => {
    const eater = anEater({ avoid: ["rice", "squash", "potatoes", "pasta", "quinoa", "corn"] });

    expect(mealOfDay(eater, { day: 20_785, language: "en" }).carbohydrate).toBe("your usual carbs");
  });

  it("never names the same food on two days running", () => {
    fc.assert(
      fc.property(anyEater, fc.integer({ min: 10_000, max: 40_000 }), (eater, day) => {
        const named = (on: number): readonly string[] =>
          Object.values(mealOfDay(eater, { day: on, language: "en" })).filter(
            (name) => !/ you like$|^your /u.test(name),
          );

        expect(named(day).filter((name) => named(day + 1).includes(name))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("serves the Sunday run another protein food each week", () => {
    fc.assert(
      fc.property(anyEater, fc.integer({ min: 10_000, max: 40_000 }), (eater, day) => {
        const foods = foodsFor("protein", eater);
        fc.pre(foods.length > 0);

        const protein = (on: number): string => mealOfDay(eater, { day: on, language: "en" }).protein;

        expect(protein(day)).not.toBe(protein(day + 7));
      }),
    );
  });
});
