import type { LanguageCode } from "../../domain/language.ts";
import type { Ingredient } from "./food.ts";

/** Words by which people avoid meat and poultry. */
export const MEAT_WORDS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ["meat", "poultry"],
  es: ["carne", "aves"],
  de: ["Fleisch", "Geflügel"],
  fr: ["viande", "volaille"],
};

/** Words by which people avoid an ingredient. */
export const INGREDIENT_WORDS: Readonly<Record<Ingredient, Readonly<Record<LanguageCode, readonly string[]>>>> = {
  fish: { en: ["fish", "seafood"], es: ["pescado"], de: ["Fisch"], fr: ["poisson", "mer"] },
  shellfish: { en: ["shellfish", "seafood"], es: ["marisco"], de: ["Meeresfrüchte"], fr: ["crustacés", "mer"] },
  treeNuts: { en: ["nuts"], es: ["nueces", "frutos secos"], de: ["Nüsse", "Nuss"], fr: ["noix", "coque"] },
  peanut: {
    en: ["peanuts", "nuts"],
    es: ["cacahuete", "cacahuate", "maní", "frutos secos"],
    de: ["Erdnüsse", "Nüsse", "Nuss"],
    fr: ["arachide", "cacahuète", "noix"],
  },
  milk: {
    en: ["milk", "dairy", "lactose", "cheese"],
    es: ["leche", "lácteos", "lactosa", "queso"],
    de: ["Milch", "Milchprodukte", "Laktose", "Käse"],
    fr: ["lait", "laitages", "lactose", "fromage"],
  },
  egg: { en: ["eggs"], es: ["huevo"], de: ["Ei", "Eier"], fr: ["oeufs"] },
  soy: { en: ["soy", "soja"], es: ["soja", "soya"], de: ["Soja"], fr: ["soja"] },
  wheat: {
    en: ["wheat", "gluten", "bread"],
    es: ["trigo", "gluten", "pan"],
    de: ["Weizen", "Gluten", "Brot"],
    fr: ["blé", "gluten", "pain"],
  },
  sesame: { en: ["sesame", "tahini"], es: ["sésamo", "ajonjolí"], de: ["Sesam", "Tahin"], fr: ["sésame", "tahini"] },
  oats: { en: ["oats", "gluten"], es: ["avena", "gluten"], de: ["Hafer", "Gluten"], fr: ["avoine", "gluten"] },
};
