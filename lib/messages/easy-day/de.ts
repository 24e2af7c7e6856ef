import type { EasyDayWords } from "./words.ts";

export const de: EasyDayWords = {
  wordings: [
    (s) => (n) =>
      `${n.lead}längster Lauf in ${s.windowDays} Tagen: ${s.km} km, vorher ${s.longestKm}. Lass es ${s.days} ruhig angehen: Füße hoch oder locker traben.`,
    (s) => (n) =>
      `Von ${s.longestKm} auf ${s.km} km ist ein Sprung${n.tail}. Mach ${s.days} ruhig, dann kommen die Beine nach. Arme und Rücken: gern.`,
    (s) => (n) =>
      `${n.lead}${s.km} km, so weit wie in ${s.windowDays} Tagen nicht (vorher ${s.longestKm}). Mach ${s.days} locker und lass es sacken.`,
  ],
  plain: (s) => () => `Längster Lauf in ${s.windowDays} Tagen: ${s.km} km. Mach ${s.days} ruhig.`,
  subject: (s) => `Ruhig angehen lassen: ${s.days}`,
  easy: "Ruhig heißt: Pause, ein Spaziergang oder lockeres Traben; Krafttraining für Arme und Rücken ist okay.",
};
