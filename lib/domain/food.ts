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

export type ProteinId =
  | "salmon"
  | "lentils"
  | "eggs"
  | "tofu"
  | "chicken"
  | "kidney-beans"
  | "tuna"
  | "white-beans"
  | "turkey"
  | "tempeh"
  | "edamame";

export type CarbohydrateId =
  | "brown-rice"
  | "squash"
  | "potatoes"
  | "pasta"
  | "quinoa"
  | "corn-tortillas"
  | "sweet-potatoes"
  | "couscous";

export type BreakfastId =
  | "oats-and-yogurt"
  | "eggs-on-toast"
  | "yogurt-banana-and-chia"
  | "cottage-cheese-on-toast"
  | "yogurt-apple-and-walnuts"
  | "smoked-salmon-on-toast"
  | "oats-milk-and-walnuts"
  | "eggs-and-potatoes"
  | "scrambled-tofu-on-toast"
  | "peanut-butter-toast-and-strawberries"
  | "oats-soy-yogurt-and-walnuts"
  | "oats-soy-yogurt-and-banana"
  | "oats-soy-yogurt-and-chia";

export type FoodId = ProteinId | CarbohydrateId | BreakfastId;

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
  /** A usual portion. */
  readonly portion: readonly Serving[];
  /** What a dish is a dish of: two of one base share a food, two of different bases share at most the bread. */
  readonly base: string;
  /** Foods of lunch and dinner that a dish is made of. */
  readonly madeOf: readonly FoodId[];
  readonly omega3: Omega3Source | null;
}

/** A food as its list has it: what is said of it beside what is usual for its role. */
export type ListedFood<Id extends FoodId> = { readonly id: Id } & Partial<Omit<Food, "id" | "role">>;
