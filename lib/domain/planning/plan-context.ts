import { totalsOn } from "../log/daily-totals.ts";
import type { Session, TrainingLog } from "../log/training-log.ts";
import type { Reminder } from "../reminder.ts";
import type { TextHistory } from "./text-history.ts";

/** All that planning looks at. */
export interface PlanContext {
  readonly log: TrainingLog;
  /** The athlete's reminders from two local days ago on. */
  readonly existing: readonly Reminder[];
  /** Every text that was sent, those among `existing` too. */
  readonly history: TextHistory;
  /** Whether an answer to a text reaches us. */
  readonly canReply: boolean;
}

/** The sessions of a day of the last two weeks that are training: everything but recovery. */
export function trainingSessionsOn(day: number, log: TrainingLog): readonly Session[] {
  return log.recent.filter((session) => session.localDay === day && session.role !== "recovery");
}

/** Whether a local day, however long ago, holds enough training to count as a training day. */
export function isTrainingDay(day: number, { totals, policy }: TrainingLog): boolean {
  return totalsOn(day, totals).trainingMinutes >= policy.trainingDayMinutes;
}

/** Whether a local day is a training day by at least one workout that is not silent. */
export function isNonSilentTrainingDay(day: number, log: TrainingLog): boolean {
  return log.trainingDays.has(day) && trainingSessionsOn(day, log).some((session) => !session.silent);
}
