import type { Channel } from "../../domain/profile.ts";
import type { AthletePageTexts } from "../athlete-page-texts.ts";
import { formatList } from "../format.ts";

const CHANNELS: Readonly<Record<Channel, string>> = { sms: "SMS", email: "e-mail" };

export const athletePageTexts: AthletePageTexts = {
  texts: {
    title: "Texts",
    noReach: "no phone, no e-mail",
    ofWeeks: (weeks) => `Texts of ${weeks} weeks`,
    newestLast: "Texts, the newest last",
    none: (days) => `No texts in the last ${days} days.`,
    earlier: (count) => (count === 1 ? "1 earlier one is not shown." : `${count} earlier ones are not shown.`),
    theAthlete: "The athlete:",
    hidden: "Its words are for the athlete only.",
    email: "E-mail",
    emailTo: (address) => `E-mail to ${address}`,
    parts: (count) => `${count} parts`,
    why: "Why",
    whyThis: (kind) => `this ${kind} text`,
  },
  status: {
    title: "Today and tomorrow",
    hardWork: "Ready for hard work from",
    hardWorkOf: { hardRun: "Hard run", lowerLift: "Leg lifting", upperLift: "Upper-body lifting" },
    hardWorkNote:
      "Later than its muscles are ready where a rest day, an easy day or the other kind of training comes first.",
    onHold: "on hold",
    now: "now",
  },
  planned: { title: "Planned", none: "No text is planned now. Each workout, and each night, plans anew." },
  silences: {
    title: "Silences",
    lead: (days) => `What did not go in the last ${days} days, and why.`,
    count: (silences) => (silences === 1 ? "1 silence" : `${silences} silences`),
    nonePlanned: "none planned",
  },
  calendar: { title: "Calendar", event: "Event", noTraining: "no training" },
  load: {
    title: "Load",
    none: "No workouts yet.",
    shown: "Days shown",
    ranges: { 28: "4 weeks", 91: "3 months", 182: "6 months", 365: "1 year", 730: "2 years" },
    meaning:
      "Fitness is the load of about six weeks, fatigue that of about one. Form is what was left of the one over the other before today's training. They describe what was done; they predict nothing, and no text speaks of them.",
    form: "Form today",
    formOf: (fitness, fatigue) => `= yesterday's fitness ${fitness} − yesterday's fatigue ${fatigue}`,
    byWeek: "By week, as a table",
    weekOf: "Week of",
    load: "Load",
    fitness: "Fitness",
    fatigue: "Fatigue",
    ofDay: "Load of the day (RPE × minutes)",
    ofSixWeeks: "Fitness (42 days)",
    ofOneWeek: "Fatigue (7 days)",
    day: (day, { load, fitness, fatigue, level }) =>
      `${day}: load ${load}, fitness ${fitness}, fatigue ${fatigue}. Advice for the day after: ${level.toLowerCase()}`,
    description: ({ days, most, mostOn, today, fitness, fatigue }) =>
      `Load of the last ${days} days. Most: ${most} on ${mostOn}. Today: ${today}, fitness ${fitness}, fatigue ${fatigue}.`,
  },
  muscles: {
    title: "Muscles",
    names: {
      quads: "Quads",
      hamstrings: "Hamstrings",
      glutes: "Glutes",
      calves: "Calves",
      lowerBack: "Lower back",
      core: "Core",
      chest: "Chest",
      upperBack: "Upper back",
      shoulders: "Shoulders",
      arms: "Arms",
    },
    allReady: "All muscles are ready",
    map: "Muscles, front and back; the list beside says when each is ready",
    front: "Front",
    back: "Back",
    ready: "ready",
  },
  profile: {
    title: "Profile",
    lives: (place, language) => `Lives in ${place} and reads ${language}.`,
    minor: (consent) =>
      consent === null
        ? "Is under 18, without a guardian's consent on record."
        : `Is under 18; ${consent.name} agreed on ${consent.date}.`,
    texts: (wanted) => {
      const topics = wanted.map(
        ({ topic, channels }) => `${topic} texts by ${channels.map((each) => CHANNELS[each]).join(" or ")}`,
      );
      return `Gets ${formatList(topics, "and")}.`;
    },
    noTexts: "Wants no texts.",
    agreed: (channel, { date, method }) => `${heading(channel)}: agreed on ${date} (${method}).`,
    ended: (channel, { date, method }) => `${heading(channel)}: ended on ${date} (${method}).`,
    noWake: "Names no wake time, so no bedtime texts.",
    wakes: (times, { sleepHours, everyNight }) =>
      `Wakes at ${times}${sleepHours === null ? "" : `, needs ${sleepHours} h of sleep`}; bedtime texts ${everyNight ? "every night" : "after training"}.`,
    restDays: (perWeek, when) =>
      `${perWeek === 1 ? "1 rest day" : `${perWeek} rest days`} a week, told ${when === "evening" ? "the evening before" : "that morning"}.`,
    noFood: "Wants no word on food.",
    eats: (diet, without) =>
      `Eats ${diet === "omnivore" ? "everything" : diet}${without.length === 0 ? "" : ` ${diet === "omnivore" ? "except" : "without"} ${formatList(without, "and")}`}.`,
    allergens: {
      fish: "fish",
      shellfish: "shellfish",
      treeNuts: "tree nuts",
      peanut: "peanuts",
      milk: "milk",
      egg: "eggs",
      soy: "soy",
      wheat: "wheat",
      sesame: "sesame",
    },
    lifting: { new: "Is new to lifting.", experienced: "Has lifted for a long time." },
    phase: { foundation: "Runs and lifts on separate days for now.", combined: "Runs and lifts hours apart." },
    events: (days) => `Events: ${days}.`,
    unwell: (moment) => `Wrote of feeling unwell ${moment}: texts are off.`,
    paused: (moment) => `Texts are paused until ${moment}.`,
    snoozed: (moment) => `Texts are snoozed until ${moment}.`,
  },
};

function heading(channel: Channel): string {
  return channel === "sms" ? "SMS" : "E-mail";
}
