import type { Level } from "../../domain/recovery/status.ts";
import type { DayTexts } from "../coach-texts.ts";
import { formats } from "./formats.ts";

const ADVICE: Readonly<Record<Level, string>> = {
  rest: "rest",
  building: "none yet, a week has to be logged first",
  easy: "keep it easy",
  ready: "ready to train",
};

const HIDDEN = "came from Strava, shown to its athlete only";

export const dayTexts: DayTexts = {
  kinds: {
    "rest-day": "rest-day",
    meal: "meal",
    bedtime: "bedtime",
    event: "event",
    "big-day": "big-day",
    starter: "starter",
    welcome: "welcome",
    invite: "invite",
    "notice-quiet": "notice-quiet",
    notice: "notice",
    reply: "reply",
    safety: "safety",
  },
  channels: { sms: "SMS", email: "e-mail" },
  dayName: (date) => {
    const [, day = "", month = ""] = formats.longDates([date]).split(" ");
    return `${formats.weekdays[date.weekday]} ${day} ${month}`;
  },
  moment: {
    today: (time) => `at ${time}`,
    otherDay: (day, time) => `on ${day} at ${time}`,
  },
  session: {
    fromStrava: `A session that ${HIDDEN}; it counts like any other`,
    kinds: { run: "run", strength: "lift", cross: "cross-training", recovery: "recovery" },
    provenance: {
      reported: "as reported",
      "heart-rate": "from heart rate",
      assumed: "assumed, as nobody said",
    },
    elsewhere: (day, zone) => `${day} in ${zone}`,
    silent: "; imported, or received more than 24 h late: it counts and causes no text",
    records: (count) => `; ${count} records of one effort`,
    easy: "; so easy that it counts as recovery",
    effort: ({ rpe, from, loadAu }) => `RPE ${rpe} ${from}, ${loadAu} AU`,
  },
  status: {
    wasRestDay: "This was a rest day.",
    advice: (day, level) => `Advice for ${day}: ${ADVICE[level]}.`,
    legs: ({ hardRun, lift }) => `The legs are not ready: for a hard run ${hardRun}, for a lift ${lift}.`,
    load: ({ dayLoad, weekLoad }) => `Load: ${dayLoad} AU on the day, ${weekLoad} AU in 7 days (RPE x minutes).`,
    redFlag: (name, since) =>
      `${name} wrote of feeling unwell ${since}; nothing but safety texts goes until that is lifted.`,
    longStepHidden: (windowDays) =>
      `A run was longer than any of the ${windowDays} days before it, by more than the rule allows; distances ${HIDDEN}.`,
    mileageHidden: `New to lifting, and running much of the usual distance still; distances ${HIDDEN}.`,
  },
  wordsAreHidden: `Its words hold distances that ${HIDDEN}.`,
  outcome: {
    waits: (by, moment) => `waits to be sent by ${by} ${moment}`,
    isSending: (by) => `is being sent by ${by}`,
    sent: (by, moment) => `sent by ${by} ${moment}`,
    maybeSent: (by, moment) => `may have been sent by ${by} ${moment}`,
    notSent: (moment) => `not sent; settled ${moment}`,
  },
  states: {
    PENDING: "pending",
    SENDING: "sending",
    SENT: "sent",
    UNKNOWN: "unknown",
    FAILED: "failed",
    CANCELLED: "cancelled",
    EXPIRED: "expired",
    SKIPPED: "skipped",
  },
  late: {
    planned: (moment) => `It was planned ${moment}.`,
    loggedLate: (moment, received) => `It was planned ${moment}, but the workout reached us only ${received}.`,
    quietHours: (moment) => `It was planned ${moment} and waited for the end of quiet hours.`,
    spaced: (moment, { minutes, kind }) =>
      `It was planned ${moment} and kept ${minutes} minutes' distance from the ${kind} text.`,
  },
};
