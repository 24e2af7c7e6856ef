import type { LanguageCode } from "../../domain/language.ts";
import type { Allergen, Diet } from "../../domain/profile.ts";

/** An allergen, or what an allergen hides besides itself. */
export type Ingredient = Allergen | "oats";

export type FoodRole = "protein" | "carbohydrate";

/** Savory goes with savory and sweet with sweet: nobody eats tuna with a banana. */
type FoodTaste = "savory" | "sweet";

/** Each at most 20 septets; German ones read the same after "mit", French ones need no article. */
type FoodNames = Readonly<Record<LanguageCode, string>>;

/** A food a meal text may name: the same kind of food in every language, not always the same dish. */
export interface Food {
  readonly role: FoodRole;
  readonly taste: FoodTaste;
  readonly name: FoodNames;
  /** Further words by which people avoid it. */
  readonly also: Readonly<Partial<Record<LanguageCode, readonly string[]>>>;
  /** The strictest diet that eats it. */
  readonly diet: Diet;
  /** What it holds, or often does: tuna may come in soy broth, bread with milk, soy or sesame. */
  readonly contains: readonly Ingredient[];
  /** `article`: the founding article names it; `dga2020`: a food of its group in the Dietary Guidelines for Americans 2020-2025. */
  readonly source: "article" | "dga2020";
  /** Named only to who has few foods to choose from. */
  readonly reserve: boolean;
  /** Whether it is put on the table in the morning, later in the day, or at any time. */
  readonly served: "any" | "morning" | "later";
}

type Extras = Partial<Pick<Food, "contains" | "taste" | "source" | "also" | "reserve" | "served">>;

/** A protein food, served later in the day unless said otherwise. */
export function protein(name: FoodNames, diet: Diet, extras: Extras = {}): Food {
  return {
    role: "protein",
    taste: "savory",
    name,
    also: {},
    diet,
    contains: [],
    source: "dga2020",
    reserve: false,
    served: "later",
    ...extras,
  };
}

/** A carbohydrate food that every diet eats. */
export function carbohydrate(name: FoodNames, extras: Extras = {}): Food {
  return { ...protein(name, "vegan", extras), role: "carbohydrate" };
}
