import * as time from "../../domain/local-time.ts";
import { quietUntil } from "../../domain/planning/quiet-time.ts";
import { TOPICS, type Topic } from "../../domain/profile.ts";
import { type Reminder, reminderId } from "../../domain/reminder.ts";
import type { ReminderKind } from "../../domain/reminder-kinds.ts";
import { upperFirst } from "../../languages/format.ts";
import { ATTENTION_TEXTS, DAY_TEXTS } from "../../languages/index.ts";
import { arrivalWords } from "./arrival-words.ts";
import * as coded from "./day-codes.ts";
import { type DayFacts, displayName, formatDayName, formatMoment } from "./day-facts.ts";
import { sessionLine, statusLines } from "./day-lines.ts";
import { distancesAreFromStrava, quotesDistance } from "./strava-records.ts";
import { type Absence, silenceSentence, whyNone } from "./why-not-sent.ts";
import { whyPlanned } from "./why-planned.ts";

/** One planned text of a day: its outcome, its words if it was sent, and why. */
export interface ExplainedText extends coded.CodedText {
  readonly id: string;
  readonly kind: ReminderKind;
  readonly state: Reminder["state"];
  /** "sent by SMS at 18:15". */
  readonly outcome: string;
  readonly body: string | null;
  readonly why: readonly string[];
}

/** A day of an athlete in plain sentences and in codes: what was logged, the status, each text and each silence with its reason. */
export interface DayExplanation {
  readonly athleteId: string;
  readonly name: string;
  readonly date: string;
  /** "Fri 16 October". */
  readonly day: string;
  readonly zone: string;
  readonly logged: readonly string[];
  /** What `logged` says. */
  readonly sessions: readonly coded.CodedSession[];
  /** Texts of the athlete a coach should know of, without their words. */
  readonly texted: readonly string[];
  readonly status: coded.CodedStatus & {
    readonly origin: DayFacts["statusOrigin"];
    readonly level: string;
    readonly sentences: readonly string[];
  };
  readonly texts: readonly ExplainedText[];
  /** Kinds of which none was planned. */
  readonly none: readonly (Absence & { readonly kind: Topic })[];
}

export function explainDay(facts: DayFacts): DayExplanation {
  const { athlete, date, log, reminders, status, statusOrigin } = facts;
  const sessions = log.sessions.filter(({ localDay }) => localDay === time.epochDay(date));
  const planned = new Set<string>(reminders.filter(({ localDate }) => localDate === date).map(({ kind }) => kind));
  return {
    athleteId: athlete.athleteId,
    name: displayName(athlete),
    date,
    day: formatDayName(date, facts),
    zone: log.zone.name,
    logged: sessions.map((session) => sessionLine(session, log.zone.name, facts)),
    sessions: sessions.map(coded.codedSession),
    texted: textedLines(facts),
    status: { origin: statusOrigin, level: status.level, ...coded.codedStatus(facts), sentences: statusLines(facts) },
    texts: reminders.toSorted(byTime).map((reminder) => explainText(reminder, facts)),
    none: TOPICS.filter((topic) => !planned.has(topic) && !(topic === "rest-day" && planned.has("event"))).map(
      (kind) => ({ kind, ...whyNone(kind, facts) }),
    ),
  };
}

function textedLines({ athlete, date, log, language }: DayFacts): readonly string[] {
  return athlete.notedTexts
    .filter(({ at }) => time.isoDate(time.localDayAt(time.instantMs(at), log.zone.name)) === date)
    .map(
      (noted) =>
        `${time.localTimeAt(time.instantMs(noted.at), log.zone.name)}  ${ATTENTION_TEXTS[language].noted[noted.about]}`,
    );
}

function explainText(reminder: Reminder, facts: DayFacts): ExplainedText {
  const { kind, state } = reminder;
  const silence = "outcome" in reminder ? [silenceSentence(reminder, facts)] : [];
  const text = state === "SENT" ? reminder.text : null;
  const where = (sentence: string): string => withZone(sentence, reminder, facts);
  const isHidden = text !== null && quotesDistance(text) && distancesAreFromStrava(facts);
  return {
    id: reminderId(reminder),
    kind,
    state,
    ...coded.codedText(reminder, facts),
    outcome: where(outcomeOf(reminder, facts)),
    body: isHidden ? null : text,
    why: [
      ...silence,
      ...arrivalSentence(reminder, facts),
      ...(isHidden ? [DAY_TEXTS[facts.language].wordsAreHidden] : []),
      ...whyPlanned(reminder, facts).map(where),
      ...whyLate(reminder, facts).map(where),
    ],
  };
}

/** Names the zone of the times in a sentence about a reminder that was planned in another zone than the day's. */
function withZone(sentence: string, { zone }: Reminder, { log }: DayFacts): string {
  if (zone === log.zone.name || !/\d{2}:\d{2}/u.test(sentence)) return sentence;
  const end = sentence.endsWith(".") ? "." : "";
  return `${sentence.slice(0, sentence.length - end.length)} (${zone})${end}`;
}

/** "Accepted by the carrier." */
function arrivalSentence(reminder: Reminder, { nowMs, language }: DayFacts): readonly string[] {
  const words = arrivalWords(reminder, nowMs, ATTENTION_TEXTS[language]);
  return words === undefined ? [] : [`${upperFirst(words)}.`];
}

function outcomeOf(reminder: Reminder, { date, language }: DayFacts): string {
  const { outcome: words, channels } = DAY_TEXTS[language];
  const moment = (instant: string): string => formatMoment(instant, { zone: reminder.zone, date, language });
  const by = channels[reminder.channel];
  switch (reminder.state) {
    case "PENDING":
      return words.waits(by, moment(reminder.dueAt));
    case "SENDING":
      return words.isSending(by);
    case "SENT":
      return words.sent(by, moment(reminder.settledAt));
    case "UNKNOWN":
      return `${words.maybeSent(by, moment(reminder.settledAt))} (${reminder.outcome})`;
    case "FAILED":
    case "CANCELLED":
    case "EXPIRED":
    case "SKIPPED":
      return `${words.notSent(moment(reminder.settledAt))} (${reminder.state} ${reminder.outcome})`;
  }
}

function byTime(a: Reminder, b: Reminder): number {
  return timeOf(a) < timeOf(b) ? -1 : 1;
}

function timeOf(reminder: Reminder): string {
  return "settledAt" in reminder ? reminder.settledAt : reminder.dueAt;
}

/** The sweep runs every minute, so up to two minutes are no delay. */
const NO_DELAY_MS = 2 * time.MINUTE_MS;

/** Why a text was sent later than planned, as far as the records show; empty when it was on time. */
function whyLate(reminder: Reminder, facts: DayFacts): readonly string[] {
  if (reminder.state !== "SENT" && reminder.state !== "UNKNOWN") return [];
  const plannedMs = time.instantMs(reminder.plannedAt);
  if (time.instantMs(reminder.settledAt) - plannedMs <= NO_DELAY_MS) return [];
  const { date, language } = facts;
  const planned = formatMoment(reminder.plannedAt, { zone: reminder.zone, date, language });
  const words = DAY_TEXTS[language].late;
  const received = loggedLate(reminder, facts);
  if (received !== undefined) return [words.loggedLate(planned, received)];
  if (isQuiet(reminder, facts)) return [words.quietHours(planned)];
  const before = spacedFrom(reminder, facts);
  if (before === undefined) return [words.planned(planned)];
  return [words.spaced(planned, { minutes: facts.log.policy.spacingMinutes, kind: before.kind })];
}

/** When the workout behind a text was received, if that was after the text was to go. */
function loggedLate({ plannedAt, zone }: Reminder, { log, date, language }: DayFacts): string | undefined {
  const plannedMs = time.instantMs(plannedAt);
  const late = log.sessions.filter(
    ({ startMs, firstReceivedMs }) =>
      startMs < plannedMs && firstReceivedMs > plannedMs && firstReceivedMs <= log.nowMs,
  );
  const [last] = late.map(({ firstReceivedMs }) => firstReceivedMs).toSorted((a, b) => b - a);
  return last === undefined ? undefined : formatMoment(time.isoInstant(last), { zone, date, language });
}

function isQuiet({ plannedAt, zone }: Reminder, { log, athlete }: DayFacts): boolean {
  return quietUntil(time.instantMs(plannedAt), { profile: athlete.profile, policy: log.policy, zone }) !== undefined;
}

function spacedFrom(reminder: Reminder, { log, reminders }: DayFacts): Reminder | undefined {
  const gapMs = log.policy.spacingMinutes * time.MINUTE_MS;
  return reminders.find(
    (other) =>
      other !== reminder &&
      other.state === "SENT" &&
      "settledAt" in reminder &&
      time.instantMs(other.settledAt) < time.instantMs(reminder.settledAt) &&
      time.instantMs(reminder.settledAt) - time.instantMs(other.settledAt) <= gapMs + NO_DELAY_MS,
  );
}
