import type { BedtimeSlots, BedtimeTexts } from "../reminder-texts.ts";
import type { Line } from "../wordings.ts";
import { heure } from "./formats.ts";

/** Wordings that do not speak of a night: true for somebody who sleeps by day as well. */
const ANY_TIME: readonly Line<BedtimeSlots>[] = [
  (s) => (n) =>
    `${n.lead}le réveil de ${heure(s.wake)} passe mieux après ${s.hours} de sommeil : lumière éteinte à ${heure(s.bed)}, écrans rangés ${s.windDown}.`,
  (s) => (n) =>
    `${n.lead}lumière éteinte à ${heure(s.bed)}, ça fait ${s.hours} de sommeil d'ici le réveil de ${heure(s.wake)}. Au calme ${s.windDown}.`,
  (s) => (n) =>
    `${n.lead}c'est en dormant qu'on assimile. Pour ${s.hours} de sommeil d'ici ${heure(s.wake)}, lumière éteinte à ${heure(s.bed)}, moins d'écrans ${s.windDown}.`,
  (s) => (n) =>
    `Réveil à ${heure(s.wake)}${n.tail} ? Lumière éteinte à ${heure(s.bed)}, ça fait ${s.hours}. Plutôt un livre qu'un écran ${s.windDown}.`,
  (s) => (n) =>
    `${n.lead}pour dormir ${s.hours} d'ici ${heure(s.wake)}, l'idéal est d'éteindre à ${heure(s.bed)}. Au calme ${s.windDown}.`,
  (s) => (n) =>
    `${n.lead}${s.hours} de sommeil d'ici ${heure(s.wake)}, ça commence en éteignant à ${heure(s.bed)}. Téléphone rangé ${s.windDown}.`,
];

export const bedtime: BedtimeTexts = {
  windDown: (time) => (time === null ? "dès maintenant" : `dès ${heure(time)}`),
  wordings: {
    daytime: [
      ...ANY_TIME,
      (s) => (n) =>
        `Au programme${n.tail} : lumière éteinte à ${heure(s.bed)}, réveil à ${heure(s.wake)}, ${s.hours} de sommeil. Au calme ${s.windDown}.`,
      (s) => (n) =>
        `Lumière éteinte à ${heure(s.bed)}${n.tail} : il reste ${s.hours} de sommeil d'ici ${heure(s.wake)}. Lumière tamisée ${s.windDown}.`,
    ],
    ordinary: [
      ...ANY_TIME,
      (s) => (n) =>
        `Programme de la nuit${n.tail} : lumière éteinte à ${heure(s.bed)}, réveil à ${heure(s.wake)}, ${s.hours} de sommeil. Au calme ${s.windDown}.`,
      (s) => (n) =>
        `Lumière éteinte à ${heure(s.bed)} ce soir${n.tail} : il reste ${s.hours} de sommeil d'ici ${heure(s.wake)}. Lumière tamisée ${s.windDown}.`,
    ],
    hard: [
      (s) => (n) =>
        `Après une telle journée${n.tail}, vise ${s.hours} de sommeil : lumière éteinte à ${heure(s.bed)}, réveil à ${heure(s.wake)}. Au calme ${s.windDown}.`,
      (s) => (n) =>
        `${n.lead}grosse journée : lumière éteinte à ${heure(s.bed)} pour ${s.hours} de sommeil d'ici ${heure(s.wake)}. Au calme ${s.windDown}.`,
      (s) => (n) =>
        `Grosse séance${n.tail}. Place au sommeil : lumière éteinte à ${heure(s.bed)} pour ${s.hours} de sommeil d'ici ${heure(s.wake)}. Moins d'écrans ${s.windDown}.`,
      (s) => (n) =>
        `${n.lead}journée bien remplie, la nuit compte : lumière éteinte à ${heure(s.bed)} pour ${s.hours} de sommeil d'ici ${heure(s.wake)}. Plutôt un livre qu'un écran ${s.windDown}.`,
      (s) => (n) =>
        `${n.lead}gros effort, nuit plus longue : ${s.hours} de sommeil d'ici ${heure(s.wake)}, ça veut dire éteindre à ${heure(s.bed)}. Au calme ${s.windDown}.`,
      (s) => (n) =>
        `${n.lead}aujourd'hui, c'était du lourd. Pour ${s.hours} de sommeil d'ici ${heure(s.wake)}, lumière éteinte à ${heure(s.bed)}, téléphone rangé ${s.windDown}.`,
      (s) => (n) =>
        `Nuit plus longue ce soir${n.tail} : le corps a du travail. Lumière éteinte à ${heure(s.bed)}, ${s.hours} de sommeil d'ici ${heure(s.wake)}. Au calme ${s.windDown}.`,
      (s) => (n) =>
        `${n.lead}un peu plus de repos ce soir : lumière éteinte à ${heure(s.bed)}, ça fait ${s.hours} de sommeil d'ici ${heure(s.wake)}. Lumière tamisée ${s.windDown}.`,
    ],
    clocks: [
      (s) => (n) =>
        `Cette nuit, l'heure change${n.tail}. Pour ${s.hours} de sommeil d'ici ${heure(s.wake)}, lumière éteinte à ${heure(s.bed)}, ${shift(s)} que d'habitude.`,
      (s) => (n) =>
        `${n.lead}l'heure change cette nuit, donc lumière éteinte ${shift(s)} : à ${heure(s.bed)}, pour ${s.hours} de sommeil d'ici ${heure(s.wake)}.`,
    ],
  },
  capped: {
    wordings: [
      (s) => (n) =>
        `${n.lead}dors plus tard le matin, mais lumière éteinte à ${heure(s.bed)} : des horaires réguliers reposent mieux.`,
      (s) => (n) => `Réveil plus tard${n.tail} ? Lumière éteinte à ${heure(s.bed)} au plus tard, et grasse matinée.`,
      (s) => (n) =>
        `${n.lead}lumière éteinte à ${heure(s.bed)}, même si le réveil sonne plus tard : le corps aime les horaires fixes, et tu dors quand même plus.`,
      (s) => (n) =>
        `Lumière éteinte à ${heure(s.bed)}${n.tail}, une heure plus tard que d'habitude au plus. Le réveil plus tardif, c'est du sommeil en plus.`,
    ],
    clocks: (s) => (n) =>
      `Cette nuit, l'heure change${n.tail}. Dors plus tard le matin, mais lumière éteinte à ${heure(s.bed)} : des horaires réguliers reposent mieux.`,
    plain: (s) => () => `Lumière éteinte à ${heure(s.bed)}, et grasse matinée.`,
    why: (s) =>
      `Pourquoi : ton réveil sonne plus tard que d'habitude. Pour garder des horaires réguliers, éteins la lumière à ${heure(s.bed)} et rattrape-toi le matin. Les spécialistes du sommeil s'accordent à dire que des horaires réguliers sont bons pour la santé et la performance.`,
  },
  eve: {
    wordings: [
      (s) => (n) => `${n.lead}lumière éteinte à ${heure(s.bed)}, et demain, profite. Au calme ${s.windDown}.`,
      (s) => (n) =>
        `Sac prêt${n.tail} ? Alors lumière éteinte à ${heure(s.bed)}, écrans rangés ${s.windDown}. Mal dormir avant une course, c'est courant.`,
    ],
    clocks: (s) => (n) =>
      `Cette nuit, l'heure change${n.tail} : vérifie ton réveil. Lumière éteinte à ${heure(s.bed)}, et demain, profite.`,
    plain: (s) => () => `Lumière éteinte à ${heure(s.bed)}, et profite bien demain.`,
    why: () =>
      `Pourquoi : c'est la veille de ta course. Cette heure vient de ton réveil habituel ; si tu pars plus tôt, éteins plus tôt.`,
  },
  plain: (s) => () =>
    s.clocksMoveMinutes === 0
      ? `Lumière éteinte à ${heure(s.bed)} pour ${s.hours} de sommeil d'ici ${heure(s.wake)}.`
      : `L'heure change cette nuit : lumière éteinte à ${heure(s.bed)} pour ${s.hours} de sommeil d'ici ${heure(s.wake)}.`,
  subject: (s) =>
    s.clocksMoveMinutes === 0
      ? `Lumière éteinte à ${heure(s.bed)}`
      : `Cette nuit, l'heure change : lumière éteinte à ${heure(s.bed)}`,
  why: (s) =>
    `Pourquoi : ton réveil sonne à ${heure(s.wake)}. Moins ${s.hours} de sommeil${s.latencyMinutes > 0 ? ` et ${s.latencyMinutes} min pour t'endormir` : ""} : ${heure(s.bed)}.${s.clocksMoveMinutes === 0 ? "" : " Le changement d'heure est pris en compte."}`,
  hardDay:
    "Après une grosse journée, on prévoit une nuit plus longue. C'est une règle maison, pas le résultat d'une étude.",
  recommended:
    "Pour la plupart des adultes, 7 à 9 heures par nuit sont recommandées, 8 à 10 à l'adolescence, 7 à 8 à partir de 65 ans.",
};

function shift(slots: BedtimeSlots): string {
  const minutes = Math.abs(slots.moveAsleepMinutes);
  return `${minutes === 60 ? "une heure" : `${minutes} min`} ${slots.moveAsleepMinutes > 0 ? "plus tôt" : "plus tard"}`;
}
