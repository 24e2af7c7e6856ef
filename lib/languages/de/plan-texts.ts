import type { Diet } from "../../domain/profile.ts";
import type { MealFocus, MealSession } from "../../domain/reminder-facts.ts";
import type { PlanTexts } from "../coach-texts.ts";

const SESSIONS: Readonly<Record<MealSession, string>> = {
  run: "Ein Lauf",
  lift: "Ein Krafttraining",
  cross: "Ein Ausgleichstraining",
  "run-and-lift": "Lauf und Krafttraining",
};

const FOCUS: Readonly<Record<MealFocus, string>> = {
  protein: "Nach Krafttraining kommt Eiweiß zuerst",
  carbohydrate: "Nach einer langen oder harten Einheit kommen Kohlenhydrate zuerst",
  both: "Sie nennt Eiweiß und Kohlenhydrate gleichermaßen",
};

const DIETS: Readonly<Record<Diet, string>> = {
  omnivore: "alles",
  pescatarian: "pescetarisch",
  vegetarian: "vegetarisch",
  vegan: "vegan",
};

export const planTexts: PlanTexts = {
  restDay: (e) =>
    `${e.day}, ist für ${e.name} Ruhetag: In den ${e.windowDays} Tagen davor ${e.trainingDays === 1 ? "liegt 1 Trainingstag" : `liegen ${e.trainingDays} Trainingstage`}, und ${e.restDaysPerWeek === 1 ? "1 Ruhetag pro Woche lässt" : `${e.restDaysPerWeek} Ruhetage pro Woche lassen`} Platz für ${7 - e.restDaysPerWeek}.`,
  moreRestDays: (days) => `Ohne Training auch: ${days}.`,
  restDayAt: ({ when, name, time }) =>
    when === "evening"
      ? `Nachrichten zum Ruhetag gehen am Abend davor raus, um ${time}.`
      : `${name} will Nachrichten zum Ruhetag am Morgen selbst, um ${time}.`,
  offersRestOne: "Nach den letzten drei wurde jedes Mal trainiert, also bietet sie weniger davon an.",
  easyDay: ({ name, distances, windowDays, days }) =>
    distances === null
      ? `Ein Lauf war der längste von ${name} in ${windowDays} Tagen (die Strecke aus Strava darf nur ${name} sehen). Locker bleiben: ${days}.`
      : `Der Lauf über ${distances.km} km ist der längste von ${name} in ${windowDays} Tagen, davor waren es ${distances.longestKm} km. Locker bleiben: ${days}.`,
  restAfter: (restDays, hardWorkFrom) =>
    `Nach einem großen Tag: Ruhe am ${restDays}, und nichts Anstrengendes vor ${hardWorkFrom}.`,
  bigDay: (hardWorkFrom) =>
    `Ein Wettkampf oder ein Lauf von Marathonlänge: eine eigene Nachricht statt der zum Essen, und nichts Anstrengendes vor ${hardWorkFrom}.`,
  noFood: "Sie spricht nicht vom Essen: Das Profil oder das Fasten um diese Zeit will es so.",
  starter: {
    first: "Das erste Krafttraining überhaupt: wie man anfängt, statt der Nachricht zum Essen.",
    again: "Das erste Krafttraining nach langer Zeit: wie man wieder anfängt, statt der Nachricht zum Essen.",
  },
  event: (day) => `Das Profil nennt einen Wettkampf oder Ähnliches (${day}): die Nachricht am Abend davor.`,
  welcome: (name, moment) =>
    `${name} hat ${moment} zugestimmt (so ist es eingetragen): Zuerst kommt das Willkommen, vorher kein Tipp.`,
  invite: "Von Hand ausgelöst: Die Frage nach der Zustimmung geht genau einmal an eine Nummer.",
  quiet: {
    nothing:
      "Zwei Wochen nach dem Willkommen stand noch nichts im Trainingstagebuch: die eine Nachricht, die fragt, ob die App verbunden ist.",
    recovery:
      "Zwei Wochen nach dem Willkommen stand nur Erholung im Trainingstagebuch, zu der es wenig zu sagen gibt: die eine Nachricht, die das sagt.",
  },
  textsOff:
    "Ein Alarm stand drei Tage ohne Antwort: die eine Nachricht, die sagt, dass keine Tipps kommen und wie sie wiederkommen.",
  meal: ({ session, endedAt, forBreakfast, until, delayMinutes, minSessionMinutes }) => {
    const ended = `${SESSIONS[session]} endete${endedAt === null ? " (mehr darf nur die Sportlerin oder der Sportler sehen: Strava)" : ` um ${endedAt}`}`;
    return forBreakfast
      ? `${ended}, zu spät für eine Nachricht am Abend: Sie kommt zum Frühstück und ist nach ${until} nichts mehr wert.`
      : `${ended}. Nachrichten zum Essen gehen ${delayMinutes} Minuten nach einer Einheit von mindestens ${minSessionMinutes} Minuten raus und sind nach ${until} nichts mehr wert.`;
  },
  food: (focus, diet) => `${FOCUS[focus]}; was das Profil ausschließt, bleibt weg (Ernährung: ${DIETS[diet]}).`,
  asksRpe: "Niemand hat gesagt, wie anstrengend es war, also fragt die Nachricht danach.",
  bedtime: ({ bed, wake, hours, extraMinutes, latencyMinutes, capped }) => {
    const extra = extraMinutes === null ? "" : ` (davon ${extraMinutes} Minuten für einen harten Tag)`;
    const sleep = `${hours} Schlaf${extra} und ${latencyMinutes} Minuten zum Einschlafen`;
    return capped
      ? `Licht aus ist um ${bed}, nahe an der üblichen Zeit: Mit ${sleep} vor dem Wecker um ${wake} wäre es später.`
      : `Licht aus ist um ${bed}: ${sleep} vor dem Wecker um ${wake}.`;
  },
  bedtimePlanned: (time) => `Geplant war die Nachricht für ${time}.`,
  beforeEvent:
    "Am nächsten Tag ist Wettkampf, also nennt sie keinen Wecker: Er klingelt vielleicht zu einer anderen Zeit.",
  clocksMove: (minutes) => `In dieser Nacht werden die Uhren um ${minutes} Minuten umgestellt.`,
  appended: (code, sentence) => `Sie sagt auch, worauf zu achten ist (${code}): ${sentence}`,
};
