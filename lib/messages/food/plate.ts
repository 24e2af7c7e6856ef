import type { Food, FoodRole } from "./food.ts";

/** The part of the day a meal falls into: breakfast is another plate than lunch and dinner. */
export type MealTime = "morning" | "later";

/** The two foods of a plate; null stands for any food the athlete likes. */
export type Plate = Readonly<Record<FoodRole, Food | null>>;

/** What an athlete eats of all foods: who plans several plates looks them through once. */
export type Larder = Readonly<Record<FoodRole, readonly Food[]>>;

/** The proteins an athlete is offered at a time of day; the reserve joins in when there are fewer than enough. */
export function proteinsAt(time: MealTime, larder: Larder, enough: number): readonly Food[] {
  const foods = foodsAt(time, larder.protein);
  return withReserve(foods, isShort(foods, enough));
}

/** The carbohydrates that go with a protein at a time of day; the reserve joins in when proteins are short. */
export function carbohydratesAt(
  time: MealTime,
  larder: Larder,
  { protein, enough }: { readonly protein: Food | null; readonly enough: number },
): readonly Food[] {
  // Without a protein food of ours, the other one is savory.
  const taste = protein?.taste ?? "savory";
  const foods = foodsAt(time, larder.carbohydrate).filter((food) => food.taste === taste);
  return withReserve(foods, isShort(foodsAt(time, larder.protein), enough));
}

function foodsAt(time: MealTime, foods: readonly Food[]): readonly Food[] {
  return foods.filter(({ served }) => served === "any" || served === time);
}

function isShort(foods: readonly Food[], enough: number): boolean {
  return foods.filter(({ reserve }) => !reserve).length < enough;
}

function withReserve(foods: readonly Food[], isOffered: boolean): readonly Food[] {
  return isOffered ? foods : foods.filter(({ reserve }) => !reserve);
}
