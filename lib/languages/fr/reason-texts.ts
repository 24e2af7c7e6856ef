import type { MuscleArea } from "../../domain/rules/reason.ts";
import { formatDecimal, formatKilometers, formatList } from "../format.ts";
import type { ReasonSources, ReasonTexts, StatusCauses } from "../language.ts";
import { formats } from "./formats.ts";

const AREAS: Readonly<Record<MuscleArea, string>> = {
  legs: "jambes",
  push: "poussée",
  pull: "tirage",
  core: "gainage",
};

const RULE_OF_THUMB = "C'est notre règle pratique, pas le résultat d'une étude.";

export const reasonTexts: ReasonTexts = {
  sentences: {
    RED_FLAG: () => "Tu as écrit que ça n'allait pas : pas de conseils pour le moment.",
    REST_QUOTA: (e) =>
      e.trainingDays === 1
        ? `1 jour d'entraînement sur les ${e.windowDays} derniers.`
        : `${e.trainingDays} jours d'entraînement sur les ${e.windowDays} derniers.`,
    RETURN: (e) => `Reprise après ${e.daysWithoutRun} jours sans courir : vas-y doucement.`,
    ALTERNATE: (e) =>
      e.neededHours === null
        ? "Course et muscu le même jour : alterne pour l'instant."
        : `Course et muscu trop proches : ${e.neededHours} h d'écart aident.`,
    RUN_SPIKE: (e) =>
      `Plus longue sortie en ${e.windowDays} jours : ${km(e.distanceMeters)} km, avant ${km(e.longestMeters)}.`,
    MONOTONY: () => "Tes journées se ressemblent : une plus calme aide.",
    STRENGTH_CAP: (e) =>
      `${e.strengthDays} jours de muscu par semaine : au début, ${e.maxStrengthDays} ${e.maxStrengthDays === 1 ? "suffit" : "suffisent"}.`,
    MILEAGE_HIGH: (e) => `${km(e.weekMeters)} km en une semaine : la muscu débute, cours moins.`,
    NEGLECTED_MUSCLE: (e) =>
      `${e.unliftedDays} jours sans ${formatList(
        e.areas.map((area) => AREAS[area]),
        "ni",
      )}${e.areas.length > 2 ? "." : " : bientôt ?"}`,
    BUILDING: (e) => `Jour ${e.historyDays} sur ${e.neededDays} : on apprend encore à connaître ton entraînement.`,
  },
  longStep: (s) =>
    `Ta sortie de ${s.km} km dépassait de ${s.percentLonger} % la plus longue des ${s.windowDays} jours d'avant (${s.longestKm} km). D'après une étude sur 5205 personnes qui courent, ce sont les bonds de plus de 10 % en une seule sortie qui méritent de la prudence.`,
  details: {
    RETURN: (e) =>
      `Pour nous, ${e.neededDays} jours ou plus sans courir, c'est une coupure, et les ${e.easyDays} premiers jours de la reprise servent à remonter en douceur. ${RULE_OF_THUMB}`,
    ALTERNATE: (e) =>
      e.neededHours === null
        ? `Le corps et l'agenda mettent quelques semaines à s'habituer aux deux. ${RULE_OF_THUMB}`
        : `Il y avait ${Math.round(e.gapHours)} h entre les tiennes. Dans une étude de 7 semaines, la force progressait moins quand les deux s'enchaînaient qu'avec 6 h ou un jour d'écart.`,
    MONOTONY: (e) =>
      `Ta journée moyenne sur 7 jours valait ${Math.round(e.meanLoadAu)} (effort de 0 à 10 fois minutes), et les journées s'en écartaient de ${Math.round(e.sampleDeviationAu)}. Quand la moyenne est plus de ${formatDecimal(e.limit, formats)} fois plus grande, nous suggérons plus de hauts et de bas ; la mesure vient de Foster.`,
    STRENGTH_CAP: (e) =>
      `Tu as ${e.strengthWorkouts} séances de muscu à ton actif ces dernières semaines ; jusqu'à ${e.neededWorkouts}, nous suggérons ${e.maxStrengthDays} jours de muscu au plus sur ${e.windowDays}. ${RULE_OF_THUMB}`,
    MILEAGE_HIGH: (e) =>
      `Avant ta première séance de muscu, une semaine normale faisait ${km(e.usualWeekMeters)} km. Pour les premières semaines de muscu, nous suggérons jusqu'à ${Math.round(e.limitShare * 100)} % de ça. ${RULE_OF_THUMB}`,
    NEGLECTED_MUSCLE: (e) =>
      `Nous avons regardé tes ${e.strengthWorkouts} séances de muscu des ${e.windowDays} derniers jours. L'idée : que jambes, poussée, tirage et gainage aient chacun leur tour en ${e.unliftedDays} jours. ${RULE_OF_THUMB}`,
  },
};

export const statusCauses: StatusCauses = {
  RETURN: (day) => `${day} : en douceur. Tu viens de reprendre la course, va pas à pas.`,
  RUN_SPIKE: (day) => `${day} : en douceur. Ta sortie longue était un grand pas, laisse-la agir.`,
  MONOTONY: (day) => `${day} : en douceur. Tes journées se ressemblent beaucoup, une légère fait du bien.`,
  RECOVERING: (day) => `${day} : en douceur. Tes jambes récupèrent encore.`,
  BUILDING: (day) => `${day} : comme prévu. Ton journal débute : après une semaine il y aura plus à dire.`,
  NONE: (day) => `${day} : comme prévu. Rien dans ton journal ne demande de repos.`,
};

export const reasonSources: ReasonSources = {
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
};

function km(meters: number): string {
  return formatKilometers(meters, formats);
}
