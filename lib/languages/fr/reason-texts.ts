import { kilometersToAimFor } from "../../domain/rules/mileage-high.ts";
import type { MuscleArea } from "../../domain/rules/reason.ts";
import { formatDaysInARow, formatDecimal, formatKilometers, formatList } from "../format.ts";
import type { ReasonSources, ReasonTexts, StatusCauses } from "../language.ts";
import { formats } from "./formats.ts";
import { trainingDaysOf } from "./rest-days.ts";

const AREAS: Readonly<Record<MuscleArea, string>> = {
  legs: "jambes",
  push: "poussée",
  pull: "tirage",
  core: "gainage",
};

const RULE_OF_THUMB = "C'est une règle maison, pas le résultat d'une étude.";

export const reasonTexts: ReasonTexts = {
  sentences: {
    RED_FLAG: () => "Tu as écrit que ça n'allait pas : pas de conseils pour le moment.",
    REST_QUOTA: (e) =>
      e.trainingDays === 1
        ? `1 jour d'entraînement sur les ${e.windowDays} derniers.`
        : `${trainingDaysOf(e.trainingDays, e.windowDays)}.`,
    SICK: () => "Tu as écrit que ça n'allait pas : l'entraînement peut attendre.",
    EVENT: () => "Ta course est demain : rien de nouveau, et au lit tôt.",
    BIG_DAY: (e) =>
      e.runMeters > 0
        ? `${km(e.runMeters)} km : ${e.days} ${e.days === 1 ? "jour" : "jours"} pour les digérer.`
        : `Une grosse journée : ${e.days} ${e.days === 1 ? "jour" : "jours"} pour la digérer.`,
    ILLNESS: (e) =>
      e.easyDates.length === 0 ? "Tu sors de maladie." : `Tu sors de maladie : ${days(e.easyDates)} en douceur.`,
    RETURN: (e) =>
      e.easyDates.length === 0
        ? `Reprise après ${e.daysWithoutRun} jours sans courir : vas-y doucement.`
        : `${e.daysWithoutRun} jours sans courir : ${days(e.easyDates)} en douceur.`,
    RUN_SPIKE: (e) =>
      e.easyDates.length === 0
        ? `Plus longue sortie en ${e.windowDays} jours : ${km(e.distanceMeters)} km, contre ${km(e.longestMeters)} avant.`
        : `De ${km(e.longestMeters)} à ${km(e.distanceMeters)} km : ${days(e.easyDates)} en douceur.`,
    DRIFT: (e) => {
      const what = e.kind === "run" ? "Courir est plus dur" : "La muscu est plus dure";
      return e.easyDates.length === 0 ? `${what} que d'habitude.` : `${what} : ${days(e.easyDates)} en douceur.`;
    },
    RISING: () => "Trois semaines de hausse : allège la prochaine.",
    MONOTONY: (e) =>
      e.easyDates.length === 0
        ? "Tes journées se ressemblent : une plus calme ferait du bien."
        : `Tes journées se ressemblent : ${days(e.easyDates)} en douceur.`,
    ALTERNATE: (e) =>
      e.neededHours === null
        ? "Sortie et muscu le même jour : alterne pour l'instant."
        : "Sortie et muscu d'affilée : espace-les un peu.",
    LIGHTER: () => "Le lourd peut attendre : léger, 12-15 répétitions.",
    STRENGTH_CAP: (e) =>
      `${e.strengthDays} jours de muscu sur 7 : pour l'instant, ${e.maxStrengthDays} ${e.maxStrengthDays === 1 ? "suffit" : "suffisent"}.`,
    MILEAGE_HIGH: (e) => `${km(e.weekMeters)} km sur 7 jours : avec la muscu, ${kilometersToAimFor(e)} au plus.`,
    NEGLECTED_MUSCLE: (e) =>
      `${e.areas.length > 2 ? "" : "Muscu : "}${e.unliftedDays} ${e.areas.length > 2 ? "j" : "jours"} sans ${formatList(
        e.areas.map((area) => AREAS[area]),
        "ni",
      )}${e.areas.length > 2 ? " : vas-y !" : ", à reprendre."}`,
    BUILDING: (e) => `Jour ${e.historyDays} sur ${e.neededDays} : on apprend encore à connaître ton entraînement.`,
  },
  longStep: (s) =>
    `Ta sortie de ${s.km} km dépassait de ${s.percentLonger} % la plus longue des ${s.windowDays} jours d'avant (${s.longestKm} km). D'après une étude sur 5 205 coureurs et coureuses, ce sont les bonds de plus de 10 % en une seule sortie qui demandent de la prudence.`,
  details: {
    RETURN: (e) =>
      `Pour nous, ${e.neededDays} jours ou plus sans courir, c'est une coupure, et les ${e.easyDays} premiers jours de la reprise servent à remonter en douceur. ${RULE_OF_THUMB}`,
    ALTERNATE: (e) =>
      e.neededHours === null
        ? `Le corps et l'agenda mettent quelques semaines à s'habituer aux deux. ${RULE_OF_THUMB}`
        : `Tu as laissé moins de ${e.neededHours} h entre les deux. Dans de nombreuses études, la force explosive progressait alors moins qu'avec plus d'écart.`,
    MONOTONY: (e) =>
      `Sur 7 jours, ta charge moyenne était de ${Math.round(e.meanLoadAu)} par jour (effort 0-10 x minutes) et n'a varié que de ${Math.round(e.sampleDeviationAu)}. Quand la moyenne dépasse ${formatDecimal(e.limit, formats)} fois la variation, mieux vaut alterner davantage jours durs et jours calmes (mesure de Foster).`,
    STRENGTH_CAP: (e) =>
      `Les premières semaines de muscu, et aussi après une longue coupure, on suggère ${e.maxStrengthDays} jours au plus sur ${e.windowDays}. ${RULE_OF_THUMB}`,
    MILEAGE_HIGH: (e) =>
      `Les quatre semaines avant la muscu, une semaine normale faisait ${km(e.usualWeekMeters)} km. Pour les premières semaines de muscu, on suggère ${Math.round(e.limitShare * 100)} % de ce total au plus. ${RULE_OF_THUMB}`,
    NEGLECTED_MUSCLE: (e) =>
      `On a regardé tes ${e.strengthWorkouts} séances de muscu des ${e.windowDays} derniers jours. L'idée : jambes, poussée, tirage et gainage au moins une fois en ${e.unliftedDays} jours. ${RULE_OF_THUMB}`,
    ILLNESS: (e) =>
      `Après ${e.sickDays} ${e.sickDays === 1 ? "jour" : "jours"} de maladie, on suggère à peu près autant de jours en douceur, deux au moins et sept au plus. ${RULE_OF_THUMB}`,
    DRIFT: (e) =>
      `L'effort habituel de tes ${e.recentDays} derniers jours était de ${formatDecimal(e.recentRpe, formats)}, contre ${formatDecimal(e.usualRpe, formats)} les quatre semaines d'avant, pour des séances à peine plus longues. Quand c'est plus dur pendant une semaine, quelques jours en douceur sont une bonne idée.`,
    RISING: (e) =>
      `Ta semaine valait ${Math.round(e.weekLoadAu)} (effort 0-10 x minutes), une semaine habituelle du mois d'avant, ${Math.round(e.usualWeekLoadAu)}. Après trois semaines de hausse, on en suggère une plus légère. ${RULE_OF_THUMB}`,
    LIGHTER: () =>
      `Les premières semaines, des élastiques, de petits haltères ou des exercices sans matériel suffisent : 12-15 répétitions, avec deux ou trois en réserve. ${RULE_OF_THUMB}`,
  },
};

export const statusCauses: StatusCauses = {
  SICK: (day) => `${day} : repos. Remets-toi d'abord, l'entraînement peut attendre.`,
  BIG_DAY_REST: (day) =>
    `${day} : repos. Tu as fait quelque chose de grand, laisse ton corps assimiler. Marche si tu veux.`,
  BIG_DAY: (day) => `${day} : en douceur. Ta grosse journée est encore dans les jambes.`,
  EVENT: (day) => `${day} : jour de course ! Rien de nouveau, et profite.`,
  EVENT_IF_WELL: (day) =>
    `${day} : jour de course, mais seulement si tu es en forme. De la fièvre, ou encore à plat ? Alors repose-toi.`,
  ILLNESS: (day) => `${day} : en douceur. Tu sors de maladie, reviens pas à pas.`,
  DRIFT: (day) => `${day} : en douceur. La même séance est plus dure que d'habitude.`,
  RETURN: (day) => `${day} : en douceur. Tu viens de te remettre à courir, vas-y pas à pas.`,
  RUN_SPIKE: (day) => `${day} : en douceur. Ta sortie longue était un bond, laisse ton corps assimiler.`,
  MONOTONY: (day) => `${day} : en douceur. Tes journées se ressemblent beaucoup, que celle-ci soit plus légère.`,
  RECOVERING: (day) => `${day} : en douceur. Tes jambes récupèrent encore.`,
  BUILDING: (day) => `${day} : comme prévu. Journal encore court : on en dira plus après une semaine notée.`,
  NONE: (day) => `${day} : comme prévu. Rien dans ton journal ne demande de repos.`,
};

export const reasonSources: ReasonSources = {
  SICK: "règle propre à Cooldown : repos tant que la personne se dit malade",
  EVENT: "règle propre à Cooldown : rien ne s'oppose à une course",
  BIG_DAY: "choix de produit ; des jours de récupération selon ce qui a été fait",
  ILLNESS: "choix de produit ; à peu près autant de jours en douceur que de maladie",
  DRIFT: "choix de produit, d'après Meeusen 2013, Med Sci Sports Exerc 45(1):186-205",
  RISING: "choix de produit : une semaine plus légère après trois en hausse",
  LIGHTER: "article fondateur de Cooldown : commencer léger, avec beaucoup de répétitions",
  RED_FLAG: "règle propre à Cooldown : plus de conseils tant que la personne ou un coach ne l'a pas levée",
  REST_QUOTA:
    "article fondateur de Cooldown ; l'AAP demande au moins un jour libre par semaine (doi 10.1542/peds.2023-065129)",
  RETURN: "choix de produit ; sur les sauts brusques, Frandsen 2025 (doi 10.1136/bjsports-2024-109380)",
  ALTERNATE: "article fondateur de Cooldown ; pour les heures d'écart, Schumann 2022, Sports Med 52(3):601-612",
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

function days(dates: readonly string[]): string {
  return formatDaysInARow(dates, formats);
}
