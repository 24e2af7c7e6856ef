import { instantMs, isoInstant, localDayAt } from "../local-time.ts";
import { isSettled, kindOfFacts, type PlannedReminder, type Reminder, type SilenceCode } from "../reminder.ts";
import type { ReminderFacts, ReminderReason } from "../reminder-facts.ts";
import { KIND_RULES } from "../reminder-kinds.ts";
import { wantedChannelFor } from "./channel.ts";
import type { PlanContext } from "./plan-context.ts";

// A slot is a local date and kind: at most one text goes out of it.

/** What planning wants of one slot: a text, or no text and the recorded reason. */
export type PlannedText =
  | {
      readonly kind: "send";
      readonly reminder: PlannedReminder;
      /** From this instant on it is too late to plan the text anew [epoch milliseconds]. */
      readonly planBeforeMs: number;
    }
  | { readonly kind: "skip"; readonly reminder: PlannedReminder; readonly outcome: SilenceCode };

export type SentText = Extract<PlannedText, { readonly kind: "send" }>;

/** What is planned for one local day. */
export interface DayPlan {
  readonly day: number;
  readonly planned: readonly PlannedText[];
}

/** Records why a text is skipped. */
export function skip(reminder: PlannedReminder, outcome: SilenceCode): PlannedText {
  return { kind: "skip", reminder, outcome };
}

/** Plans a text that is worth planning until it expires, or until `planBeforeMs`; or records why it is skipped. */
export function sendOrSkip(
  outcome: SilenceCode | undefined,
  reminder: PlannedReminder,
  planBeforeMs: number = instantMs(reminder.sendBefore),
): PlannedText {
  return outcome === undefined ? { kind: "send", reminder, planBeforeMs } : skip(reminder, outcome);
}

/** What a planner says of a reminder; kind, zone and channel follow from it. */
export interface ReminderParts {
  readonly localDate: string;
  readonly plannedMs: number;
  readonly sendBeforeMs: number;
  readonly facts: ReminderFacts;
  readonly reason: ReminderReason;
}

/** A reminder on the channel the athlete wants for it; undefined when they want none, or allowed none. */
export function buildReminder(parts: ReminderParts, { log }: PlanContext): PlannedReminder | undefined {
  const { plannedMs, sendBeforeMs, ...rest } = parts;
  const kind = kindOfFacts(parts.facts);
  const channel = wantedChannelFor(kind, log.athlete);
  if (channel === undefined) return undefined;
  const instants = { plannedAt: isoInstant(plannedMs), sendBefore: isoInstant(sendBeforeMs) };
  return { kind, ...instants, zone: log.zone.name, channel, ...rest };
}

/** The slot of a reminder. */
export function slotOf({ localDate, kind }: PlannedReminder): string {
  return `${localDate}#${kind}`;
}

/** The newest reminder in the slot of a wanted one. */
export function latestInSlot(wanted: PlannedReminder, existing: readonly Reminder[]): Reminder | undefined {
  return existing
    .filter((reminder) => slotOf(reminder) === slotOf(wanted))
    .reduce<Reminder | undefined>(
      (latest, each) => (latest === undefined || each.n > latest.n ? each : latest),
      undefined,
    );
}

type Silenced = Extract<Reminder, { readonly outcome: SilenceCode }> & { readonly state: "CANCELLED" | "SKIPPED" };

/** Whether a reminder ended without a text: the only ends after which `n` may rise. */
export function wasSilenced(reminder: Reminder): reminder is Silenced {
  return reminder.state === "CANCELLED" || reminder.state === "SKIPPED";
}

/**
 * Whether the slot may be planned again after each outcome: nothing was sent, and news may come. What an athlete's own text
 * stopped may follow as soon as another one, or time, ends that: RESUME, START and a lifted false alarm plan the same evening
 * again (docs/rules.md 8).
 */
const REPLANNABLE: Readonly<Record<SilenceCode, boolean>> = {
  EDITED: true,
  TRAINED: true,
  OPTED_OUT: true,
  RED_FLAG: true,
  SNOOZED: true,
  PAUSED: true,
  HABIT: true,
  FADED: true,
  IGNORED: true,
  FASTING: true,
  CARRIER_OPT_OUT: true,
  UNDELIVERABLE: true,
  EMAIL_UNCONFIRMED: true,
  SPEND_CAP: false,
  QUIET_HOURS: true,
  PAST: true,
  TOO_EARLY: true,
  TOO_LATE: true,
  EVENT: true,
  MERGED: true,
  BUDGET: true,
  SPACING: false,
  NO_CHANNEL: true,
  NO_ATHLETE: false,
  NOT_WELCOMED: false,
  OVERDUE: false,
  LEASE_RAN_OUT: false,
  UNREADABLE: false,
  REFUSED: false,
  AMBIGUOUS: false,
};

/** Whether what a silenced reminder was about may be planned again. */
export function isReplannable(reminder: Reminder): boolean {
  if (!wasSilenced(reminder)) return false;
  return REPLANNABLE[reminder.outcome] || KIND_RULES[reminder.kind].alwaysReplannable;
}

/** Whether a wanted reminder may replace a silenced one in its slot. */
export function canReplace(wanted: PlannedReminder, latest: Reminder): boolean {
  return wasSilenced(latest) && (isReplannable(latest) || isAboutOtherWorkouts(wanted, latest));
}

/** Whether two meal texts are about sessions of which they share none. */
function isAboutOtherWorkouts({ facts }: PlannedReminder, { facts: earlier }: Reminder): boolean {
  if (facts.kind !== "meal" || earlier.kind !== "meal") return false;
  return !facts.workouts.some((key) => earlier.workouts.includes(key));
}

/** Whether a planned text stands, or will be placed. */
export function stillGoes(text: SentText, { existing, log }: PlanContext): boolean {
  const latest = latestInSlot(text.reminder, existing);
  if (latest?.state === "PENDING" || latest?.state === "SENDING") return true;
  return log.nowMs < text.planBeforeMs && (latest === undefined || canReplace(text.reminder, latest));
}

/** The local day on which a planned text is due. */
export function dayOfText({ reminder }: PlannedText, { zone }: PlanContext["log"]): number {
  return localDayAt(instantMs(reminder.plannedAt), zone);
}

export function byPlannedTime(a: PlannedText, b: PlannedText): number {
  return instantMs(a.reminder.plannedAt) - instantMs(b.reminder.plannedAt);
}

/** So many welcomes of one date, so that STOP and START by turns do not bring one each time [choice]. */
const MOST_WELCOMES = 5;

/**
 * Whether what ended in a slot welcomed an earlier consent than the wanted welcome does: to a number that the athlete no
 * longer has, or before a STOP (docs/rules.md 9). Both may be of one date.
 */
export function welcomedBefore({ reason }: PlannedReminder, latest: Reminder): boolean {
  const consentedAt = reason.code === "CONSENT" ? reason.evidence["at"] : undefined;
  if (typeof consentedAt !== "string" || !isSettled(latest) || latest.n >= MOST_WELCOMES) return false;
  return instantMs(latest.settledAt) < instantMs(consentedAt);
}
