/** An entry of USDA FoodData Central. */
export interface UsdaFood {
  readonly fdcId: number;
  readonly description: string;
  /** [grams] */
  readonly proteinPer100Grams: number;
  /** By difference, fibre included [grams] */
  readonly carbohydratePer100Grams: number;
}

export type UsdaStarchName =
  | "brownRice"
  | "squash"
  | "potatoes"
  | "pasta"
  | "quinoa"
  | "cornTortillas"
  | "sweetPotatoes"
  | "couscous";

/** What lunch and dinner name beside a protein food; from the same table as the other foods. */
export const USDA_STARCHES: Readonly<Record<UsdaStarchName, UsdaFood>> = {
  brownRice: {
    fdcId: 169704,
    description: "Rice, brown, long-grain, cooked (Includes foods for USDA's Food Distribution Program)",
    proteinPer100Grams: 2.74,
    carbohydratePer100Grams: 25.6,
  },
  squash: {
    fdcId: 170490,
    description: "Squash, winter, all varieties, cooked, baked, without salt",
    proteinPer100Grams: 0.89,
    carbohydratePer100Grams: 8.85,
  },
  potatoes: {
    fdcId: 170440,
    description: "Potatoes, boiled, cooked without skin, flesh, without salt",
    proteinPer100Grams: 1.71,
    carbohydratePer100Grams: 20,
  },
  pasta: {
    fdcId: 169737,
    description: "Pasta, cooked, enriched, without added salt",
    proteinPer100Grams: 5.8,
    carbohydratePer100Grams: 30.9,
  },
  quinoa: { fdcId: 168917, description: "Quinoa, cooked", proteinPer100Grams: 4.4, carbohydratePer100Grams: 21.3 },
  cornTortillas: {
    fdcId: 175036,
    description: "Tortillas, ready-to-bake or -fry, corn",
    proteinPer100Grams: 5.7,
    carbohydratePer100Grams: 44.6,
  },
  sweetPotatoes: {
    fdcId: 168483,
    description: "Sweet potato, cooked, baked in skin, flesh, without salt",
    proteinPer100Grams: 2.01,
    carbohydratePer100Grams: 20.7,
  },
  couscous: { fdcId: 169700, description: "Couscous, cooked", proteinPer100Grams: 3.79, carbohydratePer100Grams: 23.2 },
};
