import type { LanguageCode } from "../../domain/language.ts";
import type { Frequency } from "../../domain/profile.ts";
import type { InEveryLanguage } from "./reply-scene.ts";

const TEXT: Readonly<Record<LanguageCode, Readonly<Record<Frequency, string>>>> = {
  en: {
    less: "Fewer texts from now on. MORE brings them back.",
    usual: "The usual number of texts from now on. LESS and MORE change it.",
    more: "More texts from now on. LESS turns it down again.",
  },
  es: {
    less: "Menos mensajes desde ahora. Con MAS vuelven.",
    usual: "La cantidad normal de mensajes desde ahora. MENOS y MAS la cambian.",
    more: "Más mensajes desde ahora. Con MENOS bajan otra vez.",
  },
  de: {
    less: "Ab jetzt weniger Nachrichten. MEHR bringt sie zurück.",
    usual: "Ab jetzt so viele Nachrichten wie üblich. WENIGER und MEHR ändern es.",
    more: "Ab jetzt mehr Nachrichten. WENIGER macht es wieder ruhiger.",
  },
  fr: {
    less: "Moins de messages désormais. PLUS les ramène.",
    usual: "Le nombre habituel de messages désormais. MOINS et PLUS le changent.",
    more: "Plus de messages désormais. MOINS pour en réduire le nombre.",
  },
};

/** LESS and MORE: where it stands now. */
export const frequencyReply: InEveryLanguage<{ readonly frequency: Frequency }> = {
  en: ({ frequency }) => TEXT.en[frequency],
  es: ({ frequency }) => TEXT.es[frequency],
  de: ({ frequency }) => TEXT.de[frequency],
  fr: ({ frequency }) => TEXT.fr[frequency],
};
