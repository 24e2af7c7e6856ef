import type { InEveryLanguage } from "./reply-scene.ts";
import { shortDate } from "./short-date.ts";

/** PAUSE: until when, and how to end it. */
export const pausedReply: InEveryLanguage<{ readonly untilDay: number }> = {
  en: ({ untilDay }) => `Paused until ${shortDate(untilDay, "en")}. RESUME brings the texts back sooner.`,
  es: ({ untilDay }) => `En pausa hasta el ${shortDate(untilDay, "es")}. Con SEGUIR vuelven antes.`,
  de: ({ untilDay }) => `Pause bis ${shortDate(untilDay, "de")}. Mit WEITER geht es früher los.`,
  fr: ({ untilDay }) => `En pause jusqu'au ${shortDate(untilDay, "fr")}. REPRISE les ramène plus tôt.`,
};
