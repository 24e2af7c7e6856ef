import type { BigDaySlots, BigDayTexts, RestAfterTexts, StarterSlots, StarterTexts } from "../milestone-texts.ts";

export const bigDay: BigDayTexts = {
  withFood: [
    (s) => (n) =>
      `Bravo${n.tail}${distance(s)} ! Bois à ta soif, mange ce qui te fait envie, glucides et protéines. Rien d'intense avant le ${s.hardFrom}.`,
    (s) => (n) =>
      `Bravo${n.tail}${distance(s)} ! Bois à ta soif, mange ce qui te fait envie, et rien d'intense avant le ${s.hardFrom}.`,
  ],
  withoutFood: [(s) => (n) => `Bravo${n.tail}${distance(s)} ! Profite, et rien d'intense avant le ${s.hardFrom}.`],
  plain: (s) => () => `Bravo ! Rien d'intense avant le ${s.hardFrom}.`,
  subject: "Bravo !",
  why: (s) =>
    `Pourquoi : une telle journée demande plus de temps au corps qu'une séance habituelle. Les premiers jours sont pour le repos, les suivants pour bouger en douceur, et dès le ${s.hardFrom} tu peux de nouveau t'entraîner dur. Combien de temps, c'est notre règle pratique, pas le résultat d'une étude.`,
};

export const restAfter: RestAfterTexts = {
  wordings: [
    (s) => (n) =>
      `${n.lead}une telle journée demande du temps. Repose-toi ${s.and} ; rien d'intense avant le ${s.hardFrom}. Marcher, c'est bien.`,
    (s) => (n) => `Repose-toi ${s.and}${n.tail}, puis en douceur : rien d'intense avant le ${s.hardFrom}.`,
  ],
  plain: (s) => () => `Repose-toi ${s.weekdays} ; rien d'intense avant le ${s.hardFrom}.`,
  subject: (s) => `Repos : ${s.and}`,
  why: (s) =>
    `Pourquoi : ta grande journée. Après le repos, bouger en douceur fait du bien, et dès le ${s.hardFrom} tu peux de nouveau t'entraîner dur. Combien de temps, c'est notre règle pratique, pas le résultat d'une étude.`,
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
  subject: "Un début léger en muscu",
  why: (s) => [
    "Léger, c'est-à-dire élastiques, haltères, kettlebells ou le corps seul, avec deux ou trois répétitions en réserve à chaque série. Une à deux fois par semaine suffisent les premières semaines.",
    ...(s.km === null
      ? []
      : [
          `La muscu est un travail nouveau pour les jambes, alors cours un peu moins pendant quelque temps : environ ${s.km} km par semaine. C'est notre règle pratique.`,
        ]),
  ],
};

function distance({ km }: BigDaySlots): string {
  return km === null ? "" : ` : ${km} km`;
}

function running({ km }: StarterSlots): string {
  return km === null ? "" : ` Cours environ ${km} km par semaine.`;
}
