import type { BigDaySlots, BigDayTexts, RestAfterTexts, StarterSlots, StarterTexts } from "../milestone-texts.ts";

export const bigDay: BigDayTexts = {
  withFood: [
    (s) => (n) =>
      `¡Felicidades${n.tail}${distance(s)}! Bebe según tu sed y come lo que quieras, con carbohidratos y proteína. No entrenes fuerte antes del ${s.hardFrom}.`,
    (s) => (n) =>
      `¡Felicidades${n.tail}${distance(s)}! Bebe según tu sed, come a gusto y no entrenes fuerte antes del ${s.hardFrom}.`,
  ],
  withoutFood: [
    (s) => (n) => `¡Felicidades${n.tail}${distance(s)}! A disfrutarlo, y no entrenes fuerte antes del ${s.hardFrom}.`,
  ],
  plain: (s) => () => `¡Felicidades! No entrenes fuerte antes del ${s.hardFrom}.`,
  subject: "¡Felicidades!",
  why: (s) =>
    `Por qué: un día así le cuesta al cuerpo más que una sesión normal. Antes del ${s.hardFrom}, descanso o movimiento suave; desde ese día puedes volver a entrenar fuerte. La duración es una regla nuestra; no sale de un estudio.`,
};

export const restAfter: RestAfterTexts = {
  wordings: [
    (s) => (n) =>
      `${n.lead}un día así tarda en asimilarse. Descansa ${s.and}; entreno fuerte, desde el ${s.hardFrom}. Puedes pasear.`,
    (s) => (n) => `Descansa ${s.and}${n.tail}, y luego suave; entreno fuerte, desde el ${s.hardFrom}.`,
  ],
  plain: (s) => () => `Descansa ${s.weekdays}; entreno fuerte, desde el ${s.hardFrom}.`,
  subject: (s) => `Descansa ${s.and}`,
  why: (s) =>
    `Por qué: tu carrera o tu tirada muy larga. Después del descanso conviene moverse suave, y desde el ${s.hardFrom} puedes volver a entrenar fuerte. La duración es una regla nuestra; no sale de un estudio.`,
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
  subject: "Con la fuerza, empieza ligero",
  why: (s) => [
    "Ligero quiere decir bandas, mancuernas, kettlebells o ejercicios sin material, y en cada serie guárdate dos o tres repeticiones. Una o dos veces por semana basta en las primeras semanas.",
    ...(s.km === null
      ? []
      : [
          `La fuerza es trabajo nuevo para las piernas, así que corre algo menos unas semanas: hasta ${s.km} km por semana. Es una regla práctica nuestra.`,
        ]),
  ],
};

function distance({ km }: BigDaySlots): string {
  return km === null ? "" : `: ${km} km`;
}

function running({ km }: StarterSlots): string {
  return km === null ? "" : ` Por ahora, no corras más de ${km} km por semana.`;
}
