import { rotated, turn } from "../rotate.ts";
import type { Food } from "./food.ts";
import { areAlike } from "./foods-for.ts";
import { laterPlate } from "./later-plate.ts";
import { carbohydratesAt, type Larder, type Plate, proteinsAt } from "./plate.ts";

/** Three for the even days and three for the odd ones; with fewer, the reserve joins them. */
const ENOUGH_FOR_BREAKFAST = 6;

/**
 * The breakfast whose turn it is on a day: even days choose from one half of the foods, odd days from the other, so
 * that no two mornings running share one. What yesterday's or tomorrow's later meal names is passed over.
 */
export function breakfastPlate(larder: Larder, day: number): Plate {
  const neighbours = [day - 1, day + 1].flatMap((each) => Object.values(laterPlate(larder, each)));
  const isFree = (food: Food): boolean => !neighbours.some((other) => other !== null && areAlike(food, other));
  const choose = (foods: readonly Food[], turns: number): Food | null => {
    const half = foods.filter((_food, at) => turn(2, at - day) === 0);
    const [due, next, ...others] = rotated(half, turns);
    // Who stands in for the one whose turn it is should not be up in two days anyway.
    return [due, ...others, next].find((food) => food !== undefined && isFree(food)) ?? null;
  };
  const turns = Math.floor(day / 2);
  const protein = choose(proteinsAt("morning", larder, ENOUGH_FOR_BREAKFAST), turns);
  const carbohydrates = carbohydratesAt("morning", larder, { protein, enough: ENOUGH_FOR_BREAKFAST });
  // One turn further each week, so that the same two do not always meet.
  return { protein, carbohydrate: choose(carbohydrates, turns + Math.floor(day / 7)) };
}
