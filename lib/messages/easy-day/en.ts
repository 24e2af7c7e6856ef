import type { EasyDayWords } from "./words.ts";

export const en: EasyDayWords = {
  wordings: [
    (s) => (n) =>
      `${n.lead}longest run in ${s.windowDays} days: ${s.km} km, before it ${s.longestKm}. Keep ${s.days} easy - feet up or a gentle jog.`,
    (s) => (n) =>
      `${s.km} km is a step up from ${s.longestKm}${n.tail}. Keep ${s.days} easy so the legs catch up. Lifting arms and back is fine.`,
    (s) => (n) =>
      `${n.lead}from ${s.longestKm} to ${s.km} km: your longest run in ${s.windowDays} days. Go gently ${s.days} and let it settle.`,
  ],
  plain: (s) => () => `Longest run in ${s.windowDays} days: ${s.km} km. Keep ${s.days} easy.`,
  subject: (s) => `Keep ${s.days} easy`,
  easy: "Easy means rest, a walk or a gentle jog; lifting for arms and back is fine.",
};
