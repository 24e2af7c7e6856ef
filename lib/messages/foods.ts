import type { Language } from "../domain/language.ts";
import type { Allergen, Diet } from "../domain/profile.ts";

/** An allergen, or what an allergen hides besides itself. */
export type Ingredient = Allergen | "oats";

export type FoodRole = "protein" | "carbohydrate";

/** Savory goes with savory and sweet with sweet: nobody eats tuna with a banana. */
type FoodTaste = "savory" | "sweet";

/** Each at most 20 septets; German ones read the same after "mit", French ones need no article. */
type FoodNames = Readonly<Record<Language, string>>;

/** A food a meal text may name: the same kind of food in every language, not always the same dish. */
export interface Food {
  readonly role: FoodRole;
  readonly taste: FoodTaste;
  readonly name: FoodNames;
  /** Further words by which people avoid it. */
  readonly also: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** The strictest diet that eats it. */
  readonly diet: Diet;
  /** What it holds, or often does: tuna may come in soy broth, bread with milk, soy or sesame. */
  readonly contains: readonly Ingredient[];
  /** `article`: the founding article names it; `dga2020`: a food of its group in the Dietary Guidelines for Americans 2020-2025. */
  readonly source: "article" | "dga2020";
  /** Named only to who has few foods to choose from. */
  readonly reserve: boolean;
  /** Whether it is put on the table in the morning, later in the day, or at any time. */
  readonly served: "any" | "morning" | "later";
}

/**
 * Ordinary foods in their order of turns. No pork and no alcohol; spinach and zucchini, which the article calls
 * protein, hold little of it and stay out.
 */
export const FOODS: readonly Food[] = [
  protein({ en: "salmon", es: "salmón", de: "Lachs", fr: "saumon" }, "pescatarian", {
    contains: ["fish"],
    source: "article",
  }),
  protein({ en: "lentils", es: "lentejas", de: "Linsen", fr: "lentilles" }, "vegan", { source: "article" }),
  protein({ en: "eggs", es: "huevos", de: "Rührei", fr: "œufs" }, "vegetarian", { contains: ["egg"], served: "any" }),
  protein({ en: "tofu", es: "tofu", de: "Tofu", fr: "tofu" }, "vegan", { contains: ["soy"] }),
  protein({ en: "chicken", es: "pollo", de: "Hähnchen", fr: "poulet" }, "omnivore", { also: { de: ["Huhn"] } }),
  protein({ en: "black beans", es: "frijoles negros", de: "Kidneybohnen", fr: "haricots rouges" }, "vegan", {
    also: { es: ["alubias", "judías", "legumbres"], de: ["Bohnen"] },
  }),
  protein({ en: "Greek yogurt", es: "yogur griego", de: "Skyr", fr: "yaourt grec" }, "vegetarian", {
    served: "any",
    contains: ["milk"],
    taste: "sweet",
    also: { de: ["Joghurt"] },
  }),
  protein({ en: "tuna", es: "atún", de: "Thunfisch", fr: "thon" }, "pescatarian", { contains: ["fish", "soy"] }),
  protein({ en: "chickpeas", es: "garbanzos", de: "Kichererbsen", fr: "pois chiches" }, "vegan"),
  protein({ en: "turkey", es: "pavo", de: "Pute", fr: "dinde" }, "omnivore", { also: { de: ["Truthahn"] } }),
  protein({ en: "soy yogurt", es: "yogur de soja", de: "Sojajoghurt", fr: "yaourt de soja" }, "vegan", {
    served: "any",
    contains: ["soy"],
    taste: "sweet",
    also: { de: ["Joghurt"] },
  }),
  protein({ en: "hummus", es: "hummus", de: "Hummus", fr: "houmous" }, "vegan", {
    contains: ["sesame"],
    served: "any",
  }),
  protein({ en: "cottage cheese", es: "requesón", de: "Hüttenkäse", fr: "fromage blanc" }, "vegetarian", {
    served: "any",
    contains: ["milk"],
    taste: "sweet",
    also: { de: ["Quark"] },
  }),
  protein({ en: "tempeh", es: "tempeh", de: "Tempeh", fr: "tempeh" }, "vegan", { contains: ["soy"], reserve: true }),
  protein({ en: "green peas", es: "guisantes", de: "Erbsen", fr: "petits pois" }, "vegan", {
    reserve: true,
    also: { es: ["arvejas", "chícharos", "legumbres"], fr: ["pois"] },
  }),
  protein({ en: "edamame", es: "edamame", de: "Edamame", fr: "edamame" }, "vegan", {
    contains: ["soy"],
    reserve: true,
  }),
  protein({ en: "scrambled tofu", es: "revuelto de tofu", de: "Rührtofu", fr: "tofu brouillé" }, "vegan", {
    contains: ["soy"],
    served: "morning",
  }),
  protein({ en: "smoked salmon", es: "salmón ahumado", de: "Räucherlachs", fr: "saumon fumé" }, "pescatarian", {
    contains: ["fish"],
    served: "morning",
  }),
  protein({ en: "kefir", es: "kéfir", de: "Kefir", fr: "kéfir" }, "vegetarian", {
    contains: ["milk"],
    taste: "sweet",
    served: "morning",
  }),
  protein({ en: "baked beans", es: "frijoles refritos", de: "weiße Bohnen", fr: "haricots blancs" }, "vegan", {
    served: "morning",
    reserve: true,
    also: { es: ["alubias", "judías", "legumbres"] },
  }),
  carbohydrate(
    { en: "brown rice", es: "arroz integral", de: "Naturreis", fr: "riz complet" },
    {
      source: "article",
      also: { de: ["Reis"] },
    },
  ),
  carbohydrate(
    { en: "squash", es: "calabaza", de: "Kürbis", fr: "courge" },
    {
      source: "article",
      also: { en: ["pumpkin"], fr: ["potiron"] },
    },
  ),
  carbohydrate(
    { en: "potatoes", es: "papas", de: "Kartoffeln", fr: "pommes de terre" },
    {
      served: "any",
      also: { es: ["patatas"], fr: ["patates"] },
    },
  ),
  carbohydrate({ en: "pasta", es: "pasta", de: "Nudeln", fr: "pâtes" }, { contains: ["wheat", "egg"] }),
  carbohydrate({ en: "quinoa", es: "quinoa", de: "Quinoa", fr: "quinoa" }),
  carbohydrate(
    { en: "corn tortillas", es: "tortillas de maíz", de: "Polenta", fr: "polenta" },
    {
      also: { de: ["Mais"], fr: ["maïs"] },
    },
  ),
  carbohydrate(
    { en: "sweet potatoes", es: "boniato", de: "Süßkartoffeln", fr: "patate douce" },
    { reserve: true, also: { es: ["camote", "batata"] } },
  ),
  carbohydrate(
    { en: "couscous", es: "cuscús", de: "Couscous", fr: "couscous" },
    { contains: ["wheat"], reserve: true },
  ),
  carbohydrate(
    { en: "whole-grain oats", es: "avena integral", de: "Haferflocken", fr: "flocons d'avoine" },
    {
      served: "any",
      contains: ["oats"],
      taste: "sweet",
      source: "article",
    },
  ),
  carbohydrate(
    { en: "a banana and chia", es: "plátano y chía", de: "Banane und Chia", fr: "banane au chia" },
    {
      served: "any",
      taste: "sweet",
      source: "article",
      also: { es: ["banana"] },
    },
  ),
  carbohydrate(
    { en: "apple and walnuts", es: "manzana y nueces", de: "Apfel und Walnuss", fr: "pomme aux noix" },
    {
      served: "any",
      contains: ["treeNuts"],
      taste: "sweet",
      source: "article",
    },
  ),
  carbohydrate(
    { en: "peanut butter toast", es: "tostada y cacahuate", de: "Erdnussbutterbrot", fr: "tartine cacahuète" },
    { contains: ["peanut", "wheat", "milk", "soy", "sesame"], taste: "sweet", served: "any" },
  ),
  carbohydrate(
    { en: "whole-grain toast", es: "tostada integral", de: "Vollkornbrot", fr: "pain complet" },
    { contains: ["wheat", "milk", "soy", "sesame"], served: "morning" },
  ),
  carbohydrate(
    { en: "rye bread", es: "pan de centeno", de: "Roggenbrot", fr: "pain de seigle" },
    { contains: ["wheat", "milk", "soy", "sesame"], served: "morning" },
  ),
  carbohydrate(
    { en: "crispbread", es: "pan crujiente", de: "Knäckebrot", fr: "pain suédois" },
    { contains: ["wheat", "milk", "soy", "sesame"], served: "morning" },
  ),
];

type Extras = Partial<Pick<Food, "contains" | "taste" | "source" | "also" | "reserve" | "served">>;

function protein(name: FoodNames, diet: Diet, extras: Extras = {}): Food {
  return {
    role: "protein",
    taste: "savory",
    name,
    also: {},
    diet,
    contains: [],
    source: "dga2020",
    reserve: false,
    served: "later",
    ...extras,
  };
}

function carbohydrate(name: FoodNames, extras: Extras = {}): Food {
  return { ...protein(name, "vegan", extras), role: "carbohydrate" };
}
