import type { Language } from "../domain/language.ts";
import { type Allergen, DIETS, type Profile } from "../domain/profile.ts";
import { INGREDIENT_WORDS, MEAT_WORDS } from "./avoided-words.ts";
import { FOODS, type Food, type FoodRole, type Ingredient } from "./foods.ts";
import { turn } from "./rotate.ts";

export type Eater = Pick<Profile, "diet" | "allergens" | "avoid" | "language">;

/** What stands in when too little is left to choose from. */
const ANY_FOOD: Readonly<Record<FoodRole, Readonly<Record<Language, string>>>> = {
  protein: {
    en: "a protein food you like",
    es: "una proteína que te guste",
    de: "Eiweiß nach Wahl",
    fr: "une protéine que tu aimes",
  },
  carbohydrate: {
    en: "your usual carbs",
    es: "carbohidratos a tu gusto",
    de: "Beilage nach Wahl",
    fr: "tes féculents habituels",
  },
};

/** Fewer foods than this would come around too soon, so "a food you like" takes turns with them. */
const ENOUGH_FOODS = 3;

/** With fewer proteins than days in a week and one, each would come twice within a week: the reserve joins them. */
const ENOUGH_FOR_A_WEEK = 8;

/** Allergies that hide more than their own name (rules.md 6). */
const ALSO_HIDES: Readonly<Partial<Record<Allergen, readonly Ingredient[]>>> = {
  treeNuts: ["peanut"],
  wheat: ["oats"],
};

export interface MealIdea {
  readonly protein: string;
  readonly carbohydrate: string;
}

/** The foods whose turn it is on a day; no food comes on two days running. */
export function mealOfDay(eater: Eater, day: number): MealIdea {
  const usual = foodsFor("protein", eater).filter(({ reserve }) => !reserve);
  const isOffered = ({ reserve }: Food): boolean => !reserve || usual.length < ENOUGH_FOR_A_WEEK;
  const protein = ofDay(foodsFor("protein", eater).filter(isOffered), day);
  const taste = protein?.taste ?? "savory";
  const carbohydrates = foodsFor("carbohydrate", eater).filter((food) => food.taste === taste && isOffered(food));
  const named = (role: FoodRole, food: Food | null): string => (food?.name ?? ANY_FOOD[role])[eater.language];
  return { protein: named("protein", protein), carbohydrate: named("carbohydrate", ofDay(carbohydrates, day)) };
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
      !avoided.some((other) => callWords(food, eater.language).some((word) => sameWord(word, other))),
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

/** Every word an athlete might avoid a food by: those of their own language and of English. */
function callWords(food: Food, language: Language): readonly string[] {
  return [language, "en" as const].flatMap((each) =>
    [
      food.name[each],
      ...(food.also[each] ?? []),
      ...(food.diet === "omnivore" ? MEAT_WORDS[each] : []),
      ...food.contains.flatMap((ingredient) => INGREDIENT_WORDS[ingredient][each]),
    ].flatMap(wordsOf),
  );
}

/** Words that name no food. */
const LINK_WORDS: ReadonlySet<string> = new Set(
  "and with the any without con los las sin nada und mit ohne keine des les aux avec sans pas de du et au en no".split(
    " ",
  ),
);

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = plain
    .replaceAll("œ", "oe")
    .replaceAll("ß", "ss")
    .split(/[^\p{L}]+/u);
  return words.filter((word) => word.length > 1 && !LINK_WORDS.has(word));
}

/** One begins with the other, as singular and plural do; hiding too much is better than naming what is avoided. */
function sameWord(a: string, b: string): boolean {
  return a === b || (a.length > 2 && b.startsWith(a)) || (b.length > 2 && a.startsWith(b));
}
