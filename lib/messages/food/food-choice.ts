import type { LanguageCode } from "../../domain/language.ts";
import { breakfastPlate } from "./breakfast-plate.ts";
import type { FoodRole } from "./food.ts";
import { type Eater, foodsFor } from "./foods-for.ts";
import { laterPlate } from "./later-plate.ts";
import type { MealTime } from "./plate.ts";

/** What stands in when too little is left to choose from. */
const ANY_FOOD: Readonly<Record<FoodRole, Readonly<Record<LanguageCode, string>>>> = {
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

export interface MealIdea {
  readonly protein: string;
  readonly carbohydrate: string;
}

/** The foods whose turn it is on a day; no food comes on two days running, in the morning or later. */
export function mealOfDay(eater: Eater, day: number, time: MealTime): MealIdea {
  const larder = { protein: foodsFor("protein", eater), carbohydrate: foodsFor("carbohydrate", eater) };
  const plate = time === "morning" ? breakfastPlate(larder, day) : laterPlate(larder, day);
  const named = (role: FoodRole): string => (plate[role]?.name ?? ANY_FOOD[role])[eater.language];
  return { protein: named("protein"), carbohydrate: named("carbohydrate") };
}
