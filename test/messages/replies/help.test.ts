import { describe, expect, it } from "vitest";
import { inEveryLanguage } from "./in-every-language.ts";

describe("the answer help", () => {
  it("says who writes, what can be asked for and how to stop", () => {
    expect(inEveryLanguage({ kind: "help" })).toStrictEqual({
      en: "Riverside RC: STATUS, SNOOZE, PAUSE 7, SICK, RESUME, LESS, MORE, REST 1, FOOD OFF, RACE 11 OCT, 0-10 effort. Msg & data rates may apply. STOP = end.",
      es: "Riverside RC: ESTADO, LUEGO, PAUSA 7, ENFERMO/A, SEGUIR, MENOS, MAS, COMIDA NO, CARRERA 11 OCT, 0-10 esfuerzo. Puede haber tarifas. STOP = fin.",
      de: "Riverside RC: STATUS, SPÄTER, PAUSE 7, KRANK, WEITER, WENIGER, MEHR, RUHE 1, ESSEN AUS, RENNEN 11.10., 0-10 Anstrengung. Ggf. Kosten. STOP = Ende.",
      fr: "Riverside RC : STATUT, PLUS TARD, PAUSE 7, MALADE, REPRISE, MOINS, PLUS, REPOS 1, REPAS NON, COURSE 11 OCT, 0-10. Frais SMS possibles. STOP = fin.",
    });
  });

  it("says that a text was not understood, and what can be asked for", () => {
    expect(inEveryLanguage({ kind: "unclear" })).toStrictEqual({
      en: "Didn't get that. I know STATUS, SNOOZE, PAUSE 7, SICK, RESUME, LESS, MORE, REST 1, FOOD OFF, RACE 11 OCT and effort, 0-10. STOP = end.",
      es: "No te he entendido. Sé leer ESTADO, LUEGO, PAUSA 7, ENFERMO/A, SEGUIR, MENOS, MAS, COMIDA NO, CARRERA 11 OCT y el esfuerzo, 0-10. STOP = fin.",
      de: "Nicht verstanden. Ich kenne STATUS, SPÄTER, PAUSE 7, KRANK, WEITER, WENIGER, MEHR, RUHE 1, ESSEN AUS, RENNEN 11.10., 0-10 Anstrengung. STOP = Ende.",
      fr: "Je n'ai pas compris. Je lis STATUT, PLUS TARD, PAUSE 7, MALADE, REPRISE, MOINS, PLUS, REPOS 1, REPAS NON, COURSE 11 OCT et 0-10 = effort. STOP = fin.",
    });
  });
});
