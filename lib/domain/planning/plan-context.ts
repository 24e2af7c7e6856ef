import { isoInstant } from "../local-time.ts";
import { totalsOn } from "../log/daily-totals.ts";
import type { Session, TrainingLog } from "../log/training-log.ts";
import {
  kindOfFacts,
  type PlannedReminder,
  type Reminder,
  type ReminderFacts,
  type ReminderReason,
} from "../reminder.ts";
import { wantedChannelFor } from "./channel.ts";
import type { TextMemory } from "./text-memory.ts";

/** All that planning looks at. */
export interface PlanContext {
  readonly log: TrainingLog;
  /** The athlete's reminders from two local days ago on. */
  readonly existing: readonly Reminder[];
  /** Every text that went, those among `existing` too. */
  readonly memory: TextMemory;
  /** Whether an answer to a text reaches us. */
  readonly canReply: boolean;
}

interface Draft {
  readonly localDate: string;
  readonly plannedMs: number;
  readonly sendBeforeMs: number;
  readonly facts: ReminderFacts;
  readonly reason: ReminderReason;
}

/** A reminder on the channel the athlete wants for it; undefined when they want none, or allowed none. */
export function draftReminder(draft: Draft, { log }: PlanContext): PlannedReminder | undefined {
  const kind = kindOfFacts(draft.facts);
  const channel = wantedChannelFor(kind, log.athlete);
  if (channel === undefined) return undefined;
  return {
    localDate: draft.localDate,
    kind,
    plannedAt: isoInstant(draft.plannedMs),
    sendBefore: isoInstant(draft.sendBeforeMs),
    zone: log.zone,
    channel,
    facts: draft.facts,
    reason: draft.reason,
  };
}

/** The sessions of a day of the last two weeks that are training: everything but recovery. */
export function trainingOn(day: number, log: TrainingLog): readonly Session[] {
  return log.recent.filter((session) => session.localDay === day && session.role !== "recovery");
}

/** Whether a local day, however long ago, holds enough training to count as a training day. */
export function isTrainingDay(day: number, { totals, policy }: TrainingLog): boolean {
  return totalsOn(day, totals).trainingMinutes >= policy.trainingDayMinutes;
}

/** Whether a local day is a training day by at least one workout that is not silent. */
export function trainedAloud(day: number, log: TrainingLog): boolean {
  return log.trainingDays.has(day) && trainingOn(day, log).some((session) => !session.silent);
}
