import { BREAKFASTS } from "./breakfasts.ts";
import type { Allergen, Diet } from "./profile.ts";
import type { Serving } from "./usda-foods.ts";

/** An allergen, or an ingredient that an allergy also excludes. */
export type Ingredient = Allergen | "oats";

/** Lunch and dinner are a protein food and a carbohydrate food; a breakfast is one dish. */
export type FoodRole = "protein" | "carbohydrate" | "breakfast";

/** The part of the day a meal falls into: breakfast is another plate than lunch and dinner. */
export type MealTime = "morning" | "later";

/** What the article names as sources of omega-3. */
export type Omega3Source = "salmon" | "chia" | "walnuts";

export type FoodId = (typeof PROTEINS | typeof CARBOHYDRATES | typeof BREAKFASTS)[number]["id"];

/** A food a meal text may name: the same kind of food in every language, not always the same dish. */
export interface Food {
  readonly id: FoodId;
  readonly role: FoodRole;
  /** The strictest diet that includes it. */
  readonly diet: Diet;
  /** The least strict diet that is offered it: nobody who eats eggs scrambles tofu. */
  readonly offeredTo: Diet;
  /** What it contains, or often contains: canned tuna soy broth, bread milk, soy or sesame. */
  readonly contains: readonly Ingredient[];
  /** `article`: the founding article names it; `dga2020`: its group is in the Dietary Guidelines for Americans 2020-2025. */
  readonly source: "article" | "dga2020";
  /** Used only when an athlete has few foods to choose from. */
  readonly reserve: boolean;
  /** A usual portion; empty for a carbohydrate food. */
  readonly portion: readonly Serving[];
  /** What a dish is a dish of: two of one base share a food, two of different bases share at most the bread. */
  readonly base: string;
  /** Foods of lunch and dinner that a dish is made of. */
  readonly madeOf: readonly string[];
  readonly omega3: Omega3Source | null;
}

/**
 * In the order in which days name them. No pork; no spinach or zucchini, which the article calls protein foods though they
 * hold little protein. The usual portion of each holds 15 g of protein or more (docs/rules.md 6): a cup of legumes, half a
 * cup of tofu, three ounces of fish, meat or tempeh, three eggs.
 */
const PROTEINS = [
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
] as const;

/** In the order in which days name them; every diet includes them. */
const CARBOHYDRATES = [
  { id: "brown-rice", source: "article" },
  { id: "squash", source: "article" },
  { id: "potatoes" },
  { id: "pasta", contains: ["wheat", "egg"] },
  { id: "quinoa" },
  { id: "corn-tortillas" },
  { id: "sweet-potatoes", reserve: true },
  { id: "couscous", contains: ["wheat"], reserve: true },
] as const;

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
