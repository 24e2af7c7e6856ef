import type { BigDaySlots, BigDayTexts, RestAfterTexts, StarterSlots, StarterTexts } from "../milestone-texts.ts";

export const bigDay: BigDayTexts = {
  withFood: [
    (s) => (n) =>
      `You did it${n.tail}${distance(s)}. Drink to thirst, eat what you fancy, carbs and protein. No hard training before ${s.hardFrom}.`,
  ],
  withoutFood: [(s) => (n) => `You did it${n.tail}${distance(s)}. Enjoy it: no hard training before ${s.hardFrom}.`],
  plain: (s) => () => `You did it! No hard training before ${s.hardFrom}.`,
  subject: "You did it",
  why: (s) =>
    `Why: a day like this takes longer to recover from than a usual session. Until ${s.hardFrom} it is rest or easy movement; from then on you can train hard again. How long that takes is our rule of thumb, not a study result.`,
};

export const restAfter: RestAfterTexts = {
  wordings: [
    (s) => (n) =>
      `${n.lead}a day like that takes time to settle. Rest ${s.and}; nothing hard before ${s.hardFrom}. A walk is fine.`,
    (s) => (n) => `Rest ${s.and}${n.tail}, and go gently after that: nothing hard before ${s.hardFrom}.`,
  ],
  plain: (s) => () => `Rest ${s.weekdays}; nothing hard before ${s.hardFrom}.`,
  subject: (s) => `Rest ${s.and}`,
  why: (s) =>
    `Why: your race, or your very long run. After the rest days easy movement is fine, and from ${s.hardFrom} on you can train hard again. How long that takes is our rule of thumb, not a study result.`,
};

export const starter: StarterTexts = {
  first: [
    (s) => (n) =>
      `First lift logged${n.tail}. Light bands or dumbbells, 12-15 reps, once or twice a week is plenty.${running(s)}`,
  ],
  again: [
    (s) => (n) =>
      `Back to lifting${n.tail}. Start light: 12-15 easy reps, once or twice a week is plenty for now.${running(s)}`,
  ],
  plain: () => () => "Start light: 12-15 reps, once or twice a week.",
  subject: "A light start with lifting",
  why: (s) => [
    "Light means bands, dumbbells, kettlebells or exercises without any of them, with two or three repetitions left in every set. Once or twice a week is plenty in the first weeks.",
    ...(s.km === null
      ? []
      : [
          `Lifting is new work for the legs, so run a bit less for a while: at most ${s.km} km a week. That is our rule of thumb.`,
        ]),
  ],
};

function distance({ km }: BigDaySlots): string {
  return km === null ? "" : `: ${km} km`;
}

function running({ km }: StarterSlots): string {
  return km === null ? "" : ` Keep running near ${km} km a week for now.`;
}
