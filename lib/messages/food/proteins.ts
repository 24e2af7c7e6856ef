import { type Food, protein } from "./food.ts";

/** Protein foods in their order of turns; no pork, and neither spinach nor zucchini, which the article calls protein and hold little of it. */
export const PROTEINS: readonly Food[] = [
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
    served: "morning",
    contains: ["milk"],
    taste: "sweet",
    also: { de: ["Joghurt"] },
  }),
  protein({ en: "tuna", es: "atún", de: "Thunfisch", fr: "thon" }, "pescatarian", { contains: ["fish", "soy"] }),
  protein({ en: "chickpeas", es: "garbanzos", de: "Kichererbsen", fr: "pois chiches" }, "vegan"),
  protein({ en: "turkey", es: "pavo", de: "Pute", fr: "dinde" }, "omnivore", { also: { de: ["Truthahn"] } }),
  protein({ en: "soy yogurt", es: "yogur de soja", de: "Sojajoghurt", fr: "yaourt de soja" }, "vegan", {
    served: "morning",
    contains: ["soy"],
    taste: "sweet",
    also: { de: ["Joghurt"] },
  }),
  protein({ en: "hummus", es: "hummus", de: "Hummus", fr: "houmous" }, "vegan", {
    contains: ["sesame"],
    served: "any",
  }),
  protein({ en: "cottage cheese", es: "requesón", de: "Hüttenkäse", fr: "fromage blanc" }, "vegetarian", {
    served: "morning",
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
  protein({ en: "hemp seeds", es: "semillas de cáñamo", de: "Hanfsamen", fr: "graines de chanvre" }, "vegan", {
    served: "morning",
    taste: "sweet",
    reserve: true,
  }),
];
