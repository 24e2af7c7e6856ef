import type { InEveryLanguage } from "./reply-scene.ts";
import { shortDate } from "./short-date.ts";

/** SICK: good wishes, and until when it is quiet. */
export const sickReply: InEveryLanguage<{ readonly untilDay: number }> = {
  en: ({ untilDay }, { name }) =>
    `Get well soon${name.tail}. No texts until ${shortDate(untilDay, "en")}; RESUME when you are fit before that.`,
  es: ({ untilDay }, { name }) =>
    `Que te mejores${name.tail}. Sin mensajes hasta el ${shortDate(untilDay, "es")}; SEGUIR si te pones bien antes.`,
  de: ({ untilDay }, { name }) =>
    `Gute Besserung${name.tail}. Keine Nachrichten bis ${shortDate(untilDay, "de")}; WEITER, wenn du früher fit bist.`,
  fr: ({ untilDay }, { name }) =>
    `Bon rétablissement${name.tail}. Pas de message jusqu'au ${shortDate(untilDay, "fr")} ; REPRISE si ça va mieux avant.`,
};
