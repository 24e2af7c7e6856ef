import type { AthleteChange } from "../athlete-change.ts";
import type { TrainingLog } from "../log/training-log.ts";
import type { Athlete } from "../profile.ts";
import type { RecoveryStatus } from "../recovery/status.ts";
import type { Reminder } from "../reminder.ts";
import type { Intent } from "./intent.ts";
import type { Reply } from "./reply.ts";

/** All an answer is decided from. */
export interface Conversation {
  readonly athlete: Athlete;
  /** STOP asks for nothing but the athlete. */
  readonly intent: Exclude<Intent, { readonly kind: "stop" }>;
  readonly log: TrainingLog;
  /** The athlete's reminders of the last days. */
  readonly reminders: readonly Reminder[];
  readonly outlook: Outlook;
}

/** The advice for today, as it stood when the day began, and the advice for tomorrow, as it stands now. */
interface Outlook {
  readonly today: RecoveryStatus;
  readonly tomorrow: RecoveryStatus;
}

/** What comes of a text: at most one change of the athlete, a rating of workouts, and one answer. */
export interface Decision {
  readonly change?: AthleteChange;
  readonly rating?: Rating;
  readonly reply?: Reply;
}

export interface Rating {
  /** Keys (`source#externalId`) of the workouts it goes to. */
  readonly workouts: readonly string[];
  readonly rpe: number;
}
