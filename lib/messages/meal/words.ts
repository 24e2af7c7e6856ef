import type { MealFocus, MealSession } from "../../domain/reminder.ts";
import type { Line } from "../draft.ts";

export interface MealSlots {
  readonly session: MealSession;
  /** "tofu with brown rice" */
  readonly food: string;
  /** The first of the two: "tofu" */
  readonly firstFood: string;
  /** "18:00" */
  readonly endedAt: string;
}

export interface MealWords {
  /** Two foods as a meal, the first named first. */
  readonly foods: (first: string, second: string) => string;
  readonly withGrams: (food: string, grams: string) => string;
  readonly wordings: Readonly<Record<MealFocus, readonly Line<MealSlots>[]>>;
  /** Leave room for a rider. */
  readonly short: readonly Line<MealSlots>[];
  readonly plain: Line<MealSlots>;
  readonly question: string;
  readonly subject: string;
  readonly why: Readonly<Record<MealFocus, (slots: MealSlots) => string>>;
  readonly grams: (grams: string) => string;
  readonly noteRpe: string;
}
