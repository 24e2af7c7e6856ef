import { turn } from "../rotate.ts";
import type { Food } from "./food.ts";
import { carbohydratesAt, type Larder, type Plate, proteinsAt } from "./plate.ts";

/** Fewer foods than this would come around too soon, so "a food you like" takes turns with them. */
const ENOUGH_FOODS = 3;

/** With fewer proteins than days in a week and one, each would come twice within a week: the reserve joins them. */
const ENOUGH_FOR_A_WEEK = 8;

/** The lunch or dinner whose turn it is on a day. */
export function laterPlate(larder: Larder, day: number): Plate {
  const proteins = proteinsAt("later", larder, ENOUGH_FOR_A_WEEK);
  const protein = ofDay(proteins, day);
  const carbohydrates = carbohydratesAt("later", larder, { protein, enough: ENOUGH_FOR_A_WEEK });
  // As many of each would come around together, always the same two on a plate.
  const isInStep = carbohydrates.length === proteins.length && carbohydrates.length > ENOUGH_FOODS;
  return { protein, carbohydrate: ofDay(isInStep ? carbohydrates.slice(1) : carbohydrates, day) };
}

function ofDay(foods: readonly Food[], day: number): Food | null {
  const choice = foods.length < ENOUGH_FOODS ? [...foods, null] : foods;
  return choice[turn(withoutWeeklyRepeat(choice.length), day)] ?? null;
}

/** A cycle of whole weeks would serve the same food after every Sunday's long run: one food fewer breaks it. */
function withoutWeeklyRepeat(length: number): number {
  return length % 7 === 0 ? length - 1 : length;
}
