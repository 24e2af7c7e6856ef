import type { Reply } from "../../domain/conversation/decision.ts";
import type { InEveryLanguage } from "./reply-scene.ts";
import { shortDate } from "./short-date.ts";

/** SNOOZE: until when it is quiet. */
export const snoozedReply: InEveryLanguage<Extract<Reply, { readonly kind: "snoozed" }>> = {
  en: ({ day, at }) => `Quiet until ${shortDate(day, "en")}, ${at}. RESUME ends it sooner.`,
  es: ({ day, at }) => `Silencio hasta el ${shortDate(day, "es")} a las ${at}. Con SEGUIR vuelvo antes.`,
  de: ({ day, at }) => `Ruhe bis ${shortDate(day, "de")}, ${at} Uhr. Mit WEITER geht es früher los.`,
  fr: ({ day, at }) => `Silence jusqu'au ${shortDate(day, "fr")} à ${at}. REPRISE pour plus tôt.`,
};
