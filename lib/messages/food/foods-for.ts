import type { LanguageCode } from "../../domain/language.ts";
import { type Allergen, DIETS, type Profile } from "../../domain/profile.ts";
import { INGREDIENT_WORDS, MEAT_WORDS } from "./avoided-words.ts";
import type { Food, FoodRole, Ingredient } from "./food.ts";
import { FOODS } from "./foods.ts";

export type Eater = Pick<Profile, "diet" | "allergens" | "avoid" | "language">;

/** Allergies that hide more than their own name (rules.md 6). */
const ALSO_HIDES: Readonly<Partial<Record<Allergen, readonly Ingredient[]>>> = {
  treeNuts: ["peanut"],
  wheat: ["oats"],
};

/** The foods of a role that an athlete eats, by diet, allergens and what they avoid (rules.md 6). */
export function foodsFor(role: FoodRole, eater: Eater): readonly Food[] {
  const hidden = new Set<Ingredient>(
    eater.allergens.flatMap((allergen) => [allergen, ...(ALSO_HIDES[allergen] ?? [])]),
  );
  const avoided = eater.avoid.flatMap(wordsOf);
  return FOODS.filter(
    (food) =>
      food.role === role &&
      DIETS.indexOf(food.diet) >= DIETS.indexOf(eater.diet) &&
      !food.contains.some((ingredient) => hidden.has(ingredient)) &&
      !avoided.some((other) => callWords(food, eater.language).some((word) => sameWord(word, other))),
  );
}

/** Every word an athlete might avoid a food by: those of their own language and of English. */
function callWords(food: Food, language: LanguageCode): readonly string[] {
  return [language, "en" as const].flatMap((each) =>
    [
      food.name[each],
      ...(food.also[each] ?? []),
      ...(food.diet === "omnivore" ? MEAT_WORDS[each] : []),
      ...food.contains.flatMap((ingredient) => INGREDIENT_WORDS[ingredient][each]),
    ].flatMap(wordsOf),
  );
}

/** Words that name no food. */
const LINK_WORDS: ReadonlySet<string> = new Set(
  "and with the any without con los las sin nada und mit ohne keine des les aux avec sans pas de du et au en no".split(
    " ",
  ),
);

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = plain
    .replaceAll("œ", "oe")
    .replaceAll("ß", "ss")
    .split(/[^\p{L}]+/u);
  return words.filter((word) => word.length > 1 && !LINK_WORDS.has(word));
}

/** Whether one food is the other or a way to prepare it: smoked salmon is salmon. */
export function areAlike(a: Food, b: Food): boolean {
  return a.name.en.endsWith(b.name.en) || b.name.en.endsWith(a.name.en);
}

/** One begins with the other, as singular and plural do; hiding too much is better than naming what is avoided. */
function sameWord(a: string, b: string): boolean {
  return a === b || (a.length > 2 && b.startsWith(a)) || (b.length > 2 && a.startsWith(b));
}
