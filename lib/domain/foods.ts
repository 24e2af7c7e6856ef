import type { Allergen, Diet } from "./profile.ts";

/** An allergen, or an ingredient that an allergy also excludes. */
export type Ingredient = Allergen | "oats";

export type FoodRole = "protein" | "carbohydrate";

/** The part of the day a meal falls into: breakfast is another plate than lunch and dinner. */
export type MealTime = "morning" | "later";

export type FoodId = (typeof PROTEINS | typeof CARBOHYDRATES)[number]["id"];

/** A food a meal text may name: the same kind of food in every language, not always the same dish. */
export interface Food {
  readonly id: FoodId;
  readonly role: FoodRole;
  /** Savory goes with savory and sweet with sweet: nobody eats tuna with a banana. */
  readonly taste: "savory" | "sweet";
  /** The strictest diet that includes it. */
  readonly diet: Diet;
  /** What it contains, or often contains: canned tuna soy broth, bread milk, soy or sesame. */
  readonly contains: readonly Ingredient[];
  /** `article`: the founding article names it; `dga2020`: its group is in the Dietary Guidelines for Americans 2020-2025. */
  readonly source: "article" | "dga2020";
  /** Used only when an athlete has few foods to choose from. */
  readonly reserve: boolean;
  /** When it is eaten. */
  readonly served: "any" | MealTime;
}

/**
 * In the order in which days name them. No pork; no spinach or zucchini, which the article calls protein foods though they
 * hold little protein.
 */
const PROTEINS = [
  { id: "salmon", diet: "pescatarian", contains: ["fish"], source: "article" },
  { id: "lentils", diet: "vegan", source: "article" },
  { id: "eggs", diet: "vegetarian", contains: ["egg"], served: "any" },
  { id: "tofu", diet: "vegan", contains: ["soy"] },
  { id: "chicken", diet: "omnivore" },
  { id: "black-beans", diet: "vegan" },
  { id: "greek-yogurt", diet: "vegetarian", contains: ["milk"], taste: "sweet", served: "morning" },
  { id: "tuna", diet: "pescatarian", contains: ["fish", "soy"] },
  { id: "chickpeas", diet: "vegan" },
  { id: "turkey", diet: "omnivore" },
  { id: "soy-yogurt", diet: "vegan", contains: ["soy"], taste: "sweet", served: "morning" },
  { id: "hummus", diet: "vegan", contains: ["sesame"], served: "any" },
  { id: "cottage-cheese", diet: "vegetarian", contains: ["milk"], taste: "sweet", served: "morning" },
  { id: "tempeh", diet: "vegan", contains: ["soy"], reserve: true },
  { id: "green-peas", diet: "vegan", reserve: true },
  { id: "edamame", diet: "vegan", contains: ["soy"], reserve: true },
  { id: "scrambled-tofu", diet: "vegan", contains: ["soy"], served: "morning" },
  { id: "smoked-salmon", diet: "pescatarian", contains: ["fish"], served: "morning" },
  { id: "kefir", diet: "vegetarian", contains: ["milk"], taste: "sweet", served: "morning" },
  { id: "baked-beans", diet: "vegan", served: "morning", reserve: true },
  { id: "hemp-seeds", diet: "vegan", taste: "sweet", served: "morning", reserve: true },
] as const;

/** In the order in which days name them; every diet includes them. */
const CARBOHYDRATES = [
  { id: "brown-rice", source: "article" },
  { id: "squash", source: "article" },
  { id: "potatoes", served: "any" },
  { id: "pasta", contains: ["wheat", "egg"] },
  { id: "quinoa" },
  { id: "corn-tortillas" },
  { id: "sweet-potatoes", reserve: true },
  { id: "couscous", contains: ["wheat"], reserve: true },
  { id: "whole-grain-oats", contains: ["oats"], taste: "sweet", source: "article", served: "morning" },
  { id: "banana-and-chia", taste: "sweet", source: "article", served: "morning" },
  { id: "apple-and-walnuts", contains: ["treeNuts"], taste: "sweet", source: "article", served: "morning" },
  {
    id: "peanut-butter-toast",
    contains: ["peanut", "wheat", "milk", "soy", "sesame"],
    taste: "sweet",
    served: "morning",
  },
  { id: "whole-grain-toast", contains: ["wheat", "milk", "soy", "sesame"], served: "morning" },
  { id: "rye-bread", contains: ["wheat", "milk", "soy", "sesame"], served: "morning" },
  { id: "crispbread", contains: ["wheat", "milk", "soy", "sesame"], served: "morning" },
] as const;

const ORDINARY: Pick<Food, "taste" | "diet" | "contains" | "source" | "reserve" | "served"> = {
  taste: "savory",
  diet: "vegan",
  contains: [],
  source: "dga2020",
  reserve: false,
  served: "later",
};

/** Every food a text may name (docs/rules.md 6); nothing with alcohol. */
export const FOODS: readonly Food[] = [
  ...PROTEINS.map((food): Food => ({ ...ORDINARY, role: "protein", ...food })),
  ...CARBOHYDRATES.map((food): Food => ({ ...ORDINARY, role: "carbohydrate", ...food })),
];
