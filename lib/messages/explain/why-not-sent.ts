import type { LanguageCode } from "../../domain/language.ts";
import { epochDay, weekdayOf } from "../../domain/local-time.ts";
import type { Session } from "../../domain/log/sessions.ts";
import { isTrainingDay } from "../../domain/log/training-log.ts";
import { channelFor, refusalOf } from "../../domain/planning/channel.ts";
import { wakeTimeOf } from "../../domain/planning/quiet-time.ts";
import type { Policy } from "../../domain/policy.ts";
import type { Athlete, Topic } from "../../domain/profile.ts";
import { restQuota } from "../../domain/recovery/rest-days.ts";
import type { SilenceCode } from "../../domain/reminder.ts";
import type { SilenceTexts } from "../../languages/coach-texts.ts";
import { SILENCE_TEXTS } from "../../languages/index.ts";
import { type DayFacts, dayAfter, displayName, formatDayName, isOver } from "./day-facts.ts";

/** The athlete who got no text, the policy, and the language of whoever reads why. */
interface Silenced {
  readonly athlete: Athlete;
  readonly log: { readonly policy: Policy };
  readonly language: LanguageCode;
}

/** The outcome of a reminder, and the name of the error that SNS gave for it. */
interface Outcome {
  readonly outcome: SilenceCode;
  readonly detail?: string | undefined;
}

/** Why a planned text did not go out, or may not have. */
export function silenceSentence({ outcome, detail }: Outcome, { athlete, log, language }: Silenced): string {
  const { spacingMinutes, maxTextsPerDay, maxTextsPerWeek, mealDelayMinutes } = log.policy;
  const name = displayName(athlete);
  // A name, and no words: those of SNS may quote the phone.
  const error = detail !== undefined && /^\w+$/.test(detail) ? ` (${detail})` : "";
  const facts = { name, spacingMinutes, maxTextsPerDay, maxTextsPerWeek, mealDelayMinutes, error };
  return SILENCE_TEXTS[language].sentences[outcome](facts);
}

/** Why no text of a kind was planned for a day. */
export interface Absence {
  readonly code:
    | "RED_FLAG"
    | "NOT_WANTED"
    | "NO_CHANNEL"
    | "CARRIER_OPT_OUT"
    | "UNDELIVERABLE"
    | "EMAIL_UNCONFIRMED"
    | "NO_LONG_SESSION"
    | "ONLY_SILENT"
    | "NO_WAKE_TIME"
    | "NO_TRAINING_DAY"
    | "NO_REST_DAY"
    | "NOT_PLANNED";
  readonly why: string;
}

/** Why no text of a kind was planned for a day: the first condition that was not met. */
export function whyNone(topic: Topic, facts: DayFacts): Absence {
  const { notPlanned } = wordsFor(facts);
  return noWayToReach(topic, facts) ?? notCalledFor(topic, facts) ?? { code: "NOT_PLANNED", why: notPlanned };
}

function wordsFor({ language }: DayFacts): SilenceTexts["absences"] {
  return SILENCE_TEXTS[language].absences;
}

/** By the present profile and consents. */
function noWayToReach(topic: Topic, facts: DayFacts): Absence | undefined {
  const { athlete } = facts;
  const words = wordsFor(facts);
  const name = displayName(athlete);
  const channels = athlete.profile.channels[topic] ?? [];
  if (athlete.redFlagAt !== null) {
    return { code: "RED_FLAG", why: words.redFlag(name, athlete.redFlagAt.slice(0, 10)) };
  }
  if (channels.length === 0) return { code: "NOT_WANTED", why: words.notWanted(topic, name) };
  if (channelFor(topic, athlete) !== undefined) return undefined;
  const refusal = channels.flatMap((channel) => refusalOf(channel, athlete) ?? [])[0];
  if (refusal !== undefined) return { code: refusal, why: silenceSentence({ outcome: refusal }, facts) };
  const states = channels.map((channel) => ({ channel, consent: athlete.consent[channel]?.state ?? null }));
  return { code: "NO_CHANNEL", why: words.noChannel(topic, states) };
}

function notCalledFor(topic: Topic, facts: DayFacts): Absence | undefined {
  switch (topic) {
    case "meal":
      return noMeal(facts);
    case "bedtime":
      return noBedtime(facts);
    case "rest-day":
      return noRestDay(facts);
  }
}

function noMeal(facts: DayFacts): Absence | undefined {
  const { athlete, log, date } = facts;
  const words = wordsFor(facts);
  if (athlete.profile.noFoodAdvice) return { code: "NOT_WANTED", why: words.noFood(displayName(athlete)) };
  const { mealMinSessionMinutes } = log.policy;
  const long = trainingOf(date, log.sessions).filter(({ minutes }) => minutes >= mealMinSessionMinutes);
  if (long.length > 0) return unlessCausing(long, facts);
  return { code: "NO_LONG_SESSION", why: words.noLongSession(mealMinSessionMinutes, isOver(facts)) };
}

function noBedtime(facts: DayFacts): Absence | undefined {
  const { athlete, log, date } = facts;
  const { profile } = athlete;
  const day = epochDay(date);
  if (wakeTimeOf(profile, weekdayOf(day + 1)) === undefined) {
    return { code: "NO_WAKE_TIME", why: wordsFor(facts).noWakeTime(formatDayName(dayAfter(date), facts)) };
  }
  if (profile.bedtimeNights === "every") return undefined;
  return isTrainingDay(day, log) ? unlessCausing(trainingOf(date, log.sessions), facts) : notTrained("bedtime", facts);
}

function noRestDay(facts: DayFacts): Absence | undefined {
  const { athlete, log, date } = facts;
  const day = epochDay(date);
  const next = formatDayName(dayAfter(date), facts);
  const { met, ...quota } = restQuota(day + 1, log);
  if (!met) {
    const why = wordsFor(facts).noRestDay({ ...quota, day: next, name: displayName(athlete) });
    return { code: "NO_REST_DAY", why };
  }
  return isTrainingDay(day, log) ? unlessCausing(trainingOf(date, log.sessions), facts) : notTrained("rest-day", facts);
}

function notTrained(topic: Topic, facts: DayFacts): Absence {
  const minutes = facts.log.policy.trainingDayMinutes;
  return { code: "NO_TRAINING_DAY", why: wordsFor(facts).noTrainingDay(topic, { minutes, isOver: isOver(facts) }) };
}

/** Imports, and what came too late, cause no text. */
function unlessCausing(sessions: readonly Session[], facts: DayFacts): Absence | undefined {
  if (!sessions.every(({ silent }) => silent)) return undefined;
  return { code: "ONLY_SILENT", why: wordsFor(facts).onlySilent };
}

function trainingOf(date: string, sessions: readonly Session[]): readonly Session[] {
  return sessions.filter((session) => session.localDay === epochDay(date) && session.role !== "recovery");
}
