import type { MealFocus, MealSession } from "../../domain/reminder-facts.ts";
import type { PlanTexts } from "../coach-texts.ts";

const HIDDEN = "came from Strava, shown to its athlete only";

const SESSIONS: Readonly<Record<MealSession, string>> = {
  run: "A run",
  lift: "A lift",
  cross: "Cross-training",
  "run-and-lift": "A run and a lift",
};

const FOCUS: Readonly<Record<MealFocus, string>> = {
  protein: "After a lift protein comes first",
  carbohydrate: "After a long or hard session carbohydrate comes first",
  both: "It names protein and carbohydrate alike",
};

export const planTexts: PlanTexts = {
  restDay: (e) =>
    `${e.day} is a rest day for ${e.name}: the ${e.windowDays} days before it hold ${counted(e.trainingDays, "training day")}, and ${counted(e.restDaysPerWeek, "rest day")} a week ${e.restDaysPerWeek === 1 ? "leaves" : "leave"} room for ${7 - e.restDaysPerWeek}.`,
  moreRestDays: (days) => `If nothing is trained, so is ${days}.`,
  restDayAt: ({ when, name, time }) =>
    when === "evening"
      ? `Rest-day texts go the evening before, at ${time}.`
      : `${name} wants rest-day texts on the morning itself, at ${time}.`,
  offersRestOne: "The last three were each followed by training, so it offers fewer of them.",
  easyDay: ({ name, distances, windowDays, days }) =>
    distances === null
      ? `A run was ${name}'s longest in ${windowDays} days; its distance ${HIDDEN}: ${days} should be easy.`
      : `The run of ${distances.km} km is ${name}'s longest in ${windowDays} days, up from ${distances.longestKm} km: ${days} should be easy.`,
  restAfter: (restDays, hardWorkFrom) =>
    `After a big day: ${restDays} for rest, and nothing hard before ${hardWorkFrom}.`,
  bigDay: (hardWorkFrom) =>
    `A race or a run of marathon length: its own text in place of the meal text, and nothing hard before ${hardWorkFrom}.`,
  noFood: "It speaks of no food: the profile, or the fast of that hour, asks for none.",
  starter: {
    first: "The first lift of somebody new to lifting: how to begin, in place of the meal text.",
    again: "The first lift after a long time: how to begin again, in place of the meal text.",
  },
  event: (day) => `The profile names ${day} as a race or another event: the text of its eve.`,
  welcome: (name, moment) =>
    `${name}'s consent was recorded ${moment}: the first text is the welcome, and no reminder goes before it.`,
  invite: "An operator asked for it: the one text that asks for consent goes once to a number.",
  quiet: {
    nothing:
      "Two weeks after the welcome nothing had been logged: the one text that asks whether the app is connected.",
    recovery:
      "Two weeks after the welcome only recovery had been logged, of which texts have little to say: the one text that says so.",
  },
  textsOff:
    "A red flag had stood for three days without an answer: the one text that says reminders are off, and how to get them back.",
  meal: ({ session, endedAt, forBreakfast, until, delayMinutes, minSessionMinutes }) => {
    const ended = `${SESSIONS[session]} ended${endedAt === null ? `; it ${HIDDEN}` : ` at ${endedAt}`}`;
    return forBreakfast
      ? `${ended}, too late for a text that evening: it goes at breakfast, and is worth nothing after ${until}.`
      : `${ended}. A meal text goes ${delayMinutes} minutes after a session of at least ${minSessionMinutes}, and is worth nothing after ${until}.`;
  },
  food: (focus, diet) => `${FOCUS[focus]}; foods that the profile rules out are left out (diet: ${diet}).`,
  asksRpe: "Nobody said how hard it was, so the text asks.",
  bedtime: ({ bed, wake, hours, extraMinutes, latencyMinutes, capped }) => {
    const extra = extraMinutes === null ? "" : ` (${extraMinutes} minutes of it for a hard day)`;
    const sleep = `${hours} of sleep${extra} and ${latencyMinutes} minutes to fall asleep`;
    return capped
      ? `Bedtime is ${bed}, kept near the usual one: with ${sleep} before the wake time of ${wake} it would be later.`
      : `Bedtime is ${bed}: ${sleep} before the wake time of ${wake}.`;
  },
  bedtimePlanned: (time) => `The text was planned for ${time}.`,
  beforeEvent: "The next day is an event, so the text names no alarm: it may ring at another time.",
  clocksMove: (minutes) => `The clocks move by ${minutes} minutes that night.`,
  appended: (code, sentence) => `It also says why to take care (${code}): ${sentence}`,
};

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
