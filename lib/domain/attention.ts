import { type DataRequest, daysLeft, openRequest } from "./data-request.ts";
import { failuresInARow, type ReceivedText } from "./delivery/arrival.ts";
import { DAY_MS, instantMs, isoInstant, startOfDay } from "./local-time.ts";
import { asOfDay, isTrainingDay, type TrainingLog } from "./log/training-log.ts";
import { type Athlete, isMinorOn, type NotedText } from "./profile.ts";
import type { Reminder } from "./reminder.ts";
import { DRIFT } from "./rules/drift.ts";

// What a coach should look at (docs/rules.md 4): facts, newest first. Never a ranking, never a risk.

/** Why a coach should look. */
const ATTENTION_CAUSES = [
  "red-flag",
  "crisis",
  "emergency",
  "safety-not-delivered",
  "safety-unconfirmed",
  "data-request",
  "deletion-request",
  "pain",
  "not-delivered",
  "address-lost",
  "no-free-day",
  "drift",
  "not-understood",
  "nothing-received",
] as const;
export type AttentionCause = (typeof ATTENTION_CAUSES)[number];

/** One thing to look at, and since when. */
export interface Attention {
  readonly at: string;
  readonly cause: AttentionCause;
  /** How many days or texts it is about, or days that are left; null where it is one event. */
  readonly count: number | null;
  /** Whom to call, where a person has to be reached now. */
  readonly contact?: Contact;
}

/** How to reach an athlete. */
export interface Contact {
  /** E.164. */
  readonly phone: string | null;
  /** The name of a minor's guardian who consented. */
  readonly guardian: string | null;
}

export interface AttentionInput {
  readonly log: TrainingLog;
  /** The athlete's reminders of the last days, with their receipts. */
  readonly reminders: readonly Reminder[];
  /** The texts that came from the athlete; they matter while a red flag stands. */
  readonly received: readonly ReceivedText[];
}

/** Days without a workout, and days of a minor's training in a row, that a coach should know of. */
const TWO_WEEKS_DAYS = 14;
/** So many texts nobody understood within so many days. */
const UNCLEAR = { texts: 2, days: 7 } as const;

/** For so many days a DRIFT is shown. */
const DRIFT_SHOWN_DAYS = 7;

type Finder = (input: AttentionInput) => Attention | undefined;

/** What a coach should look at for one athlete, the newest first. */
export function attentionOf(input: AttentionInput): readonly Attention[] {
  return FINDERS.flatMap((find) => find(input) ?? []).toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

const FINDERS: readonly Finder[] = [
  ({ log }) => redFlagOf(log.athlete),
  safetyText,
  dataRequest,
  deletionRequest,
  painText,
  notDelivered,
  addressLost,
  noFreeDay,
  drift,
  notUnderstood,
  nothingReceived,
];

/** The red flag that stands, which needs nothing of the log. */
export function redFlagOf(athlete: Athlete): Attention | undefined {
  const { redFlagAt: at, redFlagTier } = athlete;
  if (at === null) return undefined;
  const isUrgent = redFlagTier === "crisis" || redFlagTier === "emergency";
  return isUrgent
    ? { at, cause: redFlagTier, count: null, contact: contactOf(athlete) }
    : { at, cause: "red-flag", count: null };
}

function contactOf({ profile }: Athlete): Contact {
  return { phone: profile.phone, guardian: profile.guardianConsent?.name ?? null };
}

/** While a red flag stands, the last answer to a text of danger of which no phone said that it arrived. */
function safetyText({ log, received }: AttentionInput): Attention | undefined {
  const { redFlagAt } = log.athlete;
  const ofDanger = received.filter((text) => text.isOfDanger && redFlagAt !== null && text.receivedAt >= redFlagAt);
  const last = ofDanger.toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))[0];
  if (last === undefined || last.receipt?.state === "delivered") return undefined;
  const went = last.answerId !== undefined && last.receipt?.state !== "undelivered";
  const cause = went ? "safety-unconfirmed" : "safety-not-delivered";
  return { at: last.receivedAt, cause, count: null, contact: contactOf(log.athlete) };
}

/** A copy of their data was asked for, and nobody has said that it was handed over. */
function dataRequest(input: AttentionInput): Attention | undefined {
  return taskOf("copy", "data-request", input);
}

function deletionRequest(input: AttentionInput): Attention | undefined {
  return taskOf("deletion", "deletion-request", input);
}

function taskOf(about: DataRequest["about"], cause: AttentionCause, { log }: AttentionInput): Attention | undefined {
  const request = openRequest(log.athlete.dataRequests, about);
  return request && { at: request.at, cause, count: daysLeft(request, log.nowMs) };
}

/** That a text about pain came in the last two weeks, never its words. */
function painText({ log }: AttentionInput): Attention | undefined {
  const texts = textsSince("pain", TWO_WEEKS_DAYS, log);
  const last = texts.at(-1);
  return last && { at: last.at, cause: "pain", count: texts.length };
}

function notUnderstood({ log }: AttentionInput): Attention | undefined {
  const texts = textsSince("not-understood", UNCLEAR.days, log);
  const last = texts.at(-1);
  if (last === undefined || texts.length < UNCLEAR.texts) return undefined;
  return { at: last.at, cause: "not-understood", count: texts.length };
}

function textsSince(about: NotedText["about"], days: number, { athlete, nowMs }: TrainingLog): readonly NotedText[] {
  const since = isoInstant(nowMs - days * DAY_MS);
  return athlete.notedTexts
    .filter((text) => text.about === about && text.at >= since)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** No text reaches the number any more, or the last three did not arrive; an opt-out is the athlete's own choice. */
function notDelivered({ log, reminders }: AttentionInput): Attention | undefined {
  const { undeliverable } = log.athlete;
  if (undeliverable !== null) {
    const isOwnChoice = undeliverable.reason === "opted-out";
    return isOwnChoice ? undefined : { at: undeliverable.at, cause: "not-delivered", count: null };
  }
  const failures = failuresInARow(reminders, log.nowMs);
  const [last] = failures;
  return last && { at: last.at, cause: "not-delivered", count: failures.length };
}

function addressLost({ log }: AttentionInput): Attention | undefined {
  const { emailSubscription } = log.athlete;
  if (emailSubscription?.state !== "lost") return undefined;
  return { at: emailSubscription.lostAt, cause: "address-lost", count: null };
}

/** A minor who trained on each of the last 14 days; today counts once it holds training. */
function noFreeDay({ log }: AttentionInput): Attention | undefined {
  const last = isTrainingDay(log.today, log) ? log.today : log.today - 1;
  if (!isMinorOn(log.today, log.athlete.profile.birthYear)) return undefined;
  const days = daysInARow(last, log);
  if (days < TWO_WEEKS_DAYS) return undefined;
  return { at: isoInstant(startOfDay(last, log.zone)), cause: "no-free-day", count: days };
}

function daysInARow(last: number, log: TrainingLog): number {
  let days = 0;
  while (last - days >= log.firstDay && isTrainingDay(last - days, log)) days += 1;
  return days;
}

/** Runs or lifts of the last week felt much harder than those of the weeks before: the last day that showed it. */
function drift({ log }: AttentionInput): Attention | undefined {
  for (let ago = 0; ago < DRIFT_SHOWN_DAYS; ago += 1) {
    const view = asOfDay(log.today - ago, log);
    if (DRIFT.evaluate(view) !== null)
      return { at: isoInstant(startOfDay(view.today, log.zone)), cause: "drift", count: null };
  }
  return undefined;
}

/** Nothing came for 14 days: since the last workout was received, or since the consent when none ever was. */
function nothingReceived({ log }: AttentionInput): Attention | undefined {
  const consents = Object.values(log.athlete.consent).filter(({ state }) => state === "given");
  if (consents.length === 0) return undefined;
  let lastMs = -Infinity;
  for (const { at } of consents) lastMs = Math.max(lastMs, instantMs(at));
  for (const { firstReceivedMs } of log.workouts) lastMs = Math.max(lastMs, firstReceivedMs);
  const days = Math.floor((log.nowMs - lastMs) / DAY_MS);
  if (days < TWO_WEEKS_DAYS) return undefined;
  return { at: isoInstant(lastMs + TWO_WEEKS_DAYS * DAY_MS), cause: "nothing-received", count: days };
}
