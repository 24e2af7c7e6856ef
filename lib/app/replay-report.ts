import { instantMs, isoDate, localDayAt } from "../domain/local-time.ts";
import type { Channel } from "../domain/profile.ts";
import type { RecoveryStatus } from "../domain/recovery/status.ts";
import { mayHaveBeenSent, type Reminder } from "../domain/reminder.ts";
import type { ReminderKind } from "../domain/reminder-kinds.ts";
import type { Replay } from "./replay.ts";

export interface ReplayDay {
  readonly date: string;
  readonly level: RecoveryStatus["level"];
  /** Reason codes, in order. */
  readonly reasons: readonly string[];
  /** Load of the day [AU]. */
  readonly load: number;
  readonly fitness: number;
  readonly fatigue: number;
}

export interface ReplayMessage {
  readonly at: string;
  /** The local date on which it went, and the IANA zone of that date. */
  readonly localDate: string;
  readonly zone: string;
  readonly kind: ReminderKind;
  readonly channel: Channel;
  readonly body: string;
  readonly reasons: readonly string[];
}

/** A text that was planned for a day and did not go. */
export interface ReplaySilence {
  /** The local date for which it was planned. */
  readonly date: string;
  readonly kind: ReminderKind;
  readonly state: string;
  readonly reason: string;
}

interface ReplaySummary {
  readonly days: number;
  readonly texts: number;
  /** Of less than a week what it held: nobody knows how it would go on. */
  readonly textsPerWeek: number;
  readonly byKind: Readonly<Record<string, number>>;
  /** Reminders that ended otherwise than sent, by reason. */
  readonly silences: Readonly<Record<string, number>>;
  /** Records and fields of the log that could not be taken. */
  readonly leftOut: number;
  /** SMS parts; e-mail has none. */
  readonly parts: number;
  readonly costUsd: number;
}

export interface ReplayReport {
  readonly days: readonly ReplayDay[];
  readonly messages: readonly ReplayMessage[];
  readonly silences: readonly ReplaySilence[];
  readonly summary: ReplaySummary;
}

export interface ReportOptions {
  /** ISO dates, both included; null is open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly pricePerPartUsd: number;
  /** Records and fields of the log that could not be taken. */
  readonly leftOut: number;
  /** How many SMS parts a body takes. */
  readonly partsOf: (body: string) => number;
}

/** What a replay shows, of the days asked for; the days before them still count as history. */
export function reportReplay(replay: Replay, options: ReportOptions): ReplayReport {
  const inRange = (date: string): boolean => date >= (options.from ?? "") && date <= (options.to ?? "9999");
  const days = replay.days.filter(({ localDate }) => inRange(localDate)).map(dayOf);
  const reminders = replay.reminders.filter((reminder) => inRange(shownOn(reminder)));
  const messages = reminders.flatMap(messageOf);
  const silences = reminders.flatMap(silenceOf);
  return { days, messages, silences, summary: summarize({ days, messages, silences }, options) };
}

function dayOf({ localDate, level, reasons, context }: RecoveryStatus): ReplayDay {
  const { dayLoadAu, fitness, fatigue } = context;
  return { date: localDate, level, reasons: reasons.map(({ code }) => code), load: dayLoadAu, fitness, fatigue };
}

function messageOf(reminder: Reminder): readonly ReplayMessage[] {
  if (reminder.state !== "SENT") return [];
  const { settledAt, zone, kind, channel, text, reason } = reminder;
  const reasons = [reason.code, ...appendedTo(reminder)];
  return [{ at: settledAt, localDate: shownOn(reminder), zone, kind, channel, body: text, reasons }];
}

/** The reason that rode on a text, if there was room for its sentence. */
function appendedTo({ facts, ...reminder }: Reminder): readonly string[] {
  const isTold = "told" in reminder ? (reminder.told?.includes("sentence") ?? true) : true;
  return isTold && "rider" in facts && facts.rider !== null ? [facts.rider.code] : [];
}

function silenceOf(reminder: Reminder): readonly ReplaySilence[] {
  if (!("outcome" in reminder)) return [];
  const { localDate, kind, state, outcome } = reminder;
  return [{ date: localDate, kind, state, reason: outcome }];
}

/** The local date on which a text went; of a silence the one it was planned for. */
function shownOn(reminder: Reminder): string {
  if (!mayHaveBeenSent(reminder) || !("settledAt" in reminder)) return reminder.localDate;
  return isoDate(localDayAt(instantMs(reminder.settledAt), reminder.zone));
}

const WEEK_DAYS = 7;

function summarize(
  seen: {
    readonly days: readonly ReplayDay[];
    readonly messages: readonly ReplayMessage[];
    readonly silences: readonly ReplaySilence[];
  },
  { pricePerPartUsd, partsOf, leftOut }: ReportOptions,
): ReplaySummary {
  const { days, messages, silences } = seen;
  const parts = messages.reduce((sum, { channel, body }) => sum + (channel === "sms" ? partsOf(body) : 0), 0);
  return {
    days: days.length,
    texts: messages.length,
    textsPerWeek: (messages.length * WEEK_DAYS) / Math.max(WEEK_DAYS, days.length),
    byKind: counted(messages.map(({ kind }) => kind)),
    silences: counted(silences.map(({ state, reason }) => `${state} ${reason}`)),
    leftOut,
    parts,
    costUsd: Math.round(parts * pricePerPartUsd * 10_000) / 10_000,
  };
}

function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
