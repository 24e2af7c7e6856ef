import { epochDay, isoDate, weekdayOf } from "../../../domain/local-time.ts";
import type { Session } from "../../../domain/log/training-log.ts";
import { channelFor } from "../../../domain/planning/channel.ts";
import { wakeTimeOf } from "../../../domain/planning/wake-time.ts";
import type { Topic } from "../../../domain/profile.ts";
import { restQuota } from "../../../domain/rules/rest-quota.ts";
import { calledName, type DayFacts, soFar } from "./day-facts.ts";
import { dayAfter, dayName } from "./moments.ts";

/** Why there was no text of a kind on a day on which none was even planned: the first thing that rules it out. */
export function whyNone(topic: Topic, facts: DayFacts): string {
  return noWayToReach(topic, facts) ?? notCalledFor(topic, facts) ?? "Planning saw no reason for one at the time.";
}

/** As the profile and the consents stand now. */
function noWayToReach(topic: Topic, { athlete }: DayFacts): string | undefined {
  const name = calledName(athlete);
  const channels = athlete.profile.channels[topic] ?? [];
  if (athlete.redFlagAt !== null)
    return `${name} wrote of feeling unwell on ${athlete.redFlagAt.slice(0, 10)}, and nobody has lifted that.`;
  if (channels.length === 0)
    return `The profile lists no channel for ${topic} texts (channels.${topic}): ${name} does not get them.`;
  if (channelFor(topic, athlete) !== undefined) return undefined;
  const states = channels.map(
    (channel) => `${channel} ${athlete.consent[channel]?.state ?? "without a recorded consent"}`,
  );
  return `None of the channels of ${topic} texts can be used now: ${states.join(", ")}.`;
}

function notCalledFor(topic: Topic, facts: DayFacts): string | undefined {
  switch (topic) {
    case "meal":
      return noMeal(facts);
    case "bedtime":
      return noBedtime(facts);
    case "rest-day":
      return noRestDay(facts);
  }
}

function noMeal(facts: DayFacts): string | undefined {
  const { athlete, log, date } = facts;
  if (athlete.profile.noFoodAdvice)
    return `${calledName(athlete)} wants no food advice (noFoodAdvice, or FOOD OFF by text).`;
  const { mealMinSessionMinutes } = log.policy;
  const long = trainingOf(date, log.sessions).filter(({ minutes }) => minutes >= mealMinSessionMinutes);
  if (long.length === 0)
    return `No run, lift or cross-training of at least ${mealMinSessionMinutes} minutes was logged on this day${soFar(facts)}.`;
  return long.every(({ silent }) => silent) ? SILENT : undefined;
}

function noBedtime(facts: DayFacts): string | undefined {
  const { athlete, log, date } = facts;
  const { profile } = athlete;
  const day = epochDay(date);
  if (wakeTimeOf(profile, weekdayOf(day + 1)) === undefined)
    return `The profile names no wake time for ${dayName(dayAfter(date))} (wake).`;
  if (profile.bedtimeNights === "every") return undefined;
  return log.trainingDays.has(day) ? onlySilent(date, log.sessions) : notTrained("bedtime", facts);
}

function noRestDay(facts: DayFacts): string | undefined {
  const { athlete, log, date } = facts;
  const day = epochDay(date);
  const next = dayName(isoDate(day + 1));
  const { trainingDays, windowDays, restDaysPerWeek, met } = restQuota(day + 1, log);
  if (!met) {
    return `${next} is no rest day for ${calledName(athlete)}: the ${windowDays} days before it hold ${trainingDays} training days; with ${restDaysPerWeek} rest days a week it takes ${7 - restDaysPerWeek}.`;
  }
  if (!log.trainingDays.has(day)) return notTrained("rest-day", facts);
  return onlySilent(date, log.sessions);
}

function notTrained(topic: Topic, facts: DayFacts): string {
  const { trainingDayMinutes } = facts.log.policy;
  return `This was no training day${soFar(facts)}: a ${topic} text goes only on a day with at least ${trainingDayMinutes} minutes of training.`;
}

function onlySilent(date: string, sessions: readonly Session[]): string | undefined {
  return trainingOf(date, sessions).every(({ silent }) => silent) ? SILENT : undefined;
}

const SILENT =
  "All that was logged on this day was imported, or reached us more than 24 h late: history causes no texts.";

function trainingOf(date: string, sessions: readonly Session[]): readonly Session[] {
  return sessions.filter((session) => session.localDay === epochDay(date) && session.role !== "recovery");
}
