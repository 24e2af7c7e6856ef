import type { BigDaySlots, BigDayTexts, RestAfterTexts, StarterSlots, StarterTexts } from "../milestone-texts.ts";

export const bigDay: BigDayTexts = {
  withFood: [
    (s) => (n) =>
      `¡Lo lograste${n.tail}${distance(s)}! Bebe según la sed y come lo que te apetezca, carbohidratos y proteína. Nada duro antes del ${s.hardFrom}.`,
    (s) => (n) =>
      `¡Lo lograste${n.tail}${distance(s)}! Bebe según la sed, come a gusto y nada duro antes del ${s.hardFrom}.`,
  ],
  withoutFood: [(s) => (n) => `¡Lo lograste${n.tail}${distance(s)}! A disfrutarlo: nada duro antes del ${s.hardFrom}.`],
  plain: (s) => () => `¡Lo lograste! Nada duro antes del ${s.hardFrom}.`,
  subject: "¡Lo lograste!",
  why: (s) =>
    `Por qué: un día así le cuesta al cuerpo más que una sesión normal. Los primeros días son de descanso, los siguientes de movimiento suave, y desde el ${s.hardFrom} puedes volver a entrenar fuerte. Cuánto dura es nuestra regla práctica, no el resultado de un estudio.`,
};

export const restAfter: RestAfterTexts = {
  wordings: [
    (s) => (n) =>
      `${n.lead}un día así tarda en asimilarse. Descansa ${s.and}; nada duro antes del ${s.hardFrom}. Pasear está bien.`,
    (s) => (n) => `Descansa ${s.and}${n.tail}, y luego suave: nada duro antes del ${s.hardFrom}.`,
  ],
  plain: (s) => () => `Descansa ${s.weekdays}; nada duro antes del ${s.hardFrom}.`,
  subject: (s) => `Descansa ${s.and}`,
  why: (s) =>
    `Por qué: tu gran día. Después del descanso está bien moverse suave, y desde el ${s.hardFrom} puedes volver a entrenar fuerte. Cuánto dura es nuestra regla práctica, no el resultado de un estudio.`,
};

export const starter: StarterTexts = {
  first: [
    (s) => (n) =>
      `Primera sesión de fuerza${n.tail}. Bandas o mancuernas ligeras, 12-15 repeticiones, una o dos veces por semana.${running(s)}`,
    (s) => (n) => `Primer día de fuerza${n.tail}: ligero, 12-15 repeticiones, 1 o 2 veces por semana.${running(s)}`,
  ],
  again: [
    (s) => (n) =>
      `De vuelta a la fuerza${n.tail}. Empieza ligero: 12-15 repeticiones fáciles, una o dos veces por semana.${running(s)}`,
    (s) => (n) => `De vuelta a la fuerza${n.tail}: ligero, 12-15 repeticiones, 1 o 2 veces por semana.${running(s)}`,
  ],
  plain: () => () => "Empieza ligero: 12-15 repeticiones, 1 o 2 veces por semana.",
  subject: "Un comienzo ligero con la fuerza",
  why: (s) => [
    "Ligero quiere decir bandas, mancuernas, kettlebells o tu propio cuerpo, y que en cada serie te sobren dos o tres repeticiones. Una o dos veces por semana basta en las primeras semanas.",
    ...(s.km === null
      ? []
      : [
          `La fuerza es trabajo nuevo para las piernas, así que corre un poco menos una temporada: unos ${s.km} km por semana. Es nuestra regla práctica.`,
        ]),
  ],
};

function distance({ km }: BigDaySlots): string {
  return km === null ? "" : `: ${km} km`;
}

function running({ km }: StarterSlots): string {
  return km === null ? "" : ` Por ahora, corre unos ${km} km por semana.`;
}
