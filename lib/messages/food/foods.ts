import { CARBOHYDRATES } from "./carbohydrates.ts";
import type { Food } from "./food.ts";
import { PROTEINS } from "./proteins.ts";

/** Every food a text may name. Nothing with alcohol. */
export const FOODS: readonly Food[] = [...PROTEINS, ...CARBOHYDRATES];
