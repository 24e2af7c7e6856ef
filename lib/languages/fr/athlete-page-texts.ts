import type { Channel, Diet, Topic } from "../../domain/profile.ts";
import type { AthletePageTexts } from "../athlete-page-texts.ts";
import { formatList } from "../format.ts";

const CHANNELS: Readonly<Record<Channel, string>> = { sms: "SMS", email: "e-mail" };
const ABOUT: Readonly<Record<Topic, string>> = { "rest-day": "de repos", meal: "de repas", bedtime: "de sommeil" };
const DIETS: Readonly<Record<Diet, string>> = {
  omnivore: "de tout",
  pescatarian: "du poisson, pas de viande",
  vegetarian: "végétarien",
  vegan: "végan",
};

export const athletePageTexts: AthletePageTexts = {
  texts: {
    title: "Messages",
    noReach: "ni téléphone ni e-mail",
    ofWeeks: (weeks) => `Messages de ${weeks} semaines`,
    newestLast: "Messages, le plus récent à la fin",
    none: (days) => `Aucun message ces ${days} derniers jours.`,
    earlier: (count) => `${count} plus anciens ne sont pas affichés.`,
    theAthlete: "Réponse :",
    hidden: "Seul son destinataire peut en voir le texte.",
    email: "E-mail",
    emailTo: (address) => `E-mail à ${address}`,
    parts: (count) => `${count} parties`,
    why: "Pourquoi",
    whyThis: (kind) => `ce message : ${kind}`,
  },
  status: {
    title: "Aujourd'hui et demain",
    hardWork: "Du dur, à partir de",
    hardWorkOf: { hardRun: "Sortie dure", lowerLift: "Muscu des jambes", upperLift: "Muscu du haut du corps" },
    hardWorkNote:
      "Plus tard que ne le demandent les muscles, là où un repos, un jour calme ou l'autre type d'entraînement passe d'abord.",
    onHold: "suspendu",
    now: "maintenant",
  },
  planned: {
    title: "Prévu",
    none: "Aucun message prévu pour l'instant. Chaque séance et chaque nuit refont le plan.",
  },
  silences: {
    title: "Silences",
    lead: (days) => `Ce qui n'est pas parti ces ${days} derniers jours, et pourquoi.`,
    count: (silences) => (silences === 1 ? "1 silence" : `${silences} silences`),
    nonePlanned: "rien de prévu",
  },
  calendar: { title: "Calendrier", event: "Course", noTraining: "sans entraînement" },
  load: {
    title: "Charge",
    none: "Pas encore de séances.",
    shown: "Période",
    ranges: { 28: "4 semaines", 91: "3 mois", 182: "6 mois", 365: "1 an", 730: "2 ans" },
    meaning:
      "La condition est la charge d'environ six semaines, la fatigue celle d'environ une. La fraîcheur est ce qui restait de l'une sur l'autre avant l'entraînement du jour. Elles décrivent ce qui a été fait ; elles ne prédisent rien, et aucun message n'en parle.",
    form: "Fraîcheur aujourd'hui",
    formOf: (fitness, fatigue) => `= condition d'hier ${fitness} − fatigue d'hier ${fatigue}`,
    byWeek: "Par semaine, en tableau",
    weekOf: "Semaine du",
    load: "Charge",
    fitness: "Condition",
    fatigue: "Fatigue",
    ofDay: "Charge du jour (RPE × minutes)",
    ofSixWeeks: "Condition (42 jours)",
    ofOneWeek: "Fatigue (7 jours)",
    day: (day, { load, fitness, fatigue, level }) =>
      `${day} : charge ${load}, condition ${fitness}, fatigue ${fatigue}. Conseil pour le lendemain : ${level.toLowerCase()}`,
    description: ({ days, most, mostOn, today, fitness, fatigue }) =>
      `Charge des ${days} derniers jours. La plus forte : ${most}, ${mostOn}. Aujourd'hui : ${today}, condition ${fitness}, fatigue ${fatigue}.`,
  },
  muscles: {
    title: "Muscles",
    names: {
      quads: "Quadriceps",
      hamstrings: "Ischios",
      glutes: "Fessiers",
      calves: "Mollets",
      lowerBack: "Bas du dos",
      core: "Gainage",
      chest: "Pectoraux",
      upperBack: "Haut du dos",
      shoulders: "Épaules",
      arms: "Bras",
    },
    allReady: "Tous les muscles sont d'attaque",
    map: "Muscles, de face et de dos ; la liste à côté dit quand chacun est d'attaque",
    front: "Face",
    back: "Dos",
    ready: "d'attaque",
  },
  profile: {
    title: "Profil",
    lives: (place, language) => `Vit à ${place} et lit en ${language}.`,
    minor: (consent) =>
      consent === null
        ? "A moins de 18 ans, sans accord parental enregistré."
        : `A moins de 18 ans ; ${consent.name} a donné son accord le ${consent.date}.`,
    texts: (wanted) => {
      const topics = wanted.map(
        ({ topic, channels }) => `${ABOUT[topic]} par ${channels.map((each) => CHANNELS[each]).join(" ou ")}`,
      );
      return `Reçoit des messages ${formatList(topics, "et")}.`;
    },
    noTexts: "Ne veut aucun message.",
    agreed: (channel, { date, method }) => `${heading(channel)} : accord le ${date} (${method}).`,
    ended: (channel, { date, method }) => `${heading(channel)} : fin le ${date} (${method}).`,
    noWake: "N'indique pas d'heure de lever, donc pas de messages de sommeil.",
    wakes: (times, { sleepHours, everyNight }) =>
      `Se lève à ${times}${sleepHours === null ? "" : `, a besoin de ${sleepHours} h de sommeil`} ; messages de sommeil ${everyNight ? "chaque soir" : "après l'entraînement"}.`,
    restDays: (perWeek, when) =>
      `${perWeek === 1 ? "1 jour de repos" : `${perWeek} jours de repos`} par semaine, avec un message ${when === "evening" ? "la veille au soir" : "le matin même"}.`,
    noFood: "Ne veut rien sur les repas.",
    eats: (diet, without) =>
      `Mange ${DIETS[diet]}${without.length === 0 ? "" : `, sans ${formatList(without, "ni")}`}.`,
    allergens: {
      fish: "poisson",
      shellfish: "crustacés",
      treeNuts: "fruits à coque",
      peanut: "arachides",
      milk: "lait",
      egg: "œufs",
      soy: "soja",
      wheat: "blé",
      sesame: "sésame",
    },
    lifting: { new: "Débute en muscu.", experienced: "Fait de la muscu depuis longtemps." },
    phase: {
      foundation: "Court et fait de la muscu à des jours différents pour l'instant.",
      combined: "Court et fait de la muscu le même jour, à des heures d'écart.",
    },
    events: (days) => `Courses : ${days}.`,
    unwell: (moment) => `A écrit que ça n'allait pas (${moment}) : aucun message ne part.`,
    paused: (moment) => `Pas de messages jusqu'au ${moment} (PAUSE, MALADE ou un coach).`,
    snoozed: (moment) => `Pas de messages jusqu'au ${moment} (PLUS TARD).`,
  },
};

function heading(channel: Channel): string {
  return channel === "sms" ? "SMS" : "E-mail";
}
