import type { Phase } from "../../domain/profile.ts";
import type { Level } from "../../domain/recovery/status.ts";
import type { ExplanationTexts } from "../language.ts";

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
    rest: (weekday) => `Ne prévois rien pour demain (${weekday}) : repos.`,
    building: (weekday) => `Demain (${weekday}), à toi de choisir : les conseils viennent après une semaine notée.`,
    easy: (weekday) => `Demain (${weekday}), vas-y doucement.`,
    ready: (weekday) => `Demain (${weekday}) peut être un jour d'entraînement comme un autre.`,
  },
  coach: {
    heading: ({ date, level, phase }) => `${date} : niveau ${LEVELS[level]} pour le lendemain, phase ${PHASES[phase]}.`,
    source: (citation) => `Source : ${citation}`,
    citations: {
      RED_FLAG: "règle propre à Cooldown : plus de conseils tant que la personne ou un coach ne l'a pas levée",
      REST_QUOTA:
        "article fondateur de Cooldown ; l'AAP demande au moins un jour libre par semaine (doi 10.1542/peds.2023-065129)",
      RETURN: "choix de produit ; sur les sauts brusques, Frandsen 2025 (doi 10.1136/bjsports-2024-109380)",
      ALTERNATE:
        "article fondateur de Cooldown ; pour les heures d'écart, Robineau 2016, J Strength Cond Res 30(3):672-683",
      RUN_SPIKE: "Frandsen 2025, Br J Sports Med (doi 10.1136/bjsports-2024-109380)",
      MONOTONY: "Foster 1998, Med Sci Sports Exerc 30(7):1164-1168",
      STRENGTH_CAP: "article fondateur de Cooldown ; ACSM : au début, 2-3 jours non consécutifs",
      MILEAGE_HIGH: "article fondateur de Cooldown ; la part est un choix de produit",
      NEGLECTED_MUSCLE: "article fondateur de Cooldown ; les délais sont un choix de produit",
      BUILDING: "règle propre à Cooldown : pas de conseil avant une semaine",
    },
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
