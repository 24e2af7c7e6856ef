import type { TrainingLog } from "../log/training-log.ts";
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
