import type { AthleteChange } from "../athlete-change.ts";
import type { TrainingLog } from "../log/training-log.ts";
import type { Athlete, Frequency } from "../profile.ts";
import type { RecoveryStatus } from "../recovery/status.ts";
import type { Reminder } from "../reminder.ts";
import type { CodesByLevel } from "../rules/reason.ts";
import type { RedFlagTier } from "./conversation-words.ts";
import type { Intent } from "./intent.ts";

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

/** Why a day is as it is, in the one word a STATUS answer has room for. */
export type StatusCause =
  | { readonly code: "REST_QUOTA"; readonly trainingDays: number; readonly windowDays: number }
  | { readonly code: CodesByLevel["building" | "easy"] | "RECOVERING" | "NONE" };

/** What an answer says, decided from the athlete's text; days are epoch days. */
export type Reply =
  | { readonly kind: "help" }
  | { readonly kind: "status"; readonly day: number; readonly isToday: boolean; readonly cause: StatusCause }
  | { readonly kind: "snoozed"; readonly day: number; readonly at: string }
  | { readonly kind: "paused" | "sick"; readonly untilDay: number }
  | { readonly kind: "resumed"; readonly liftedRedFlag: boolean }
  | { readonly kind: "frequency"; readonly frequency: Frequency }
  | { readonly kind: "rest-days"; readonly perWeek: number; readonly heldForAge: boolean }
  | { readonly kind: "food"; readonly wanted: boolean }
  | { readonly kind: "race"; readonly day: number }
  | { readonly kind: "race-unclear" }
  | { readonly kind: "rpe-noted"; readonly rpe: number }
  | { readonly kind: "rpe-without-workout" }
  | {
      readonly kind: "safety";
      readonly tier: RedFlagTier;
      /** Null: the athlete knows it better than we do. */
      readonly emergencyNumber: string | null;
      readonly isMinor: boolean;
    };
