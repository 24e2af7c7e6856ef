import type { BigDaySlots, BigDayTexts, RestAfterTexts, StarterSlots, StarterTexts } from "../milestone-texts.ts";

export const bigDay: BigDayTexts = {
  withFood: [
    (s) => (n) =>
      `Bravo${n.tail}${distance(s)} ! Bois à ta soif, mange à ta guise, avec glucides et protéines. Rien d'intense avant le ${s.hardFrom}.`,
    (s) => (n) =>
      `Bravo${n.tail}${distance(s)} ! Bois à ta soif, mange à ta guise, et rien d'intense avant le ${s.hardFrom}.`,
  ],
  withoutFood: [(s) => (n) => `Bravo${n.tail}${distance(s)} ! Profite, et rien d'intense avant le ${s.hardFrom}.`],
  plain: (s) => () => `Bravo ! Rien d'intense avant le ${s.hardFrom}.`,
  subject: "Bravo !",
  why: (s) =>
    `Pourquoi : une telle journée demande plus de temps au corps qu'une séance habituelle. D'ici là, repos ou mouvement en douceur ; dès le ${s.hardFrom}, tu peux de nouveau t'entraîner dur. La durée, c'est une règle maison, pas le résultat d'une étude.`,
};

export const restAfter: RestAfterTexts = {
  wordings: [
    (s) => (n) =>
      `${n.lead}une telle journée, ça se digère. Repose-toi ${s.and} ; rien d'intense avant le ${s.hardFrom}. Marche si tu veux.`,
    (s) => (n) => `Repose-toi ${s.and}${n.tail}, puis en douceur : rien d'intense avant le ${s.hardFrom}.`,
  ],
  plain: (s) => () => `Repose-toi ${s.weekdays} ; rien d'intense avant le ${s.hardFrom}.`,
  subject: (s) => `Repos : ${s.and}`,
  why: (s) =>
    `Pourquoi : ta course ou ta très grosse sortie. Après le repos, bouger en douceur fait du bien, et dès le ${s.hardFrom} tu peux de nouveau t'entraîner dur. La durée, c'est une règle maison, pas le résultat d'une étude.`,
};

export const starter: StarterTexts = {
  first: [
    (s) => (n) =>
      `Première séance de muscu${n.tail}. Élastiques ou haltères légers, 12-15 répétitions, 1 à 2 fois par semaine suffisent.${running(s)}`,
    (s) => (n) => `Première muscu${n.tail} : léger, 12-15 répétitions, 1 à 2 fois par semaine suffisent.${running(s)}`,
  ],
  again: [
    (s) => (n) =>
      `De retour à la muscu${n.tail}. Reprends léger : 12-15 répétitions faciles, 1 à 2 fois par semaine suffisent.${running(s)}`,
    (s) => (n) => `Retour à la muscu${n.tail} : léger, 12-15 répétitions, 1 à 2 fois par semaine.${running(s)}`,
  ],
  plain: () => () => "Commence léger : 12-15 répétitions, 1 à 2 fois par semaine.",
  subject: "Muscu : commence léger",
  why: (s) => [
    "Léger, c'est-à-dire élastiques, haltères, kettlebells ou exercices sans matériel, avec deux ou trois répétitions en réserve à chaque série. Une à deux fois par semaine suffisent les premières semaines.",
    ...(s.km === null
      ? []
      : [
          `La muscu est un travail nouveau pour les jambes, alors cours un peu moins pendant quelque temps : ${s.km} km par semaine au plus. C'est une règle maison.`,
        ]),
  ],
};

function distance({ km }: BigDaySlots): string {
  return km === null ? "" : ` : ${km} km`;
}

function running({ km }: StarterSlots): string {
  return km === null ? "" : ` Pour l'instant, ${km} km par semaine maxi.`;
}
