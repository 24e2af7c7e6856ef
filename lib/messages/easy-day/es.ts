import type { EasyDayWords } from "./words.ts";

export const es: EasyDayWords = {
  wordings: [
    (s) => (n) =>
      `${n.lead}tu carrera más larga en ${s.windowDays} días: ${s.km} km; antes, ${s.longestKm}. Con calma ${s.days}: pies en alto o trote suave.`,
    (s) => (n) =>
      `De ${s.longestKm} a ${s.km} km hay un buen salto${n.tail}. Con calma ${s.days}, y las piernas se adaptan. Brazos y espalda, sin problema.`,
    (s) => (n) =>
      `${n.lead}${s.km} km, tu récord de ${s.windowDays} días (antes, ${s.longestKm}). Ve suave ${s.days} y deja que se asiente.`,
  ],
  plain: (s) => () => `Tu carrera más larga en ${s.windowDays} días: ${s.km} km. Con calma ${s.days}.`,
  subject: (s) => `Con calma ${s.days}`,
  easy: "Con calma es descansar, pasear o trotar suave; la fuerza de brazos y espalda está bien.",
};
