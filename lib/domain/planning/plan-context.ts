import type { Session } from "../log/sessions.ts";
import { dayOn, isTrainingDay, type TrainingLog } from "../log/training-log.ts";
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

/** The sessions of a local day that are training: everything but recovery. */
export function trainingSessionsOn(day: number, log: TrainingLog): readonly Session[] {
  return dayOn(day, log).sessions.filter(({ role }) => role !== "recovery");
}

/** Whether a local day is a training day by at least one workout that is not silent. */
export function isNonSilentTrainingDay(day: number, log: TrainingLog): boolean {
  return isTrainingDay(day, log) && trainingSessionsOn(day, log).some((session) => !session.silent);
}
