import type { InEveryLanguage } from "./reply-scene.ts";
import { shortDateWithYear } from "./short-date.ts";

/** RACE date: the day as it was understood, so that a mistake is seen. */
export const raceReply: InEveryLanguage<{ readonly day: number }> = {
  en: ({ day }) => `Race noted for ${shortDateWithYear(day, "en")}. No rest day will fall on it. Good luck!`,
  es: ({ day }) => `Carrera anotada: ${shortDateWithYear(day, "es")}. Ese día no será de descanso. ¡Suerte!`,
  de: ({ day }) => `Rennen notiert: ${shortDateWithYear(day, "de")}. Das wird kein Ruhetag. Viel Erfolg!`,
  fr: ({ day }) => `Course notée : ${shortDateWithYear(day, "fr")}. Ce ne sera pas un jour de repos. Bonne chance !`,
};

/** RACE with no date, a past one, or one that can be read two ways. */
export const raceUnclearReply: InEveryLanguage<object> = {
  en: () => "Which day is the race? Text it like this: RACE 11 OCT.",
  es: () => "¿Qué día es la carrera? Escríbelo así: CARRERA 11 OCT.",
  de: () => "An welchem Tag ist das Rennen? Schreib es so: RENNEN 11.10.",
  fr: () => "Quel jour est la course ? Écris comme ceci : COURSE 11 OCT.",
};
