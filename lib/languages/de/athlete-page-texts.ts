import type { Channel, Diet, Topic } from "../../domain/profile.ts";
import type { AthletePageTexts } from "../athlete-page-texts.ts";
import { formatList } from "../format.ts";

const CHANNELS: Readonly<Record<Channel, string>> = { sms: "SMS", email: "E-Mail" };
const ABOUT: Readonly<Record<Topic, string>> = { "rest-day": "zum Ruhetag", meal: "zum Essen", bedtime: "zum Schlaf" };
const DIETS: Readonly<Record<Diet, string>> = {
  omnivore: "alles",
  pescatarian: "pescetarisch",
  vegetarian: "vegetarisch",
  vegan: "vegan",
};

export const athletePageTexts: AthletePageTexts = {
  texts: {
    title: "Nachrichten",
    noReach: "kein Handy, keine E-Mail",
    ofWeeks: (weeks) => `Nachrichten aus ${weeks} Wochen`,
    newestLast: "Nachrichten, die neueste zuletzt",
    none: (days) => `Keine Nachrichten in den letzten ${days} Tagen.`,
    earlier: (count) => (count === 1 ? "1 frühere ist nicht zu sehen." : `${count} frühere sind nicht zu sehen.`),
    theAthlete: "Antwort:",
    hidden: "Nur die Empfängerin oder der Empfänger darf den Wortlaut sehen.",
    email: "E-Mail",
    emailTo: (address) => `E-Mail an ${address}`,
    parts: (count) => `${count} Teile`,
    why: "Warum",
    whyThis: (kind) => `diese Nachricht: ${kind}`,
  },
  status: {
    title: "Heute und morgen",
    hardWork: "Hartes Training passt ab",
    hardWorkOf: { hardRun: "Harter Lauf", lowerLift: "Kraft für die Beine", upperLift: "Kraft für den Oberkörper" },
    hardWorkNote:
      "Später als die Muskeln, wenn vorher ein Ruhetag, ein lockerer Tag oder die andere Trainingsart kommt.",
    onHold: "ausgesetzt",
    now: "jetzt",
  },
  planned: {
    title: "Geplant",
    none: "Gerade ist keine Nachricht geplant. Nach jeder Einheit und jede Nacht wird neu geplant.",
  },
  silences: {
    title: "Stille",
    lead: (days) => `Was in den letzten ${days} Tagen nicht rausging, und warum.`,
    count: (silences) => `${silences} nicht gesendet`,
    nonePlanned: "nichts geplant",
  },
  calendar: { title: "Kalender", event: "Wettkampf", noTraining: "kein Training" },
  load: {
    title: "Belastung",
    none: "Noch keine Einheiten.",
    shown: "Zeitraum",
    ranges: { 28: "4 Wochen", 91: "3 Monate", 182: "6 Monate", 365: "1 Jahr", 730: "2 Jahre" },
    meaning:
      "Fitness ist die Belastung von etwa sechs Wochen, Ermüdung die von etwa einer. Form ist, was vor dem heutigen Training vom einen über das andere hinaus übrig war. Sie beschreiben, was getan wurde; sie sagen nichts voraus, und keine Nachricht spricht davon.",
    form: "Form heute",
    formOf: (fitness, fatigue) => `= Fitness von gestern ${fitness} − Ermüdung von gestern ${fatigue}`,
    byWeek: "Nach Wochen, als Tabelle",
    weekOf: "Woche ab",
    load: "Belastung",
    fitness: "Fitness",
    fatigue: "Ermüdung",
    ofDay: "Belastung des Tages (RPE × Minuten)",
    ofSixWeeks: "Fitness (42 Tage)",
    ofOneWeek: "Ermüdung (7 Tage)",
    day: (day, { load, fitness, fatigue, level }) =>
      `${day}: Belastung ${load}, Fitness ${fitness}, Ermüdung ${fatigue}. Rat für den Tag danach: ${level}`,
    description: ({ days, most, mostOn, today, fitness, fatigue }) =>
      `Belastung der letzten ${days} Tage. Am meisten: ${most} am ${mostOn}. Heute: ${today}, Fitness ${fitness}, Ermüdung ${fatigue}.`,
  },
  muscles: {
    title: "Muskeln",
    names: {
      quads: "Vordere Oberschenkel",
      hamstrings: "Hintere Oberschenkel",
      glutes: "Gesäß",
      calves: "Waden",
      lowerBack: "Unterer Rücken",
      core: "Rumpf",
      chest: "Brust",
      upperBack: "Oberer Rücken",
      shoulders: "Schultern",
      arms: "Arme",
    },
    allReady: "Alle Muskeln sind bereit",
    map: "Muskeln von vorn und von hinten; die Liste daneben sagt, wann jeder bereit ist",
    front: "Vorn",
    back: "Hinten",
    ready: "bereit",
  },
  profile: {
    title: "Profil",
    lives: (place, language) => `Lebt in ${place} und liest ${language}.`,
    minor: (consent) =>
      consent === null
        ? "Ist unter 18, ohne eingetragene Zustimmung der Eltern."
        : `Ist unter 18; ${consent.name} hat am ${consent.date} zugestimmt.`,
    texts: (wanted) => {
      const topics = wanted.map(
        ({ topic, channels }) => `${ABOUT[topic]} per ${channels.map((each) => CHANNELS[each]).join(" oder ")}`,
      );
      return `Bekommt Nachrichten ${formatList(topics, "und")}.`;
    },
    noTexts: "Will keine Nachrichten.",
    agreed: (channel, { date, method }) => `${CHANNELS[channel]}: Zustimmung am ${date} (${method}).`,
    ended: (channel, { date, method }) => `${CHANNELS[channel]}: beendet am ${date} (${method}).`,
    noWake: "Nennt keine Aufstehzeit, also keine Nachrichten zum Schlaf.",
    wakes: (times, { sleepHours, everyNight }) =>
      `Steht auf um ${times}${sleepHours === null ? "" : `, braucht ${sleepHours} h Schlaf`}; Nachrichten zum Schlaf ${everyNight ? "jede Nacht" : "nach dem Training"}.`,
    restDays: (perWeek, when) =>
      `${perWeek === 1 ? "1 Ruhetag" : `${perWeek} Ruhetage`} pro Woche, angesagt ${when === "evening" ? "am Abend davor" : "am selben Morgen"}.`,
    noFood: "Will nichts zum Essen hören.",
    eats: (diet, without) =>
      `Isst ${DIETS[diet]}${without.length === 0 ? "" : `${diet === "omnivore" ? ", aber" : ","} ohne ${formatList(without, "und")}`}.`,
    allergens: {
      fish: "Fisch",
      shellfish: "Schalentiere",
      treeNuts: "Nüsse",
      peanut: "Erdnüsse",
      milk: "Milch",
      egg: "Eier",
      soy: "Soja",
      wheat: "Weizen",
      sesame: "Sesam",
    },
    lifting: { new: "Ist neu im Krafttraining.", experienced: "Macht seit Langem Krafttraining." },
    phase: {
      foundation: "Laufen und Krafttraining vorerst an getrennten Tagen.",
      combined: "Laufen und Krafttraining am selben Tag, mit einigen Stunden Abstand.",
    },
    events: (days) => `Wettkämpfe: ${days}.`,
    unwell: (moment) => `Hat Unwohlsein gemeldet (${moment}): keine Nachrichten.`,
    paused: (moment) => `Keine Nachrichten bis ${moment} (PAUSE, KRANK oder ein Coach).`,
    snoozed: (moment) => `Keine Nachrichten bis ${moment} (SPÄTER).`,
  },
};
