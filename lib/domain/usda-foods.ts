import { USDA_STARCHES, type UsdaFood, type UsdaStarchName } from "./usda-starches.ts";

type UsdaFoodName =
  | UsdaStarchName
  | "salmon"
  | "smokedSalmon"
  | "tuna"
  | "chicken"
  | "turkey"
  | "eggs"
  | "lentils"
  | "kidneyBeans"
  | "whiteBeans"
  | "tofu"
  | "tempeh"
  | "edamame"
  | "greekYogurt"
  | "cottageCheese"
  | "milk"
  | "soyYogurt"
  | "oats"
  | "wholeWheatBread"
  | "peanutButter"
  | "walnuts"
  | "chia"
  | "banana"
  | "strawberries"
  | "apple";

/** SR Legacy, April 2018 (public domain): https://fdc.nal.usda.gov, where `/food-details/<fdcId>` shows an entry. */
export const USDA_FOODS: Readonly<Record<UsdaFoodName, UsdaFood>> = {
  ...USDA_STARCHES,
  salmon: {
    fdcId: 175168,
    description: "Fish, salmon, Atlantic, farmed, cooked, dry heat",
    proteinPer100Grams: 22.1,
    carbohydratePer100Grams: 0,
  },
  smokedSalmon: {
    fdcId: 173687,
    description: "Fish, salmon, chinook, smoked",
    proteinPer100Grams: 18.3,
    carbohydratePer100Grams: 0,
  },
  tuna: {
    fdcId: 173709,
    description: "Fish, tuna, light, canned in water, drained solids",
    proteinPer100Grams: 19.4,
    carbohydratePer100Grams: 0,
  },
  chicken: {
    fdcId: 171477,
    description: "Chicken, broilers or fryers, breast, meat only, cooked, roasted",
    proteinPer100Grams: 31,
    carbohydratePer100Grams: 0,
  },
  turkey: {
    fdcId: 171496,
    description: "Turkey, whole, breast, meat only, cooked, roasted",
    proteinPer100Grams: 30.1,
    carbohydratePer100Grams: 0,
  },
  eggs: {
    fdcId: 172187,
    description: "Egg, whole, cooked, scrambled",
    proteinPer100Grams: 9.99,
    carbohydratePer100Grams: 1.61,
  },
  lentils: {
    fdcId: 172421,
    description: "Lentils, mature seeds, cooked, boiled, without salt",
    proteinPer100Grams: 9.02,
    carbohydratePer100Grams: 20.1,
  },
  kidneyBeans: {
    fdcId: 175194,
    description: "Beans, kidney, red, mature seeds, cooked, boiled, without salt",
    proteinPer100Grams: 8.67,
    carbohydratePer100Grams: 22.8,
  },
  whiteBeans: {
    fdcId: 175203,
    description: "Beans, white, mature seeds, cooked, boiled, without salt",
    proteinPer100Grams: 9.73,
    carbohydratePer100Grams: 25.1,
  },
  tofu: {
    fdcId: 172475,
    description: "Tofu, raw, firm, prepared with calcium sulfate",
    proteinPer100Grams: 17.3,
    carbohydratePer100Grams: 2.78,
  },
  tempeh: { fdcId: 174272, description: "Tempeh", proteinPer100Grams: 20.3, carbohydratePer100Grams: 7.64 },
  edamame: {
    fdcId: 168411,
    description: "Edamame, frozen, prepared",
    proteinPer100Grams: 11.9,
    carbohydratePer100Grams: 8.91,
  },
  greekYogurt: {
    fdcId: 171304,
    description: "Yogurt, Greek, plain, whole milk",
    proteinPer100Grams: 9,
    carbohydratePer100Grams: 3.98,
  },
  cottageCheese: {
    fdcId: 172179,
    description: "Cheese, cottage, creamed, large or small curd",
    proteinPer100Grams: 11.1,
    carbohydratePer100Grams: 3.38,
  },
  milk: {
    fdcId: 172217,
    description: "Milk, whole, 3.25% milkfat, without added vitamin A and vitamin D",
    proteinPer100Grams: 3.15,
    carbohydratePer100Grams: 4.8,
  },
  soyYogurt: {
    fdcId: 175227,
    description: "SILK Plain soy yogurt",
    proteinPer100Grams: 2.64,
    carbohydratePer100Grams: 9.69,
  },
  oats: {
    fdcId: 173904,
    description: "Cereals, oats, regular and quick, not fortified, dry",
    proteinPer100Grams: 13.2,
    carbohydratePer100Grams: 67.7,
  },
  wholeWheatBread: {
    fdcId: 172688,
    description: "Bread, whole-wheat, commercially prepared",
    proteinPer100Grams: 12.4,
    carbohydratePer100Grams: 42.7,
  },
  peanutButter: {
    fdcId: 174265,
    description: "Peanut butter, chunk style, with salt",
    proteinPer100Grams: 24.1,
    carbohydratePer100Grams: 21.6,
  },
  walnuts: {
    fdcId: 170187,
    description: "Nuts, walnuts, english",
    proteinPer100Grams: 15.2,
    carbohydratePer100Grams: 13.7,
  },
  chia: {
    fdcId: 170554,
    description: "Seeds, chia seeds, dried",
    proteinPer100Grams: 16.5,
    carbohydratePer100Grams: 42.1,
  },
  banana: { fdcId: 173944, description: "Bananas, raw", proteinPer100Grams: 1.09, carbohydratePer100Grams: 22.8 },
  strawberries: {
    fdcId: 167762,
    description: "Strawberries, raw",
    proteinPer100Grams: 0.67,
    carbohydratePer100Grams: 7.68,
  },
  apple: {
    fdcId: 171688,
    description: "Apples, raw, with skin (Includes foods for USDA's Food Distribution Program)",
    proteinPer100Grams: 0.26,
    carbohydratePer100Grams: 13.8,
  },
};

/** A measured amount of an entry. */
export interface Serving {
  readonly of: UsdaFoodName;
  readonly grams: number;
}

/** The protein that some servings hold together [grams]. */
export function proteinOf(servings: readonly Serving[]): number {
  return servings.reduce((sum, { of, grams }) => sum + (USDA_FOODS[of].proteinPer100Grams * grams) / 100, 0);
}

/** The carbohydrate that some servings hold together [grams]. */
export function carbohydrateOf(servings: readonly Serving[]): number {
  return servings.reduce((sum, { of, grams }) => sum + (USDA_FOODS[of].carbohydratePer100Grams * grams) / 100, 0);
}
