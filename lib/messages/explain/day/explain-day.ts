import { epochDay } from "../../../domain/local-time.ts";
import { TOPICS, type Topic } from "../../../domain/profile.ts";
import { type Reminder, type ReminderKind, reminderId } from "../../../domain/reminder.ts";
import { calledName, type DayFacts } from "./day-facts.ts";
import { dayName, moment } from "./moments.ts";
import { sessionLine } from "./session-line.ts";
import { silenceSentence } from "./silence-sentences.ts";
import { statusLines } from "./status-lines.ts";
import { distancesAreFromStrava, quotesDistance, WORDS_ARE_HIDDEN } from "./strava-records.ts";
import { whyLate } from "./why-late.ts";
import { whyNone } from "./why-none.ts";
import { whyPlanned } from "./why-planned.ts";

/** One planned text of a day: what became of it, its words when it went, and why. */
export interface ExplainedText {
  readonly id: string;
  readonly kind: ReminderKind;
  readonly state: Reminder["state"];
  /** "sent by SMS at 18:15". */
  readonly outcome: string;
  readonly body: string | null;
  readonly why: readonly string[];
}

/** A day of an athlete in plain sentences: what was logged, what followed, each text and each silence with its reason. */
export interface DayExplanation {
  readonly athleteId: string;
  readonly name: string;
  readonly date: string;
  /** "Fri 16 October". */
  readonly day: string;
  readonly zone: string;
  readonly logged: readonly string[];
  readonly status: {
    readonly origin: DayFacts["statusOrigin"];
    readonly level: string;
    readonly sentences: readonly string[];
  };
  readonly texts: readonly ExplainedText[];
  /** Kinds of which none was planned. */
  readonly none: readonly { readonly kind: Topic; readonly why: string }[];
}

export function explainDay(facts: DayFacts): DayExplanation {
  const { athlete, date, log, reminders, status, statusOrigin } = facts;
  const planned = new Set<string>(reminders.filter(({ localDate }) => localDate === date).map(({ kind }) => kind));
  return {
    athleteId: athlete.athleteId,
    name: calledName(athlete),
    date,
    day: dayName(date),
    zone: log.zone,
    logged: log.sessions
      .filter(({ localDay }) => localDay === epochDay(date))
      .map((session) => sessionLine(session, log.zone)),
    status: { origin: statusOrigin, level: status.level, sentences: statusLines(facts) },
    texts: reminders.toSorted(byTime).map((reminder) => explainText(reminder, facts)),
    none: TOPICS.filter((topic) => !planned.has(topic)).map((kind) => ({ kind, why: whyNone(kind, facts) })),
  };
}

function explainText(reminder: Reminder, facts: DayFacts): ExplainedText {
  const { kind, state } = reminder;
  const silence = "outcome" in reminder ? [silenceSentence(reminder.outcome, facts)] : [];
  const text = state === "SENT" ? reminder.text : null;
  const isHidden = text !== null && quotesDistance(text) && distancesAreFromStrava(facts);
  return {
    id: reminderId(reminder),
    kind,
    state,
    outcome: outcomeOf(reminder, facts.date),
    body: isHidden ? null : text,
    why: [
      ...silence,
      ...(isHidden ? [WORDS_ARE_HIDDEN] : []),
      ...whyPlanned(reminder, facts),
      ...whyLate(reminder, facts),
    ],
  };
}

function outcomeOf(reminder: Reminder, date: string): string {
  const where = { zone: reminder.zone, date };
  const by = reminder.channel === "sms" ? "SMS" : "e-mail";
  switch (reminder.state) {
    case "PENDING":
      return `waits to be sent by ${by} ${moment(reminder.dueAt, where)}`;
    case "SENDING":
      return `is being sent by ${by}`;
    case "SENT":
      return `sent by ${by} ${moment(reminder.settledAt, where)}`;
    case "UNKNOWN":
      return `may have been sent by ${by} ${moment(reminder.settledAt, where)} (${reminder.outcome})`;
    case "FAILED":
    case "CANCELLED":
    case "EXPIRED":
    case "SKIPPED":
      return `not sent; settled ${moment(reminder.settledAt, where)} (${reminder.state} ${reminder.outcome})`;
  }
}

function byTime(a: Reminder, b: Reminder): number {
  return timeOf(a) < timeOf(b) ? -1 : 1;
}

function timeOf(reminder: Reminder): string {
  return "settledAt" in reminder ? reminder.settledAt : reminder.dueAt;
}
