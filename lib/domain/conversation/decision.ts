import type { AthleteChange } from "../athlete-change.ts";
import type { RedFlagTier } from "../danger.ts";
import type { DataRequest } from "../data-request.ts";
import type { LocalTime } from "../local-time.ts";
import type { TrainingLog } from "../log/training-log.ts";
import type { Athlete, Frequency, LiftingExperience } from "../profile.ts";
import type { Reminder } from "../reminder.ts";
import type { HoldingCode, Reason } from "../rules/reason.ts";
import type { Intent } from "./intent.ts";

/** All an answer is decided from. */
export interface Conversation {
  readonly athlete: Athlete;
  /** STOP asks for nothing but the athlete. */
  readonly intent: Exclude<Intent, { readonly kind: "stop" }>;
  readonly log: TrainingLog;
  /** The athlete's reminders of the last days. */
  readonly reminders: readonly Reminder[];
  /** Whether their phone was asked for a YES to JOIN, which is open. */
  readonly isAskedToJoin?: boolean;
}

/** What comes of a text: at most one change of the athlete, a rating of workouts, and one answer. */
export interface Decision {
  readonly change?: AthleteChange;
  readonly rating?: Rating;
  readonly reply?: Reply;
  /** What becomes of the opt-out that the number keeps (I15). */
  readonly optOut?: "set" | "lifted";
}

export interface Rating {
  /** Keys (`source#externalId`) of the workouts it goes to. */
  readonly workouts: readonly string[];
  readonly rpe: number;
}

/** Why a day is as it is, in the one word a STATUS answer has room for. */
export type StatusCause =
  | { readonly code: "REST_QUOTA"; readonly trainingDays: number; readonly windowDays: number }
  | { readonly code: "BIG_DAY"; readonly level: "rest" | "easy" }
  | { readonly code: Exclude<HoldingCode, "RED_FLAG" | "REST_QUOTA" | "BIG_DAY"> | RaceCause | "RECOVERING" | "NONE" };

/** A race of somebody who was sick until the day before or until lately is one only if they are well. */
type RaceCause = "EVENT" | "EVENT_IF_WELL";

/** Why the last text went out: a reason of the status, or what it was about. */
export type Why =
  | { readonly kind: "reason"; readonly reason: Reason }
  | { readonly kind: "rest-day"; readonly trainingDays: number; readonly windowDays: number }
  | {
      readonly kind: "long-step";
      readonly distanceMeters: number;
      readonly longestMeters: number;
      readonly windowDays: number;
    }
  | { readonly kind: "meal" | "bedtime" | "event" | "big-day" | "starter" }
  /** Of a STATUS: only the windows hold the day back, it is a race's, or nothing holds it back. */
  | { readonly kind: "recovering" | "race-day" | "nothing-hard" };

/** What an answer says, decided from the athlete's text; days are epoch days. */
export type Reply =
  | { readonly kind: "help" | "why-nothing" }
  | { readonly kind: "unclear" | "help-short" | "stopped" | "stop-unsure" | "pain" }
  /** To JOIN of somebody who is in; to HELP of somebody who was asked for a yes. */
  | { readonly kind: "joined" | "consent-help" }
  /** Asks somebody who texted JOIN for their consent. */
  | { readonly kind: "join"; readonly maxTextsPerDay: number }
  | { readonly kind: "data-request"; readonly about: DataRequest["about"] }
  | { readonly kind: "status"; readonly day: number; readonly isToday: boolean; readonly cause: StatusCause }
  | { readonly kind: "snoozed"; readonly day: number; readonly at: string }
  /** `still-sick`: a red flag is lifted, the sickness told before it goes on. */
  | { readonly kind: "paused" | "sick" | "still-sick"; readonly untilDay: number }
  | { readonly kind: "resumed"; readonly liftedRedFlag: boolean }
  | { readonly kind: "crisis-lifted"; readonly crisisLine: string | null }
  | { readonly kind: "frequency"; readonly frequency: Frequency }
  | { readonly kind: "rest-days"; readonly perWeek: number; readonly heldForAge: boolean }
  | { readonly kind: "food" | "bedtime"; readonly wanted: boolean }
  | { readonly kind: "race"; readonly day: number }
  /** A race, and others near it that were noted before. */
  | { readonly kind: "races"; readonly days: readonly number[] }
  /** Null: no race was noted. */
  | { readonly kind: "race-off"; readonly day: number | null }
  | { readonly kind: "lifting"; readonly experience: LiftingExperience }
  | { readonly kind: "why"; readonly why: Why }
  | { readonly kind: "race-unclear" }
  /** Bare: nothing but the number was texted. */
  | { readonly kind: "rpe-noted"; readonly rpe: number; readonly isBare: boolean }
  | { readonly kind: "rpe-without-workout" }
  /** An effort was noted, and what was asked for beside it is answered. */
  | { readonly kind: "rpe-and"; readonly rpe: number; readonly reply: Reply }
  | { readonly kind: "both"; readonly replies: readonly [Reply, Reply] }
  | { readonly kind: "hello" }
  | { readonly kind: "food-question"; readonly isWanted: boolean }
  | {
      readonly kind: "bedtime-question";
      /** Local times; null: no wake time is known. `needMinutes` null: bedtime is kept near the usual one. */
      readonly night: { readonly bed: LocalTime; readonly wake: LocalTime; readonly needMinutes: number | null } | null;
    }
  | {
      readonly kind: "safety";
      readonly tier: RedFlagTier;
      /** Null: the athlete knows it better than we do. */
      readonly emergencyNumber: string | null;
      /** The line for people in a crisis; null where none is known for sure. */
      readonly crisisLine: string | null;
      readonly isMinor: boolean;
    };
