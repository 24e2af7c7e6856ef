import { FOODS, type Food, type FoodRole, type Ingredient, type MealTime } from "../domain/foods.ts";
import { type Allergen, DIETS, type Profile } from "../domain/profile.ts";
import { FOOD_WORDS } from "../languages/index.ts";
import type { FoodWords } from "../languages/language.ts";
import { indexOfDay, rotateByDay } from "./compose.ts";

type Eater = Pick<Profile, "diet" | "allergens" | "avoid" | "language">;

/** The foods an athlete eats. */
type EligibleFoods = Readonly<Record<FoodRole, readonly Food[]>>;

/** Two foods; null stands for any food the athlete likes. */
type ChosenFoods = Readonly<Record<FoodRole, Food | null>>;

/** The names of two foods. */
export type MealIdea = Readonly<Record<FoodRole, string>>;

/** The foods for a day, in the athlete's language; no food is named on two days in a row. */
export function mealOfDay(eater: Eater, day: number, time: MealTime): MealIdea {
  const foods = { protein: eligibleFoods("protein", eater), carbohydrate: eligibleFoods("carbohydrate", eater) };
  const chosen = time === "morning" ? breakfast(foods, day) : mainMeal(foods, day);
  const { names, anyFood } = FOOD_WORDS[eater.language];
  const named = (role: FoodRole): string => {
    const food = chosen[role];
    return food === null ? anyFood[role] : names[food.id];
  };
  return { protein: named("protein"), carbohydrate: named("carbohydrate") };
}

/** Ingredients that an allergy also excludes (docs/rules.md 6). */
const ALSO_HIDES: Readonly<Partial<Record<Allergen, readonly Ingredient[]>>> = {
  treeNuts: ["peanut"],
  wheat: ["oats"],
};

/** The foods of a role that an athlete eats, by diet, allergens and what they avoid (docs/rules.md 6). */
export function eligibleFoods(role: FoodRole, eater: Eater): readonly Food[] {
  const hidden = new Set<Ingredient>(
    eater.allergens.flatMap((allergen) => [allergen, ...(ALSO_HIDES[allergen] ?? [])]),
  );
  const avoided = eater.avoid.flatMap(wordsOf);
  const languages = [FOOD_WORDS[eater.language], FOOD_WORDS.en];
  return FOODS.filter(
    (food) =>
      food.role === role &&
      DIETS.indexOf(food.diet) >= DIETS.indexOf(eater.diet) &&
      !food.contains.some((ingredient) => hidden.has(ingredient)) &&
      !avoided.some((other) => languages.some((words) => isCalled(food, other, words))),
  );
}

/** Whether an athlete who avoids a word may mean a food. */
function isCalled(food: Food, word: string, { names, alsoCalled, meat, ingredients }: FoodWords): boolean {
  return [
    names[food.id],
    ...(alsoCalled[food.id] ?? []),
    ...(food.diet === "omnivore" ? meat : []),
    ...food.contains.flatMap((ingredient) => ingredients[ingredient]),
  ].some((name) => wordsOf(name).some((each) => isSameWord(each, word)));
}

const LINK_WORDS: ReadonlySet<string> = new Set(Object.values(FOOD_WORDS).flatMap(({ linkWords }) => linkWords));

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = plain
    .replaceAll("œ", "oe")
    .replaceAll("ß", "ss")
    .split(/[^\p{L}]+/u);
  return words.filter((word) => word.length > 1 && !LINK_WORDS.has(word));
}

/** One begins with the other, as singular and plural do. It is better to hide too much than to name an avoided food. */
function isSameWord(a: string, b: string): boolean {
  return a === b || (a.length > 2 && b.startsWith(a)) || (b.length > 2 && a.startsWith(b));
}

/** With fewer foods than this, each would return too soon, so "a food you like" alternates with them. */
const ENOUGH_FOODS = 3;

/** With fewer proteins than this, each would be named twice within a week, so the reserve is used too. */
const ENOUGH_FOR_A_WEEK = 8;

/** The lunch or dinner for a day. */
function mainMeal(eligible: EligibleFoods, day: number): ChosenFoods {
  const { protein: proteins, carbohydratesFor } = servedAt("later", eligible, ENOUGH_FOR_A_WEEK);
  const protein = foodOfDay(proteins, day);
  const carbohydrates = carbohydratesFor(protein);
  // With equally many of each, the same two would always be combined.
  const isInStep = carbohydrates.length === proteins.length && carbohydrates.length > ENOUGH_FOODS;
  return { protein, carbohydrate: foodOfDay(isInStep ? carbohydrates.slice(1) : carbohydrates, day) };
}

function foodOfDay(foods: readonly Food[], day: number): Food | null {
  const choice = foods.length < ENOUGH_FOODS ? [...foods, null] : foods;
  return choice[indexOfDay(withoutWeeklyRepeat(choice.length), day)] ?? null;
}

/** A cycle of whole weeks would name the same food after every Sunday's long run, so it is one food shorter. */
function withoutWeeklyRepeat(length: number): number {
  return length % 7 === 0 ? length - 1 : length;
}

/** Three for the even days and three for the odd ones; with fewer, the reserve is used too. */
const ENOUGH_FOR_BREAKFAST = 6;

/**
 * The breakfast for a day. Even days choose from one half of the foods, odd days from the other, so that two mornings
 * in a row share none. Foods of yesterday's and tomorrow's main meals are left out.
 */
function breakfast(eligible: EligibleFoods, day: number): ChosenFoods {
  const neighbours = [day - 1, day + 1].flatMap((each) => Object.values(mainMeal(eligible, each)));
  const isFree = (food: Food): boolean => !neighbours.some((other) => other !== null && areAlike(food, other));
  const choose = (foods: readonly Food[], turns: number): Food | null => {
    const half = foods.filter((_food, at) => indexOfDay(2, at - day) === 0);
    const [due, next, ...others] = rotateByDay(half, turns);
    // A replacement for the food of the day should not be the one of two days later.
    return [due, ...others, next].find((food) => food !== undefined && isFree(food)) ?? null;
  };
  const turns = Math.floor(day / 2);
  const { protein: proteins, carbohydratesFor } = servedAt("morning", eligible, ENOUGH_FOR_BREAKFAST);
  const protein = choose(proteins, turns);
  // Shifted by one each week, so that the same two are not always combined.
  return { protein, carbohydrate: choose(carbohydratesFor(protein), turns + Math.floor(day / 7)) };
}

/** Whether one food is the other or a way to prepare it: smoked salmon is salmon. */
function areAlike(a: Food, b: Food): boolean {
  return a.id.endsWith(b.id) || b.id.endsWith(a.id);
}

/** The foods for a time of day; the reserve is used when there are fewer proteins than `enough`. */
function servedAt(
  time: MealTime,
  eligible: EligibleFoods,
  enough: number,
): {
  readonly protein: readonly Food[];
  /** Those that go with a protein; null, a protein food of the athlete's choice, is taken as savory. */
  readonly carbohydratesFor: (protein: Food | null) => readonly Food[];
} {
  const served = (foods: readonly Food[]): readonly Food[] =>
    foods.filter((food) => food.served === "any" || food.served === time);
  const proteins = served(eligible.protein);
  const isShort = proteins.filter(({ reserve }) => !reserve).length < enough;
  const offered = (foods: readonly Food[]): readonly Food[] =>
    isShort ? foods : foods.filter(({ reserve }) => !reserve);
  return {
    protein: offered(proteins),
    carbohydratesFor: (protein) =>
      offered(served(eligible.carbohydrate).filter(({ taste }) => taste === (protein?.taste ?? "savory"))),
  };
}
