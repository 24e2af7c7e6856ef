import type { SilenceCode } from "../../lib/domain/reminder.ts";

/** Why a text did not go, in a few words for a list; `cooldown explain` says it in a sentence. */
const WORDS: Readonly<Record<SilenceCode, string>> = {
  EDITED: "the log or profile changed before it went",
  TRAINED: "trained on that rest day",
  OPTED_OUT: "no consent",
  RED_FLAG: "felt unwell",
  SNOOZED: "SNOOZE",
  PAUSED: "PAUSE or SICK",
  HABIT: "that weekday is free as it is",
  IGNORED: "the last ones were followed by training",
  FADED: "nothing new after four weeks",
  FASTING: "in the hours of fasting",
  CARRIER_OPT_OUT: "the number texted STOP",
  UNDELIVERABLE: "no text reaches the number",
  EMAIL_UNCONFIRMED: "the address is not confirmed",
  SPEND_CAP: "the month's budget is used up",
  QUIET_HOURS: "in quiet hours, and too late after them",
  PAST: "the workout ended too late for it",
  TOO_EARLY: "before 19:00",
  TOO_LATE: "bedtime is after midnight",
  EVENT: "an event is near",
  MERGED: "joined the session before, whose text had gone",
  BUDGET: "enough texts that day",
  SPACING: "too close to another text",
  NO_CHANNEL: "no channel can be used",
  NO_ATHLETE: "the athlete was removed",
  NOT_WELCOMED: "before the welcome",
  OVERDUE: "picked up too late",
  LEASE_RAN_OUT: "ended while it was sent",
  UNREADABLE: "its item cannot be read",
  REFUSED: "SNS refused it",
  AMBIGUOUS: "SNS gave no clear answer",
};

const BY_CODE: ReadonlyMap<string, string> = new Map(Object.entries(WORDS));

/** A code of a silence with its meaning, such as `PAST (the workout ended too late for it)`. */
export function silenceWords(code: string): string {
  const words = BY_CODE.get(code.slice(code.lastIndexOf(" ") + 1));
  return words === undefined ? code : `${code} (${words})`;
}
