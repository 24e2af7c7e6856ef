import type { Allergen, Diet } from "../domain/profile.ts";
import type { Language } from "./language.ts";

/** An allergen, or what an allergen hides besides itself. */
export type Ingredient = Allergen | "oats";

export type FoodRole = "protein" | "carbohydrate";

/** Savory goes with savory and sweet with sweet: nobody eats tuna with a banana. */
type FoodTaste = "savory" | "sweet";

/** A food a meal text may name. */
export interface Food {
  readonly role: FoodRole;
  readonly taste: FoodTaste;
  /** At most 20 characters of GSM-7. */
  readonly name: Readonly<Record<Language, string>>;
  /** The strictest diet that eats it. */
  readonly diet: Diet;
  /** What it holds, or often does: tuna may come in soy broth, bread with milk, soy or sesame. */
  readonly contains: readonly Ingredient[];
  /** `article`: the founding article names it; `dga2020`: a food of its group in the Dietary Guidelines for Americans 2020-2025. */
  readonly source: "article" | "dga2020";
}

/**
 * Ordinary foods in their order of turns. No pork and no alcohol; spinach and zucchini, which the article calls
 * protein, hold little of it and stay out.
 */
export const FOODS: readonly Food[] = [
  protein("salmon", "pescatarian", { contains: ["fish"], source: "article" }),
  protein("lentils", "vegan", { source: "article" }),
  protein("eggs", "vegetarian", { contains: ["egg"] }),
  protein("tofu", "vegan", { contains: ["soy"] }),
  protein("chicken", "omnivore"),
  protein("black beans", "vegan"),
  protein("Greek yogurt", "vegetarian", { contains: ["milk"], taste: "sweet" }),
  protein("tuna", "pescatarian", { contains: ["fish", "soy"] }),
  protein("chickpeas", "vegan"),
  protein("turkey", "omnivore"),
  protein("soy yogurt", "vegan", { contains: ["soy"], taste: "sweet" }),
  protein("hummus", "vegan", { contains: ["sesame"] }),
  protein("cottage cheese", "vegetarian", { contains: ["milk"], taste: "sweet" }),
  carbohydrate("brown rice", { source: "article" }),
  carbohydrate("squash", { source: "article" }),
  carbohydrate("potatoes"),
  carbohydrate("pasta", { contains: ["wheat", "egg"] }),
  carbohydrate("quinoa"),
  carbohydrate("corn tortillas"),
  carbohydrate("whole-grain oats", { contains: ["oats"], taste: "sweet", source: "article" }),
  carbohydrate("a banana and chia", { taste: "sweet", source: "article" }),
  carbohydrate("apple and walnuts", { contains: ["treeNuts"], taste: "sweet", source: "article" }),
  carbohydrate("peanut butter toast", { contains: ["peanut", "wheat", "milk", "soy", "sesame"], taste: "sweet" }),
];

type Extras = Partial<Pick<Food, "contains" | "taste" | "source">>;

function protein(en: string, diet: Diet, extras: Extras = {}): Food {
  return { role: "protein", taste: "savory", name: { en }, diet, contains: [], source: "dga2020", ...extras };
}

function carbohydrate(en: string, extras: Extras = {}): Food {
  return {
    role: "carbohydrate",
    taste: "savory",
    name: { en },
    diet: "vegan",
    contains: [],
    source: "dga2020",
    ...extras,
  };
}
