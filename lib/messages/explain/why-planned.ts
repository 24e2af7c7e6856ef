import type { Reminder } from "../../domain/reminder.ts";
import type { MealFocus, MealSession, ReminderFacts } from "../../domain/reminder-facts.ts";
import type { AppendedReason } from "../../domain/rules/reason.ts";
import { formatClockTime, formatKilometers, formatList } from "../../languages/format.ts";
import { FORMATS } from "../../languages/index.ts";
import { type DayFacts, displayName, formatDayName, formatMoment } from "./day-facts.ts";
import { distancesAreFromStrava, isFromStrava, reasonForOthers, SHOWN_TO_ITS_ATHLETE_ONLY } from "./strava-records.ts";

type FactsOf<Kind extends ReminderFacts["kind"]> = Extract<ReminderFacts, { readonly kind: Kind }>;

/** Why a reminder was planned, and why for this instant: the rule with its numbers. */
export function whyPlanned(reminder: Reminder, facts: DayFacts): readonly string[] {
  const told = reminder.facts;
  switch (told.kind) {
    case "rest-day":
      return [...restDay(told, reminder, facts), ...appended(told.rider, facts)];
    case "easy-day":
      return easyDay(told, facts);
    case "meal":
      return [...meal(told, reminder, facts), ...appended(told.rider, facts)];
    case "bedtime":
      return bedtime(told, reminder, facts);
    case "rest-after":
      return [restAfter(told)];
    case "big-day":
      return bigDay(told);
    case "starter":
      return [STARTERS[told.again ? "again" : "first"]];
    case "event":
      return [`The profile names ${formatDayName(told.date)} as a race or another event: the text of its eve.`];
    case "welcome":
      return [
        `${displayName(facts.athlete)}'s consent was recorded ${formatMoment(reminder.plannedAt, { zone: reminder.zone, date: facts.date })}: the first text is the welcome, and no reminder goes before it.`,
      ];
    case "invite":
      return ["An operator asked for it: the one text that asks for consent goes once to a number."];
    case "notice-quiet":
      return [
        told.logged === "nothing"
          ? "Two weeks after the welcome nothing had been logged: the one text that asks whether the app is connected."
          : "Two weeks after the welcome only recovery had been logged, of which texts have little to say: the one text that says so.",
      ];
    case "notice":
      return [
        "A red flag had stood for three days without an answer: the one text that says reminders are off, and how to get them back.",
      ];
  }
}

function restAfter({ restDates, hardWorkFrom }: FactsOf<"rest-after">): string {
  const days = formatList(restDates.map(formatDayName), FORMATS.en.and);
  return `After a big day: ${days} for rest, and nothing hard before ${formatDayName(hardWorkFrom)}.`;
}

function bigDay({ hardWorkFrom, namesFood }: FactsOf<"big-day">): readonly string[] {
  return [
    `A race or a run of marathon length: its own text in place of the meal text, and nothing hard before ${formatDayName(hardWorkFrom)}.`,
    ...(namesFood ? [] : ["It speaks of no food: the profile, or the fast of that hour, asks for none."]),
  ];
}

const STARTERS = {
  first: "The first lift of somebody new to lifting: how to begin, in place of the meal text.",
  again: "The first lift after a long time: how to begin again, in place of the meal text.",
} as const;

function restDay(told: FactsOf<"rest-day">, reminder: Reminder, facts: DayFacts): readonly string[] {
  const { restDaysPerWeek } = reminder.reason.evidence;
  const wanted = typeof restDaysPerWeek === "number" ? restDaysPerWeek : 7 - told.trainingDays;
  const name = displayName(facts.athlete);
  const [first = "", ...more] = told.restDates.map(formatDayName);
  return [
    `${first} is a rest day for ${name}: the ${told.windowDays} days before it hold ${formatCount(told.trainingDays, "training day")}, and ${formatCount(wanted, "rest day")} a week leave room for ${7 - wanted}.`,
    ...(more.length === 0 ? [] : [`If nothing is trained, so is ${formatList(more, FORMATS.en.and)}.`]),
    facts.athlete.profile.restDayAt === "evening"
      ? `Rest-day texts go the evening before, at ${formatClockTime(reminder.plannedAt, reminder.zone)}.`
      : `${name} wants rest-day texts on the morning itself, at ${formatClockTime(reminder.plannedAt, reminder.zone)}.`,
    ...(told.offersRestOne ? ["The last three were each followed by training, so it offers fewer of them."] : []),
  ];
}

function easyDay(told: FactsOf<"easy-day">, { athlete, log }: DayFacts): readonly string[] {
  if (distancesAreFromStrava({ log })) {
    return [
      `A run was ${displayName(athlete)}'s longest in ${told.windowDays} days; its distance ${SHOWN_TO_ITS_ATHLETE_ONLY}: ${formatList(told.easyDates.map(formatDayName), FORMATS.en.and)} should be easy.`,
    ];
  }
  return [
    `The run of ${formatKilometers(told.distanceMeters, FORMATS.en)} km is ${displayName(athlete)}'s longest in ${told.windowDays} days, before it ${formatKilometers(told.longestMeters, FORMATS.en)} km: ${formatList(told.easyDates.map(formatDayName), FORMATS.en.and)} should be easy.`,
  ];
}

function meal(told: FactsOf<"meal">, reminder: Reminder, { log, athlete }: DayFacts): readonly string[] {
  const { mealDelayMinutes, mealMinSessionMinutes } = log.policy;
  const session = isFromStrava(told)
    ? `${SESSIONS[told.session]} ended; it ${SHOWN_TO_ITS_ATHLETE_ONLY}`
    : `${SESSIONS[told.session]} ended at ${formatClockTime(told.endedAt, reminder.zone)}`;
  const until = formatClockTime(reminder.sendBefore, reminder.zone);
  return [
    told.forBreakfast
      ? `${session}, too late for a text that evening: it goes at breakfast, and is worth nothing after ${until}.`
      : `${session}. A meal text goes ${mealDelayMinutes} minutes after a session of at least ${mealMinSessionMinutes}, and is worth nothing after ${until}.`,
    `${FOCUS[told.focus]}; foods that the profile rules out are left out (diet: ${athlete.profile.diet}).`,
    ...(told.asksRpe ? ["Nobody said how hard it was, so the text asks."] : []),
  ];
}

function bedtime(told: FactsOf<"bedtime">, { zone, plannedAt }: Reminder, { log }: DayFacts): readonly string[] {
  const { sleepLatencyMinutes, hardDaySleepMinutes } = log.policy;
  const extra = told.hardDay ? ` (${hardDaySleepMinutes} minutes of it for a hard day)` : "";
  const sleep = `${FORMATS.en.hours(told.needMinutes)} of sleep${extra} and ${sleepLatencyMinutes} minutes to fall asleep`;
  const wake = formatClockTime(told.wakeAt, zone);
  const clocks = `The clocks move by ${told.clocksMoveMinutes} minutes that night.`;
  const bed = formatClockTime(told.bedtimeAt, zone);
  return [
    told.capped
      ? `Bedtime is ${bed}, kept near the usual one: with ${sleep} before the wake time of ${wake} it would be later.`
      : `Bedtime is ${bed}: ${sleep} before the wake time of ${wake}.`,
    `The text was planned for ${formatClockTime(plannedAt, zone)}.`,
    ...(told.beforeEvent ? ["The next day is an event, so the text names no alarm: it may ring at another time."] : []),
    ...(told.clocksMoveMinutes === 0 ? [] : [clocks]),
  ];
}

function appended(reason: AppendedReason | null, facts: DayFacts): readonly string[] {
  return reason === null ? [] : [`It also says why to take care (${reason.code}): ${reasonForOthers(reason, facts)}`];
}

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

function formatCount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
