import type { Diet } from "../../domain/profile.ts";
import type { MealFocus, MealSession } from "../../domain/reminder-facts.ts";
import type { PlanTexts } from "../coach-texts.ts";

const SESSIONS: Readonly<Record<MealSession, string>> = {
  run: "Une sortie s'est terminée",
  lift: "Une séance de muscu s'est terminée",
  cross: "Un entraînement croisé s'est terminé",
  "run-and-lift": "Une sortie et une séance de muscu se sont terminées",
};

const FOCUS: Readonly<Record<MealFocus, string>> = {
  protein: "Après la muscu, les protéines d'abord",
  carbohydrate: "Après une séance longue ou dure, les glucides d'abord",
  both: "Il nomme autant les protéines que les glucides",
};

const DIETS: Readonly<Record<Diet, string>> = {
  omnivore: "tout",
  pescatarian: "pescétarienne",
  vegetarian: "végétarienne",
  vegan: "végane",
};

export const planTexts: PlanTexts = {
  restDay: (e) =>
    `${e.name} : repos ${e.day}. Les ${e.windowDays} jours d'avant comptent ${counted(e.trainingDays, "d'entraînement")}, et ${counted(e.restDaysPerWeek, "de repos")} par semaine ${e.restDaysPerWeek === 1 ? "laisse" : "laissent"} de la place pour ${7 - e.restDaysPerWeek}.`,
  moreRestDays: (days) => `Sans entraînement, ${days} aussi.`,
  restDayAt: ({ when, name, time }) =>
    when === "evening"
      ? `Les messages de repos partent la veille au soir, à ${time}.`
      : `${name} veut les messages de repos le matin même, à ${time}.`,
  offersRestOne: "Les trois derniers ont tous été suivis d'un entraînement : il en propose donc moins.",
  easyDay: ({ name, distances, windowDays, days }) =>
    distances === null
      ? `${name} : une sortie a été la plus longue en ${windowDays} jours (seul son athlète peut voir la distance : Strava). En douceur : ${days}.`
      : `${name} : la sortie de ${distances.km} km est la plus longue en ${windowDays} jours, contre ${distances.longestKm} km avant. En douceur : ${days}.`,
  restAfter: (restDays, hardWorkFrom) =>
    `Après une grosse journée : repos ${restDays}, et rien de dur avant ${hardWorkFrom}.`,
  bigDay: (hardWorkFrom) =>
    `Une course ou une sortie de la longueur d'un marathon : son propre message à la place de celui du repas, et rien de dur avant ${hardWorkFrom}.`,
  noFood: "Il ne parle pas de nourriture : le profil, ou le jeûne de cette heure, le demande.",
  starter: {
    first: "La toute première séance de muscu : comment débuter, à la place du message de repas.",
    again: "La première séance de muscu depuis longtemps : comment reprendre, à la place du message de repas.",
  },
  event: (day) => `Le profil annonce une course ou un autre rendez-vous (${day}) : le message de la veille.`,
  welcome: (name, moment) =>
    `${name} : accord enregistré ${moment} ; le premier message est la bienvenue, et aucun conseil ne part avant.`,
  invite: "Demandé à la main : le message qui demande l'accord part une seule fois par numéro.",
  quiet: {
    nothing:
      "Deux semaines après la bienvenue, rien dans le journal : l'unique message qui demande si l'appli est connectée.",
    recovery:
      "Deux semaines après la bienvenue, seulement de la récupération, dont il y a peu à dire : l'unique message qui l'explique.",
  },
  textsOff:
    "Une alerte était restée trois jours sans réponse : l'unique message qui dit que les conseils sont suspendus, et comment les retrouver.",
  meal: ({ session, endedAt, forBreakfast, until, delayMinutes, minSessionMinutes }) => {
    const ended = `${SESSIONS[session]}${endedAt === null ? " (le reste, seul son athlète peut le voir : Strava)" : ` à ${endedAt}`}`;
    return forBreakfast
      ? `${ended}, trop tard pour un message le soir : il part au petit déjeuner et ne vaut plus rien après ${until}.`
      : `${ended}. Le message de repas part ${delayMinutes} minutes après une séance d'au moins ${minSessionMinutes}, et ne vaut plus rien après ${until}.`;
  },
  food: (focus, diet) => `${FOCUS[focus]} ; ce que le profil exclut n'apparaît pas (alimentation : ${DIETS[diet]}).`,
  asksRpe: "Personne n'a dit l'effort, alors le message le demande.",
  bedtime: ({ bed, wake, hours, extraMinutes, latencyMinutes, capped }) => {
    const extra = extraMinutes === null ? "" : ` (dont ${extraMinutes} minutes pour une journée dure)`;
    const sleep = `${hours} de sommeil${extra} et ${latencyMinutes} minutes pour s'endormir`;
    return capped
      ? `Lumière éteinte à ${bed}, près de l'heure habituelle : avec ${sleep} avant le réveil de ${wake}, ce serait plus tard.`
      : `Lumière éteinte à ${bed} : ${sleep} avant le réveil de ${wake}.`;
  },
  bedtimePlanned: (time) => `Le message était prévu pour ${time}.`,
  beforeEvent: "Il y a une course le lendemain, donc il ne nomme pas de réveil : il peut sonner à une autre heure.",
  clocksMove: (minutes) => `Cette nuit-là, l'heure change de ${minutes} minutes.`,
  appended: (code, sentence) => `Il dit aussi à quoi faire attention (${code}) : ${sentence}`,
};

function counted(number: number, what: string): string {
  return `${number} ${number < 2 ? "jour" : "jours"} ${what}`;
}
