import { carbohydrate, type Food } from "./food.ts";

/** Carbohydrate foods in their order of turns. */
export const CARBOHYDRATES: readonly Food[] = [
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
      served: "morning",
      contains: ["oats"],
      taste: "sweet",
      source: "article",
    },
  ),
  carbohydrate(
    { en: "a banana and chia", es: "plátano y chía", de: "Banane und Chia", fr: "banane au chia" },
    {
      served: "morning",
      taste: "sweet",
      source: "article",
      also: { es: ["banana"] },
    },
  ),
  carbohydrate(
    { en: "apple and walnuts", es: "manzana y nueces", de: "Apfel und Walnuss", fr: "pomme aux noix" },
    {
      served: "morning",
      contains: ["treeNuts"],
      taste: "sweet",
      source: "article",
    },
  ),
  carbohydrate(
    { en: "peanut butter toast", es: "tostada y cacahuate", de: "Erdnussbutterbrot", fr: "tartine cacahuète" },
    { contains: ["peanut", "wheat", "milk", "soy", "sesame"], taste: "sweet", served: "morning" },
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
