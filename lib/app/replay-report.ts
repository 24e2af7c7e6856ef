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

interface ReplaySummary {
  readonly days: number;
  readonly texts: number;
  readonly textsPerWeek: number;
  readonly byKind: Readonly<Record<string, number>>;
  /** Reminders that ended otherwise than sent, by reason. */
  readonly silences: Readonly<Record<string, number>>;
  /** SMS parts; e-mail has none. */
  readonly parts: number;
  readonly costUsd: number;
}

export interface ReplayReport {
  readonly days: readonly ReplayDay[];
  readonly messages: readonly ReplayMessage[];
  readonly summary: ReplaySummary;
}

export interface ReportOptions {
  /** ISO dates, both included; null is open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly pricePerPartUsd: number;
  /** How many SMS parts a body takes. */
  readonly partsOf: (body: string) => number;
}

/** What a replay shows, of the days asked for; the days before them still count as history. */
export function reportReplay(replay: Replay, options: ReportOptions): ReplayReport {
  const inRange = (date: string): boolean => date >= (options.from ?? "") && date <= (options.to ?? "9999");
  const days = replay.days.filter(({ localDate }) => inRange(localDate)).map(dayOf);
  const reminders = replay.reminders.filter((reminder) => inRange(shownOn(reminder)));
  const messages = reminders.flatMap(messageOf);
  return { days, messages, summary: summarize({ days, messages, reminders }, options) };
}

function dayOf({ localDate, level, reasons, context }: RecoveryStatus): ReplayDay {
  const { dayLoadAu, fitness, fatigue } = context;
  return { date: localDate, level, reasons: reasons.map(({ code }) => code), load: dayLoadAu, fitness, fatigue };
}

function messageOf(reminder: Reminder): readonly ReplayMessage[] {
  if (reminder.state !== "SENT") return [];
  const { settledAt, zone, kind, channel, text, reason } = reminder;
  return [{ at: settledAt, localDate: shownOn(reminder), zone, kind, channel, body: text, reasons: [reason.code] }];
}

/** The local date on which a text went; of a silence the one it was planned for. */
function shownOn(reminder: Reminder): string {
  if (!mayHaveBeenSent(reminder) || !("settledAt" in reminder)) return reminder.localDate;
  return isoDate(localDayAt(instantMs(reminder.settledAt), reminder.zone));
}

function summarize(
  seen: {
    readonly days: readonly ReplayDay[];
    readonly messages: readonly ReplayMessage[];
    readonly reminders: readonly Reminder[];
  },
  { pricePerPartUsd, partsOf }: ReportOptions,
): ReplaySummary {
  const { days, messages, reminders } = seen;
  const parts = messages.reduce((sum, { channel, body }) => sum + (channel === "sms" ? partsOf(body) : 0), 0);
  return {
    days: days.length,
    texts: messages.length,
    textsPerWeek: days.length === 0 ? 0 : (messages.length * 7) / days.length,
    byKind: counted(messages.map(({ kind }) => kind)),
    silences: counted(
      reminders.flatMap((reminder) => ("outcome" in reminder ? [`${reminder.state} ${reminder.outcome}`] : [])),
    ),
    parts,
    costUsd: parts * pricePerPartUsd,
  };
}

function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
