import type { MealFocus, MealSession } from "../../domain/reminder-facts.ts";
import type { MealSlots, MealTexts } from "../reminder-texts.ts";
import { heure } from "./formats.ts";

/** All feminine, so that they fit the sentences. */
const SESSIONS: Readonly<Record<MealSession, string>> = {
  run: "sortie",
  lift: "séance de muscu",
  cross: "séance",
  "run-and-lift": "double séance",
};

/** What a day starts with. */
const STARTS: Readonly<Record<MealFocus, string>> = {
  protein: "des protéines",
  carbohydrate: "des glucides",
  both: "des glucides et des protéines",
};

const NO_HURRY =
  "Rien ne presse : l'effet d'une séance se prolonge un jour ou plus, ton prochain repas habituel arrive bien assez tôt.";

export const meal: MealTexts = {
  foods: (first, second) => `${first} et ${second}`,
  wordings: {
    protein: [
      (s) => (n) =>
        `${n.lead}après une ${SESSIONS[s.session]}, le muscle se reconstruit avec des protéines. Prochain repas : ${s.food}.`,
      (s) => (n) =>
        `${n.lead}${SESSIONS[s.session]} notée. Le muscle se répare avec des protéines : ${s.food} au prochain repas, c'est parfait.`,
      (s) => (n) =>
        `Belle ${SESSIONS[s.session]}${n.tail}. Au prochain repas, d'abord des protéines : pourquoi pas ${s.food} ?`,
      (s) => (n) =>
        `${n.lead}une idée pour ton prochain repas : ${s.food}. Les protéines aident les muscles qui viennent de travailler.`,
      (s) => (n) =>
        `${SESSIONS[s.session]} bouclée${n.tail}. Au prochain repas, peut-être ${s.food} : des protéines pour réparer.`,
      (s) => (n) => `${n.lead}au prochain repas, ${s.food} : voilà des protéines pour le muscle.`,
      (s) => (n) =>
        `${SESSIONS[s.session]} notée${n.tail}. Dans l'assiette au prochain repas : ${s.food}, protéines d'abord.`,
      (s) => (n) =>
        `Ton prochain repas${n.tail} ? Par exemple ${s.food} : des protéines pour le muscle qui a travaillé.`,
    ],
    carbohydrate: [
      (s) => (n) => `${n.lead}${spends(s)} les réserves. De quoi les remplir au prochain repas : ${s.food}.`,
      (s) => (n) => `${n.lead}${described(s)} notée. Les glucides d'abord au prochain repas : ${s.food}.`,
      (s) => (n) =>
        `Cette ${SESSIONS[s.session]} a puisé dans tes réserves${n.tail}. Glucides d'abord au prochain repas : ${s.food}.`,
      (s) => (n) =>
        `${n.lead}une idée pour ton prochain repas : ${s.food}. Les glucides rechargent après une ${described(s)}.`,
      (s) => (n) =>
        `Grosse dépense sur cette ${described(s)}${n.tail}. Des glucides au prochain repas : pourquoi pas ${s.food} ?`,
      (s) => (n) => `${n.lead}après une ${described(s)}, d'abord des glucides : ${s.food} au prochain repas.`,
      (s) => (n) =>
        `${described(s)} bouclée${n.tail}. Au prochain repas, glucides d'abord, avec des protéines : ${s.food}.`,
      (s) => (n) =>
        `Ton prochain repas après une telle ${SESSIONS[s.session]}${n.tail} ? Glucides d'abord, pour recharger : ${s.food}.`,
    ],
    both: [
      (s) => (n) =>
        `${n.lead}glucides et protéines font la paire après une ${SESSIONS[s.session]}. Prochain repas, par exemple : ${s.food}.`,
      (s) => (n) =>
        `${n.lead}${SESSIONS[s.session]} notée. Les glucides rechargent, les protéines réparent : ${s.food} au prochain repas.`,
      (s) => (n) =>
        `Belle ${SESSIONS[s.session]}${n.tail}. Pour recharger et réparer au prochain repas : ${s.food}, ça te dit ?`,
      (s) => (n) =>
        `${n.lead}une idée pour ton prochain repas : ${s.food}. Glucides pour recharger, protéines pour réparer.`,
      (s) => (n) =>
        `${SESSIONS[s.session]} bouclée${n.tail}. Au prochain repas, on recharge et on répare : pourquoi pas ${s.food} ?`,
      (s) => (n) => `${n.lead}au prochain repas, ${s.food} : glucides pour les réserves, protéines pour le muscle.`,
      (s) => (n) =>
        `${SESSIONS[s.session]} notée${n.tail}. Dans l'assiette au prochain repas : ${s.food}, de quoi recharger et réparer.`,
      (s) => (n) => `Ton prochain repas${n.tail} ? Par exemple ${s.food} : ça recharge et ça répare.`,
    ],
  },
  short: [
    (s) => (n) => `${SESSIONS[s.session]} notée${n.tail}. Au prochain repas : ${s.food}.`,
    (s) => (n) => `${n.lead}pour ton prochain repas : ${s.food}.`,
    (s) => (n) => `Prochain repas${n.tail} : ${s.food}.`,
  ],
  plain: (s) => () => `Au repas : ${s.firstFood}.`,
  breakfast: {
    wordings: [
      (s) => (n) =>
        `Séance tardive hier soir${n.tail} : commence la journée avec ${STARTS[s.focus]}, par exemple ${s.food}.`,
      (s) => (n) => `Petit-déjeuner après ta ${SESSIONS[s.session]} d'hier soir${n.tail} ? Par exemple ${s.food}.`,
      (s) => (n) =>
        `${n.lead}la ${SESSIONS[s.session]} d'hier soir compte encore ce matin : ${s.food} au petit-déjeuner.`,
      (s) => (n) => `${n.lead}une idée de petit-déjeuner après ta séance tardive : ${s.food}.`,
      (s) => (n) => `Tu as fini tard${n.tail}, alors le petit-déjeuner prend le relais : ${s.food}.`,
      (s) => (n) =>
        `${n.lead}au petit-déjeuner après une ${SESSIONS[s.session]} tardive : ${s.food}, pour refaire les réserves.`,
      (s) => (n) => `Et au petit-déjeuner${n.tail} ? Peut-être ${s.food} : ${STARTS[s.focus]} pour les muscles.`,
      (s) => (n) => `${n.lead}${s.food} au petit-déjeuner : parfait après la ${SESSIONS[s.session]} d'hier.`,
    ],
    short: [
      (s) => (n) => `Petit-déjeuner après ta ${SESSIONS[s.session]} d'hier soir${n.tail} : ${s.food}.`,
      (s) => (n) => `Petit-déjeuner${n.tail} : ${s.food}.`,
    ],
    plain: (s) => () => `Petit-déj : ${s.firstFood}.`,
  },
  drink: "Bois à ta soif.",
  aimFor: [
    (grams) => `Vise ${grams} g de protéines.`,
    (grams) => `Objectif : ${grams} g de protéines.`,
    (grams) => `Compte ${grams} g de protéines.`,
    (grams) => `Prends ${grams} g de protéines.`,
    (grams) => `Ton repère : ${grams} g de protéines.`,
    (grams) => `Pense à ${grams} g de protéines.`,
    (grams) => `Protéines pour toi : ${grams} g.`,
    (grams) => `Cherche ${grams} g de protéines en tout.`,
  ],
  question: "C'était dur comment, de 0 à 10 ?",
  offerNew: "Tu débutes en muscu ? Écris DEBUTANT.",
  subject: "Une idée pour ton prochain repas",
  why: {
    protein: (s) =>
      `Pourquoi : ta ${SESSIONS[s.session]} s'est terminée à ${heure(s.endedAt)}. Un muscle qui travaille se reconstruit, et il le fait avec des protéines. ${NO_HURRY}`,
    carbohydrate: (s) =>
      `Pourquoi : ta ${SESSIONS[s.session]} s'est terminée à ${heure(s.endedAt)}. Longue ou intense, une séance puise dans les glucides stockés dans les muscles. En manger reconstitue les réserves ; avec des protéines, le muscle se répare.`,
    both: (s) =>
      `Pourquoi : ta ${SESSIONS[s.session]} s'est terminée à ${heure(s.endedAt)}. Elle a puisé dans tes glucides et fatigué le muscle : glucides et protéines au menu. ${NO_HURRY}`,
  },
  grams: (grams) =>
    `Ton objectif : environ ${grams} g de protéines au repas (0,25 à 0,3 g par kg de masse corporelle, entre 20 et 40 g).`,
  noteRpe:
    "Si ton appli permet de noter l'effort ressenti, de 0 à 10, note-le : cette fois il manquait, on l'a donc estimé.",
};

/** A long or hard session empties the stores, any other takes from them. */
function spends(slots: MealSlots): string {
  return slots.long || slots.hard ? `une ${described(slots)} vide` : "l'effort entame";
}

/** "sortie longue et intense": what is true of it, and no more. */
function described({ session, long, hard }: MealSlots): string {
  const words = [...(long ? ["longue"] : []), ...(hard ? ["intense"] : [])];
  return words.length === 0 ? SESSIONS[session] : `${SESSIONS[session]} ${words.join(" et ")}`;
}
