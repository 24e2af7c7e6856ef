import type { BreakfastId, Food, Ingredient, ListedFood } from "./food.ts";
import type { Serving } from "./usda-foods.ts";

const BREAD_CONTAINS: readonly Ingredient[] = ["wheat", "milk", "soy", "sesame"];
const TWO_SLICES: Serving = { of: "wholeWheatBread", grams: 64 };
const BOWL_OF_OATS: Serving = { of: "oats", grams: 40 };
const LARGE_BOWL_OF_OATS: Serving = { of: "oats", grams: 80 };
const TUB_OF_YOGURT: Serving = { of: "greekYogurt", grams: 170 };
const SOY_YOGURT: Serving = { of: "soyYogurt", grams: 227 };
const WALNUTS: Serving = { of: "walnuts", grams: 28 };
const BANANA: Serving = { of: "banana", grams: 118 };
const CHIA: Serving = { of: "chia", grams: 12 };

/** In the order in which days name them; each dish holds 15 g of protein or more as a whole (docs/rules.md 6). */
export const BREAKFASTS: readonly (ListedFood<BreakfastId> & Pick<Food, "base">)[] = [
  {
    id: "oats-and-yogurt",
    base: "oats or yogurt",
    diet: "vegetarian",
    contains: ["milk", "oats"],
    source: "article",
    portion: [TUB_OF_YOGURT, BOWL_OF_OATS],
  },
  {
    id: "eggs-on-toast",
    base: "eggs",
    madeOf: ["eggs"],
    diet: "vegetarian",
    contains: ["egg", ...BREAD_CONTAINS],
    portion: [{ of: "eggs", grams: 122 }, TWO_SLICES],
  },
  {
    id: "yogurt-banana-and-chia",
    base: "oats or yogurt",
    diet: "vegetarian",
    contains: ["milk"],
    source: "article",
    portion: [TUB_OF_YOGURT, BANANA, CHIA],
    omega3: "chia",
  },
  {
    id: "cottage-cheese-on-toast",
    base: "cottage cheese",
    diet: "vegetarian",
    contains: BREAD_CONTAINS,
    portion: [{ of: "cottageCheese", grams: 113 }, TWO_SLICES],
  },
  {
    id: "yogurt-apple-and-walnuts",
    base: "oats or yogurt",
    diet: "vegetarian",
    contains: ["milk", "treeNuts"],
    source: "article",
    portion: [TUB_OF_YOGURT, { of: "apple", grams: 182 }, WALNUTS],
    omega3: "walnuts",
  },
  {
    id: "smoked-salmon-on-toast",
    base: "salmon",
    madeOf: ["salmon"],
    diet: "pescatarian",
    contains: ["fish", ...BREAD_CONTAINS],
    source: "article",
    portion: [{ of: "smokedSalmon", grams: 57 }, TWO_SLICES],
    omega3: "salmon",
  },
  {
    id: "oats-milk-and-walnuts",
    base: "oats or yogurt",
    diet: "vegetarian",
    contains: ["milk", "oats", "treeNuts"],
    source: "article",
    portion: [{ of: "milk", grams: 244 }, BOWL_OF_OATS, WALNUTS],
    omega3: "walnuts",
  },
  {
    id: "eggs-and-potatoes",
    base: "eggs",
    madeOf: ["eggs", "potatoes"],
    diet: "vegetarian",
    contains: ["egg"],
    portion: [
      { of: "eggs", grams: 183 },
      { of: "potatoes", grams: 167 },
    ],
  },
  {
    id: "scrambled-tofu-on-toast",
    base: "tofu",
    madeOf: ["tofu"],
    diet: "vegan",
    offeredTo: "vegetarian",
    contains: BREAD_CONTAINS,
    portion: [{ of: "tofu", grams: 126 }, TWO_SLICES],
  },
  {
    id: "peanut-butter-toast-and-strawberries",
    base: "peanut butter",
    diet: "vegan",
    contains: ["peanut", ...BREAD_CONTAINS],
    portion: [{ of: "peanutButter", grams: 32 }, TWO_SLICES, { of: "strawberries", grams: 152 }],
  },
  {
    id: "oats-soy-yogurt-and-walnuts",
    base: "oats or yogurt",
    diet: "vegan",
    contains: ["soy", "oats", "treeNuts"],
    source: "article",
    reserve: true,
    portion: [SOY_YOGURT, BOWL_OF_OATS, WALNUTS],
    omega3: "walnuts",
  },
  {
    id: "oats-soy-yogurt-and-banana",
    base: "oats or yogurt",
    diet: "vegan",
    contains: ["soy", "oats"],
    source: "article",
    reserve: true,
    portion: [SOY_YOGURT, LARGE_BOWL_OF_OATS, BANANA],
  },
  {
    id: "oats-soy-yogurt-and-chia",
    base: "oats or yogurt",
    diet: "vegan",
    contains: ["soy", "oats"],
    source: "article",
    reserve: true,
    portion: [SOY_YOGURT, LARGE_BOWL_OF_OATS, CHIA],
    omega3: "chia",
  },
];
