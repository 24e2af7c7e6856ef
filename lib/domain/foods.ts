import { BREAKFASTS } from "./breakfasts.ts";
import type { CarbohydrateId, Food, ListedFood, ProteinId } from "./food.ts";

/**
 * In the order in which days name them. No pork; no spinach or zucchini, which the article calls protein foods though they
 * hold little protein. The usual portion of each holds 15 g of protein or more (docs/rules.md 6): a cup of legumes, half a
 * cup of tofu, three ounces of fish, meat or tempeh, three eggs.
 */
const PROTEINS: readonly ListedFood<ProteinId>[] = [
  {
    id: "salmon",
    diet: "pescatarian",
    contains: ["fish"],
    source: "article",
    portion: [{ of: "salmon", grams: 85 }],
    omega3: "salmon",
  },
  { id: "lentils", diet: "vegan", source: "article", portion: [{ of: "lentils", grams: 198 }] },
  { id: "eggs", diet: "vegetarian", contains: ["egg"], portion: [{ of: "eggs", grams: 183 }] },
  { id: "tofu", diet: "vegan", contains: ["soy"], portion: [{ of: "tofu", grams: 126 }] },
  { id: "chicken", diet: "omnivore", portion: [{ of: "chicken", grams: 85 }] },
  { id: "kidney-beans", diet: "vegan", portion: [{ of: "kidneyBeans", grams: 177 }] },
  { id: "tuna", diet: "pescatarian", contains: ["fish", "soy"], portion: [{ of: "tuna", grams: 85 }] },
  { id: "white-beans", diet: "vegan", portion: [{ of: "whiteBeans", grams: 179 }] },
  { id: "turkey", diet: "omnivore", portion: [{ of: "turkey", grams: 85 }] },
  { id: "tempeh", diet: "vegan", contains: ["soy"], reserve: true, portion: [{ of: "tempeh", grams: 85 }] },
  { id: "edamame", diet: "vegan", contains: ["soy"], reserve: true, portion: [{ of: "edamame", grams: 155 }] },
];

/**
 * In the order in which days name them; every diet includes them. A usual portion is a cup, two small potatoes, three tortillas
 * or a large sweet potato.
 */
const CARBOHYDRATES: readonly ListedFood<CarbohydrateId>[] = [
  { id: "brown-rice", source: "article", portion: [{ of: "brownRice", grams: 202 }] },
  { id: "squash", source: "article", portion: [{ of: "squash", grams: 205 }] },
  { id: "potatoes", portion: [{ of: "potatoes", grams: 250 }] },
  { id: "pasta", contains: ["wheat", "egg"], portion: [{ of: "pasta", grams: 140 }] },
  { id: "quinoa", portion: [{ of: "quinoa", grams: 185 }] },
  { id: "corn-tortillas", portion: [{ of: "cornTortillas", grams: 78 }] },
  { id: "sweet-potatoes", reserve: true, portion: [{ of: "sweetPotatoes", grams: 180 }] },
  { id: "couscous", contains: ["wheat"], reserve: true, portion: [{ of: "couscous", grams: 157 }] },
];

const ORDINARY: Omit<Food, "id" | "role" | "base"> = {
  diet: "vegan",
  offeredTo: "omnivore",
  contains: [],
  source: "dga2020",
  reserve: false,
  portion: [],
  madeOf: [],
  omega3: null,
};

/** Every food a text may name (docs/rules.md 6); nothing with alcohol. */
export const FOODS: readonly Food[] = [
  ...PROTEINS.map((food): Food => ({ ...ORDINARY, role: "protein", base: food.id, ...food })),
  ...CARBOHYDRATES.map((food): Food => ({ ...ORDINARY, role: "carbohydrate", base: food.id, ...food })),
  ...BREAKFASTS.map((food): Food => ({ ...ORDINARY, role: "breakfast", ...food })),
];
