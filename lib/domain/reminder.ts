import { DAY_MS, isoDate } from "./local-time.ts";
import type { Channel } from "./profile.ts";
import type { Receipt } from "./receipt.ts";
import type { ReminderFacts, ReminderReason } from "./reminder-facts.ts";
import { REMINDER_KINDS, type ReminderKind } from "./reminder-kinds.ts";

/** Why a reminder did not end as SENT. */
export const SILENCE_CODES = [
  "EDITED",
  "TRAINED",
  "OPTED_OUT",
  "RED_FLAG",
  "SNOOZED",
  "PAUSED",
  "HABIT",
  "FADED",
  "IGNORED",
  "FASTING",
  "CARRIER_OPT_OUT",
  "UNDELIVERABLE",
  "EMAIL_UNCONFIRMED",
  "SPEND_CAP",
  "QUIET_HOURS",
  "PAST",
  "TOO_EARLY",
  "TOO_LATE",
  "EVENT",
  "MERGED",
  "BUDGET",
  "SPACING",
  "NO_CHANNEL",
  "NO_ATHLETE",
  "NOT_WELCOMED",
  "OVERDUE",
  "LEASE_RAN_OUT",
  "UNREADABLE",
  "REFUSED",
  "AMBIGUOUS",
] as const;
export type SilenceCode = (typeof SILENCE_CODES)[number];

/** A reminder as planning wants it; `localDate` and `kind` identify it. */
export interface PlannedReminder {
  readonly localDate: string;
  readonly kind: ReminderKind;
  /** The instant at which it should be sent, whatever the time of planning. */
  readonly plannedAt: string;
  readonly sendBefore: string;
  /** The athlete's current IANA zone: of quiet hours, and of every day and time the text names. */
  readonly zone: string;
  readonly channel: Channel;
  readonly facts: ReminderFacts;
  readonly reason: ReminderReason;
}

/** PENDING -> SENDING -> SENT | UNKNOWN | FAILED; PENDING or SENDING -> CANCELLED | EXPIRED | SKIPPED. */
export type ReminderState =
  | { readonly state: "PENDING"; readonly dueAt: string; readonly attempts: number }
  | {
      readonly state: "SENDING";
      readonly dueAt: string;
      readonly attempts: number;
      readonly claimId: string;
      readonly claimedAt?: string | undefined;
      readonly leaseUntil: string;
    }
  | SettledState;

/** A line that a text tells when it has room: an appended reason, that texts become fewer, a source of omega-3. */
export const TOLD_LINES = ["sentence", "fading", "omega-3"] as const;
export type ToldLine = (typeof TOLD_LINES)[number];

export type SettledState =
  | {
      readonly state: "SENT";
      readonly settledAt: string;
      readonly messageId: string;
      readonly text: string;
      /** Missing in texts of earlier releases, which told all that was planned. */
      readonly told?: readonly ToldLine[] | undefined;
    }
  | {
      readonly state: SilentState;
      readonly settledAt: string;
      readonly outcome: SilenceCode;
      readonly detail?: string | undefined;
      /** When it may have been published; UNKNOWN only. */
      readonly publishedAt?: string | undefined;
    };

export type SilentState = "UNKNOWN" | "FAILED" | "CANCELLED" | "EXPIRED" | "SKIPPED";

/** One reminder as it is stored. */
export type Reminder = PlannedReminder & {
  readonly athleteId: string;
  /** Rises only when every earlier reminder of its date and kind was CANCELLED or SKIPPED, or welcomed an earlier consent. */
  readonly n: number;
  /** Rises with every change of plan. */
  readonly generation: number;
  /** What the carrier said, once it did. */
  readonly receipt?: Receipt | undefined;
} & ReminderState;

/** The kind of the reminder with these facts: the variants of the rest-day text count as one. */
export function kindOfFacts({ kind }: ReminderFacts): ReminderKind {
  return kind === "easy-day" || kind === "rest-after" ? "rest-day" : kind;
}

/** What identifies a reminder among an athlete's reminders. */
export type ReminderName = Pick<Reminder, "localDate" | "kind" | "n">;

/** The id of a reminder, `localDate#kind#n`; its kind may be one of another release. */
export function reminderId({ localDate, kind, n }: Omit<ReminderName, "kind"> & { readonly kind: string }): string {
  return `${localDate}#${kind}#${n}`;
}

/** Date, kind and number that an id names, or undefined. */
export function parseReminderId(id: string): ReminderName | undefined {
  const [, localDate, kindText, n] = /^([^#]+)#([^#]+)#(\d+)$/.exec(id) ?? [];
  const kind = REMINDER_KINDS.find((known) => known === kindText);
  return localDate === undefined || kind === undefined ? undefined : { localDate, kind, n: Number(n) };
}

/**
 * The ISO date from which planning, delivery and conversation read an athlete's reminders: two local days ago, which
 * begins no earlier than three UTC days ago, whatever the zone.
 */
export function recentRemindersFrom(nowMs: number): string {
  return isoDate(Math.floor(nowMs / DAY_MS) - 3);
}

/** When a reminder was settled, or is due. */
export function momentOf(reminder: ReminderState): string {
  return "settledAt" in reminder ? reminder.settledAt : reminder.dueAt;
}

/** Whether a text may have reached the athlete; UNKNOWN counts as sent. */
export function mayHaveBeenSent(reminder: ReminderState): boolean {
  return reminder.state === "SENT" || reminder.state === "UNKNOWN";
}

export function isSettled(reminder: ReminderState): reminder is SettledState {
  return reminder.state !== "PENDING" && reminder.state !== "SENDING";
}
