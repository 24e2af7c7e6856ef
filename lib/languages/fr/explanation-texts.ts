import type { Phase } from "../../domain/profile.ts";
import type { Level } from "../../domain/recovery/status.ts";
import type { ExplanationTexts } from "../explanation-texts.ts";

const LEVELS: Readonly<Record<Level, string>> = {
  rest: "repos",
  building: "en construction",
  easy: "doux",
  ready: "d'attaque",
};
const PHASES: Readonly<Record<Phase, string>> = { foundation: "base", combined: "combinée" };

export const explanationTexts: ExplanationTexts = {
  todayRests: "Aujourd'hui, c'est repos.",
  advice: {
    rest: (weekday) => `Demain (${weekday}), pas de séance : repos.`,
    building: (weekday) => `Demain (${weekday}), à toi de choisir : les conseils viennent après une semaine notée.`,
    easy: (weekday) => `Demain (${weekday}), vas-y doucement.`,
    ready: (weekday) => `Demain (${weekday}) peut être un jour d'entraînement comme un autre.`,
  },
  coach: {
    heading: ({ date, level, phase }) => `${date} : niveau ${LEVELS[level]} pour le lendemain, phase ${PHASES[phase]}.`,
    source: (citation) => `Source : ${citation}`,
    undefined: "pas encore défini",
    none: "aucun",
    context: (c) => [
      `Charge : ${c.dayLoad} UA dans la journée, ${c.weekLoad} UA en 7 jours (RPE de séance x minutes, Foster 2001).`,
      `Condition (fitness) ${c.fitness}, fatigue ${c.fatigue}, fraîcheur (form) ${c.form} (42 et 7 jours, variante de GoldenCheetah).`,
      `Monotonie ${c.monotony}, contrainte (strain) ${c.strain} (Foster 1998).`,
      `Récent par rapport à l'habitude : ${c.recentVsUsual} (Williams 2017 ; une description, pas une prévision : Impellizzeri 2020).`,
    ],
    now: "maintenant",
    readyFrom: ({ hardRun, legs, upperBody }) =>
      `À partir de : course dure ${hardRun}, jambes ${legs}, haut du corps ${upperBody}.`,
  },
};
