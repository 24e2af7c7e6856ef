import type { InEveryLanguage } from "./reply-scene.ts";

/** HELP: who writes, what can be texted back, and how to stop. */
export const helpReply: InEveryLanguage<object> = {
  en: (_, { teamName }) =>
    `${teamName}: STATUS, SNOOZE, PAUSE 7, SICK, RESUME, LESS, MORE, REST 1, FOOD OFF, RACE 11 OCT, 0-10 effort. Msg & data rates may apply. STOP = end.`,
  es: (_, { teamName }) =>
    `${teamName}: ESTADO, LUEGO, PAUSA 7, ENFERMO, SEGUIR, MENOS, MAS, DESCANSO 1, COMIDA NO, CARRERA 11 OCT, 0-10 = esfuerzo. Hay tarifas. STOP = fin.`,
  de: (_, { teamName }) =>
    `${teamName}: STATUS, SPÄTER, PAUSE 7, KRANK, WEITER, WENIGER, MEHR, RUHE 1, ESSEN AUS, RENNEN 11.10., 0-10 = Härte. Kosten je Tarif. STOP = Ende.`,
  fr: (_, { teamName }) =>
    `${teamName}: STATUT, PLUS TARD, PAUSE 7, MALADE, REPRISE, MOINS, PLUS, REPOS 1, REPAS NON, COURSE 11 OCT, 0-10 = effort. Selon forfait. STOP = fin.`,
};
