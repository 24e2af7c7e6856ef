import { epochDay, isoDate, weekdayOf } from "../../domain/local-time.ts";
import type { Session } from "../../domain/log/sessions.ts";
import { isTrainingDay } from "../../domain/log/training-log.ts";
import { channelFor } from "../../domain/planning/channel.ts";
import { wakeTimeOf } from "../../domain/planning/quiet-time.ts";
import type { Policy } from "../../domain/policy.ts";
import type { Athlete, Topic } from "../../domain/profile.ts";
import { restQuota } from "../../domain/recovery/rest-days.ts";
import type { SilenceCode } from "../../domain/reminder.ts";
import { type DayFacts, dayAfter, displayName, formatDayName, soFar } from "./day-facts.ts";

/** The athlete who got no text, and the policy. */
interface Silenced {
  readonly athlete: Athlete;
  readonly log: { readonly policy: Policy };
}

/** The outcome of a reminder, and the name of the error that SNS gave for it. */
interface Outcome {
  readonly outcome: SilenceCode;
  readonly detail?: string | undefined;
}

/** Why a planned text did not go out, or may not have. */
export function silenceSentence({ outcome, detail }: Outcome, { athlete, log }: Silenced): string {
  const { spacingMinutes, maxTextsPerDay, maxTextsPerWeek, mealDelayMinutes } = log.policy;
  const name = displayName(athlete);
  // A name, and no words: those of SNS may quote the phone.
  const error = detail !== undefined && /^\w+$/.test(detail) ? ` (${detail})` : "";
  const sentences: Readonly<Record<SilenceCode, string>> = {
    EDITED: "The log or the profile changed before it went, and after that it was not called for.",
    TRAINED: `${name} trained on the rest day it was about.`,
    OPTED_OUT: `${name} had not consented to this channel, or had withdrawn.`,
    RED_FLAG: `${name} had written of feeling unwell; until that is lifted no reminder goes.`,
    SNOOZED: `${name} had texted SNOOZE.`,
    PAUSED: `${name} had texted PAUSE or SICK.`,
    HABIT: "This weekday has been free of training for four weeks: no need to say what is a habit already.",
    IGNORED: "The last rest-day texts were followed by training, so the next ones are further apart.",
    FADED: "After the first four weeks this kind goes only when there is something new to say.",
    FASTING: `It fell in the hours in which ${name} fasts.`,
    CARRIER_OPT_OUT: "The carrier refuses the number because it texted STOP.",
    UNDELIVERABLE: `The carrier says that no text reaches this number; SMS go again once ${name} texts or the profile changes.`,
    EMAIL_UNCONFIRMED: "The e-mail address is not confirmed yet.",
    SPEND_CAP: "The team's budget for texts this month was used up.",
    QUIET_HOURS: "It fell in quiet hours, and would have been too late after them.",
    PAST: "The workout reached us so late that the text could not be on time any more.",
    TOO_EARLY: "Its time was earlier than bedtime texts may go (19:00).",
    TOO_LATE: "Bedtime is after midnight, and bedtime texts do not go that late.",
    EVENT:
      "A race or another event of the profile is near: its day is never a rest day, and on its eve it has a text of its own.",
    MERGED: `A session within ${mealDelayMinutes} min of the meal text joined one whose text had already gone.`,
    BUDGET: `At most one text of a kind and ${maxTextsPerDay} in all go a day, and after four weeks ${maxTextsPerWeek} in seven days, the last of them for a rest day: this one was over it.`,
    SPACING: `Texts keep ${spacingMinutes} minutes apart, and there was no room left before it would be worth nothing.`,
    NO_CHANNEL: "None of the channels the profile lists for it could be used.",
    NO_ATHLETE: "The athlete had been removed.",
    NOT_WELCOMED: "Reminders start after the welcome is sent.",
    OVERDUE: "It was picked up too late to be useful.",
    NOT_IN_PLAN: "The plan had changed and did not name it any more.",
    LEASE_RAN_OUT: "The function died while sending: it may have gone out, so it is never tried again.",
    UNREADABLE: "Its item in the table cannot be read: a fault, see the runbook.",
    REFUSED: `SNS refused to send it${error}.`,
    AMBIGUOUS: `SNS gave no clear answer${error}: it may have gone out, so it is never tried again.`,
  };
  return sentences[outcome];
}

/** Why no text of a kind was planned for a day. */
export interface Absence {
  readonly code:
    | "RED_FLAG"
    | "NOT_WANTED"
    | "NO_CHANNEL"
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
  return noWayToReach(topic, facts) ?? notCalledFor(topic, facts) ?? NOT_PLANNED;
}

const NOT_PLANNED: Absence = { code: "NOT_PLANNED", why: "Planning saw no reason for one at the time." };

/** By the present profile and consents. */
function noWayToReach(topic: Topic, { athlete }: DayFacts): Absence | undefined {
  const name = displayName(athlete);
  const channels = athlete.profile.channels[topic] ?? [];
  if (athlete.redFlagAt !== null) {
    const why = `${name} wrote of feeling unwell on ${athlete.redFlagAt.slice(0, 10)}, and nobody has lifted that.`;
    return { code: "RED_FLAG", why };
  }
  if (channels.length === 0) {
    const why = `The profile lists no channel for ${topic} texts (channels.${topic}): ${name} does not get them.`;
    return { code: "NOT_WANTED", why };
  }
  if (channelFor(topic, athlete) !== undefined) return undefined;
  const states = channels.map(
    (channel) => `${channel} ${athlete.consent[channel]?.state ?? "without a recorded consent"}`,
  );
  const why = `None of the channels of ${topic} texts can be used now: ${states.join(", ")}.`;
  return { code: "NO_CHANNEL", why };
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
  if (athlete.profile.noFoodAdvice) {
    const why = `${displayName(athlete)} wants no food advice (noFoodAdvice, or FOOD OFF by text).`;
    return { code: "NOT_WANTED", why };
  }
  const { mealMinSessionMinutes } = log.policy;
  const long = trainingOf(date, log.sessions).filter(({ minutes }) => minutes >= mealMinSessionMinutes);
  if (long.length > 0) return long.every(({ silent }) => silent) ? SILENT : undefined;
  const why = `No run, lift or cross-training of at least ${mealMinSessionMinutes} minutes was logged on this day${soFar(facts)}.`;
  return { code: "NO_LONG_SESSION", why };
}

function noBedtime(facts: DayFacts): Absence | undefined {
  const { athlete, log, date } = facts;
  const { profile } = athlete;
  const day = epochDay(date);
  if (wakeTimeOf(profile, weekdayOf(day + 1)) === undefined) {
    return { code: "NO_WAKE_TIME", why: `The profile names no wake time for ${formatDayName(dayAfter(date))} (wake).` };
  }
  if (profile.bedtimeNights === "every") return undefined;
  return isTrainingDay(day, log) ? onlySilent(date, log.sessions) : notTrained("bedtime", facts);
}

function noRestDay(facts: DayFacts): Absence | undefined {
  const { athlete, log, date } = facts;
  const day = epochDay(date);
  const next = formatDayName(isoDate(day + 1));
  const { trainingDays, windowDays, restDaysPerWeek, met } = restQuota(day + 1, log);
  if (!met) {
    const why = `${next} is no rest day for ${displayName(athlete)}: the ${windowDays} days before it hold ${counted(trainingDays, "training day")}; with ${counted(restDaysPerWeek, "rest day")} a week it takes ${7 - restDaysPerWeek}.`;
    return { code: "NO_REST_DAY", why };
  }
  if (!isTrainingDay(day, log)) return notTrained("rest-day", facts);
  return onlySilent(date, log.sessions);
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function notTrained(topic: Topic, facts: DayFacts): Absence {
  const { trainingDayMinutes } = facts.log.policy;
  const why = `This was no training day${soFar(facts)}: a ${topic} text goes only on a day with at least ${trainingDayMinutes} minutes of training.`;
  return { code: "NO_TRAINING_DAY", why };
}

function onlySilent(date: string, sessions: readonly Session[]): Absence | undefined {
  return trainingOf(date, sessions).every(({ silent }) => silent) ? SILENT : undefined;
}

const SILENT: Absence = {
  code: "ONLY_SILENT",
  why: "All that was logged on this day was imported, or reached us more than 24 h late: history causes no texts.",
};

function trainingOf(date: string, sessions: readonly Session[]): readonly Session[] {
  return sessions.filter((session) => session.localDay === epochDay(date) && session.role !== "recovery");
}
