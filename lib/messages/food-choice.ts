import type { Food, FoodRole, Ingredient, MealTime } from "../domain/food.ts";
import { FOODS } from "../domain/foods.ts";
import { type Allergen, DIETS, type Profile } from "../domain/profile.ts";
import type { MealFocus } from "../domain/reminder-facts.ts";
import { carbohydrateOf } from "../domain/usda-foods.ts";
import { FOOD_WORDS } from "../languages/index.ts";
import type { FoodWords } from "../languages/language.ts";
import { indexOfDay, rotateByDay } from "./compose.ts";

type Eater = Pick<Profile, "diet" | "allergens" | "avoid" | "language">;

/** Which meal a text is about, and what it promises of it. */
interface Meal {
  readonly time: MealTime;
  readonly focus: MealFocus;
}

/** The foods of a meal: of two roles, or one dish; null stands for any food the athlete likes. */
interface ChosenFoods {
  readonly protein: Food | null;
  readonly carbohydrate: Food | null;
  readonly dish: Food | null;
}

/** The names of a meal's foods, in the athlete's language. */
export interface MealIdea {
  readonly protein: string;
  readonly carbohydrate: string;
  /** A dish that is the whole meal. */
  readonly dish: string | null;
  /** That one of the foods is a source of omega-3; null when none is. */
  readonly omega3: string | null;
}

/** The foods for a day, in the athlete's language; no food is named on two days in a row while another is left. */
export function mealOfDay(eater: Eater, day: number, meal: Meal): MealIdea {
  const { protein, carbohydrate, dish } = chosenFor(eater, day, meal);
  const { names, anyFood, omega3 } = FOOD_WORDS[eater.language];
  const source = dish?.omega3 ?? protein?.omega3 ?? null;
  return {
    protein: protein === null ? anyFood.protein : names[protein.id],
    carbohydrate: carbohydrate === null ? anyFood.carbohydrate : names[carbohydrate.id],
    dish: dish === null ? null : names[dish.id],
    omega3: source === null ? null : omega3[source],
  };
}

/** The foods that a meal text of a day names, whatever the language. */
export function foodsOfDay(eater: Eater, day: number, meal: Meal): readonly Food[] {
  return Object.values(chosenFor(eater, day, meal)).filter((food) => food !== null);
}

function chosenFor(eater: Eater, day: number, { time, focus }: Meal): ChosenFoods {
  const meals = mainMeals(eater);
  return time === "later" ? { ...meals(day, focus), dish: null } : { ...NOTHING, dish: breakfast(eater, day, meals) };
}

const NOTHING: ChosenFoods = { protein: null, carbohydrate: null, dish: null };

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
  const diet = DIETS.indexOf(eater.diet);
  return FOODS.filter(
    (food) =>
      food.role === role &&
      DIETS.indexOf(food.offeredTo) <= diet &&
      diet <= DIETS.indexOf(food.diet) &&
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

/** With fewer proteins than this, each would be named twice within a week, so the reserve is used too. */
const ENOUGH_FOR_A_WEEK = 8;

/** Three for the even days and three for the odd ones; with fewer, the reserve is used too. */
const ENOUGH_FOR_BREAKFAST = 6;

/** A text that promises carbohydrate names a food whose usual portion holds as much as two slices of bread [grams]. */
const LEAST_CARBOHYDRATE = 25;

type MainMeals = (day: number, focus: MealFocus) => Pick<ChosenFoods, "protein" | "carbohydrate">;

/** The lunch or dinner for each day. */
function mainMeals(eater: Eater): MainMeals {
  const [proteins, isShort] = withReserve(eligibleFoods("protein", eater), ENOUGH_FOR_A_WEEK);
  const eligible = eligibleFoods("carbohydrate", eater);
  const carbohydrates = isShort ? eligible : eligible.filter(({ reserve }) => !reserve);
  // With equally many of each, the same two would always be combined.
  const isInStep = carbohydrates.length === proteins.length && carbohydrates.length > 2;
  const cycle = isInStep ? carbohydrates.slice(1) : carbohydrates;
  return (day, focus) => ({
    protein: foodOfDay(proteins, day),
    carbohydrate: focus === "protein" ? foodOfDay(cycle, day) : richFoodOfDay(cycle, [...cycle, ...eligible], day),
  });
}

/** The food of a day, or in its place one that holds the carbohydrate and that neither yesterday nor tomorrow names. */
function richFoodOfDay(cycle: readonly Food[], others: readonly Food[], day: number): Food | null {
  const due = foodOfDay(cycle, day);
  if (due === null || isRich(due)) return due;
  const neighbours = [foodOfDay(cycle, day - 1), foodOfDay(cycle, day + 1)];
  return others.find((food) => isRich(food) && !neighbours.includes(food)) ?? null;
}

function isRich({ portion }: Food): boolean {
  return carbohydrateOf(portion) >= LEAST_CARBOHYDRATE;
}

function foodOfDay(foods: readonly Food[], day: number): Food | null {
  return foods[indexOfDay(withoutWeeklyRepeat(foods.length), day)] ?? null;
}

/** A cycle of whole weeks would name the same food after every Sunday's long run, so it is one food shorter. */
function withoutWeeklyRepeat(length: number): number {
  return length > 0 && length % 7 === 0 ? length - 1 : length;
}

/** The reserve is used when there are fewer other foods than `enough`. */
function withReserve(foods: readonly Food[], enough: number): readonly [foods: readonly Food[], isShort: boolean] {
  const ordinary = foods.filter(({ reserve }) => !reserve);
  return ordinary.length < enough ? [foods, true] : [ordinary, false];
}

/**
 * The breakfast for a day. Even days choose from one half of the dishes, odd days from the other, so that two mornings
 * in a row share no food; nor does a breakfast share one with the main meals of yesterday and tomorrow.
 */
function breakfast(eater: Eater, day: number, meal: MainMeals): Food | null {
  const [dishes] = withReserve(eligibleFoods("breakfast", eater), ENOUGH_FOR_BREAKFAST);
  if (dishes.length < 2) return dishes[0] ?? null;
  const neighbours = [day - 1, day + 1].flatMap((each): readonly (string | undefined)[] =>
    (["protein", "both"] as const).flatMap((focus) => Object.values(meal(each, focus)).map((food) => food?.id)),
  );
  const [due, next, ...others] = rotateByDay(halfFor(day, dishes), Math.floor(day / 2));
  // A replacement for the dish of the day should not be the one of two days later.
  const inOrder = [due, ...others, next].filter((dish) => dish !== undefined);
  return inOrder.find(({ madeOf }) => !madeOf.some((id) => neighbours.includes(id))) ?? null;
}

/** The dishes of even or of odd days: those of one base stay together, unless there is no other base. */
function halfFor(day: number, dishes: readonly Food[]): readonly Food[] {
  const bases = new Set(dishes.map(({ base }) => base));
  const groups = bases.size === 1 ? dishes.map((dish) => [dish]) : [...bases].map((base) => ofBase(base, dishes));
  const [even, odd] = groups.reduce<readonly [readonly Food[], readonly Food[]]>(
    ([a, b], group) => (a.length <= b.length ? [[...a, ...group], b] : [a, [...b, ...group]]),
    [[], []],
  );
  return indexOfDay(2, day) === 0 ? even : odd;
}

function ofBase(base: string, dishes: readonly Food[]): readonly Food[] {
  return dishes.filter((dish) => dish.base === base);
}
