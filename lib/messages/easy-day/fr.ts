import type { EasyDayWords } from "./words.ts";

export const fr: EasyDayWords = {
  wordings: [
    (s) => (n) =>
      `${n.lead}plus longue sortie en ${s.windowDays} jours : ${s.km} km, avant ${s.longestKm}. Vas-y doucement ${s.days} : pieds en l'air ou petit footing.`,
    (s) => (n) =>
      `De ${s.longestKm} à ${s.km} km, c'est un cap${n.tail}. Vas-y doucement ${s.days}, les jambes suivront. Bras et dos, ça va.`,
    (s) => (n) =>
      `${n.lead}${s.km} km, ta plus longue sortie en ${s.windowDays} jours (avant, ${s.longestKm}). Du calme ${s.days}, le temps d'assimiler.`,
  ],
  plain: (s) => () => `Plus longue sortie en ${s.windowDays} jours : ${s.km} km. Du calme ${s.days}.`,
  subject: (s) => `Vas-y doucement ${s.days}`,
  easy: "Doucement, c'est du repos, une balade ou un petit footing ; la muscu des bras et du dos, ça va.",
};
