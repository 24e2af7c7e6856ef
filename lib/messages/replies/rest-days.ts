import type { InEveryLanguage } from "./reply-scene.ts";

interface RestDaysFacts {
  readonly perWeek: number;
  /** Fewer were asked for than a minor has. */
  readonly heldForAge: boolean;
}

/** REST n: how many rest days a week there are now. */
export const restDaysReply: InEveryLanguage<RestDaysFacts> = {
  en: ({ perWeek, heldForAge }) => {
    if (heldForAge) return `Under 18 it stays at ${perWeek} rest days a week: growing takes recovery too.`;
    if (perWeek === 0) return "No more rest-day texts. REST 2 brings them back.";
    return `Noted: ${perWeek} rest ${perWeek === 1 ? "day" : "days"} a week from now on.`;
  },
  es: ({ perWeek, heldForAge }) => {
    if (heldForAge)
      return `Antes de los 18 son ${perWeek} días de descanso por semana: crecer también pide recuperación.`;
    if (perWeek === 0) return "Sin mensajes de descanso desde ahora. DESCANSO 2 los trae de vuelta.";
    return `Anotado: ${perWeek} ${perWeek === 1 ? "día" : "días"} de descanso por semana desde ahora.`;
  },
  de: ({ perWeek, heldForAge }) => {
    if (heldForAge) return `Unter 18 bleibt es bei ${perWeek} Ruhetagen pro Woche: auch Wachsen braucht Erholung.`;
    if (perWeek === 0) return "Keine Ruhetag-Nachrichten mehr. RUHE 2 bringt sie zurück.";
    return `Notiert: ab jetzt ${perWeek} ${perWeek === 1 ? "Ruhetag" : "Ruhetage"} pro Woche.`;
  },
  fr: ({ perWeek, heldForAge }) => {
    if (heldForAge)
      return `Avant 18 ans, c'est ${perWeek} jours de repos par semaine : grandir demande aussi de récupérer.`;
    if (perWeek === 0) return "Plus de messages de repos. REPOS 2 les ramène.";
    return `Noté : ${perWeek} ${perWeek === 1 ? "jour" : "jours"} de repos par semaine désormais.`;
  },
};
