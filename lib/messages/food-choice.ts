import { type Allergen, DIETS, type Profile } from "../domain/profile.ts";
import { FOODS, type Food, type FoodRole, type Ingredient } from "./foods.ts";
import type { Language } from "./language.ts";
import { turn } from "./rotate.ts";

export type Eater = Pick<Profile, "diet" | "allergens" | "avoid">;

/** What stands in when too little is left to choose from. */
const ANY_FOOD: Readonly<Record<FoodRole, Readonly<Record<Language, string>>>> = {
  protein: { en: "a protein food you like" },
  carbohydrate: { en: "your usual carbs" },
};

/** Fewer foods than this would come around too soon, so "a food you like" takes turns with them. */
const ENOUGH_FOODS = 3;

/** Allergies that hide more than their own name (rules.md 6). */
const ALSO_HIDES: Readonly<Partial<Record<Allergen, readonly Ingredient[]>>> = {
  treeNuts: ["peanut"],
  wheat: ["oats"],
};

/** Words by which people avoid an ingredient, in every language of the texts. */
const INGREDIENT_WORDS: Readonly<Record<Ingredient, readonly string[]>> = {
  fish: ["fish", "seafood"],
  shellfish: ["shellfish", "seafood"],
  treeNuts: ["nuts"],
  peanut: ["peanuts", "nuts"],
  milk: ["milk", "dairy", "lactose", "cheese"],
  egg: ["eggs"],
  soy: ["soy", "soja"],
  wheat: ["wheat", "gluten", "bread"],
  sesame: ["sesame", "tahini"],
  oats: ["oats", "gluten"],
};

export interface MealIdea {
  readonly protein: string;
  readonly carbohydrate: string;
}

/** The foods whose turn it is on a day; no food comes on two days running. */
export function mealOfDay(eater: Eater, when: { readonly day: number; readonly language: Language }): MealIdea {
  const protein = ofDay(foodsFor("protein", eater), when.day);
  const taste = protein?.taste ?? "savory";
  const carbohydrates = foodsFor("carbohydrate", eater).filter((food) => food.taste === taste);
  const named = (role: FoodRole, food: Food | null): string => (food?.name ?? ANY_FOOD[role])[when.language];
  return {
    protein: named("protein", protein),
    carbohydrate: named("carbohydrate", ofDay(carbohydrates, when.day)),
  };
}

/** The foods of a role that an athlete eats, by diet, allergens and what they avoid (rules.md 6). */
export function foodsFor(role: FoodRole, eater: Eater): readonly Food[] {
  const hidden = new Set<Ingredient>(
    eater.allergens.flatMap((allergen) => [allergen, ...(ALSO_HIDES[allergen] ?? [])]),
  );
  const avoided = eater.avoid.flatMap(wordsOf);
  return FOODS.filter(
    (food) =>
      food.role === role &&
      DIETS.indexOf(food.diet) >= DIETS.indexOf(eater.diet) &&
      !food.contains.some((ingredient) => hidden.has(ingredient)) &&
      !avoided.some((other) => callWords(food).some((word) => sameWord(word, other))),
  );
}

/** The food whose turn it is; null stands for any food the athlete likes. */
function ofDay(foods: readonly Food[], day: number): Food | null {
  const choice = foods.length < ENOUGH_FOODS ? [...foods, null] : foods;
  return choice[turn(withoutWeeklyRepeat(choice.length), day)] ?? null;
}

/** A cycle of whole weeks would serve the same food after every Sunday's long run: one food fewer breaks it. */
function withoutWeeklyRepeat(length: number): number {
  return length % 7 === 0 ? length - 1 : length;
}

/** Every word an athlete might avoid a food by. */
function callWords(food: Food): readonly string[] {
  const meat = food.diet === "omnivore" ? ["meat", "poultry"] : [];
  const ingredients = food.contains.flatMap((ingredient) => INGREDIENT_WORDS[ingredient]);
  return [...Object.values(food.name), ...meat, ...ingredients].flatMap(wordsOf);
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}]+/u).filter((word) => word.length > 2);
}

/** One begins with the other, as singular and plural do; hiding too much is better than naming what is avoided. */
function sameWord(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
