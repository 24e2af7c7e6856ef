import type { AppendedReason } from "./rules/reason.ts";

export type MealFocus = "protein" | "carbohydrate" | "both";
export type MealSession = "run" | "lift" | "cross" | "run-and-lift";

/** What a reminder's text says, decided at planning; the words are chosen when it is sent. */
export type ReminderFacts =
  | {
      readonly kind: "rest-day";
      /** ISO dates of the rest days of the block, in order. */
      readonly restDates: readonly string[];
      readonly trainingDays: number;
      readonly windowDays: number;
      /** Offers REST 1: the last rest-day texts were each followed by training. */
      readonly offersRestOne: boolean;
      /** Whether the first of them is the weekday of the long run, so that the days may move by one. */
      readonly longRunCalls: boolean;
      /** The reason appended to the text (docs/rules.md 8); what was told of a day calls it `sentence`. */
      readonly rider: AppendedReason | null;
    }
  | {
      /** The easy-day variant: a long step up in distance and no rest day tomorrow. */
      readonly kind: "easy-day";
      /** ISO dates to keep easy, in order. */
      readonly easyDates: readonly string[];
      readonly distanceMeters: number;
      readonly longestMeters: number;
      readonly windowDays: number;
    }
  | {
      /** The rest days after a big day: a variant of the rest-day text. */
      readonly kind: "rest-after";
      /** ISO dates of the rest days, in order. */
      readonly restDates: readonly string[];
      /** ISO date of the first day of hard training. */
      readonly hardWorkFrom: string;
    }
  | {
      readonly kind: "big-day";
      /** Null when it was no run, or its distance is unknown. */
      readonly runMeters: number | null;
      readonly hardWorkFrom: string;
      /** Whether it speaks of food and drink. */
      readonly namesFood: boolean;
      /** Keys of the workouts this text is about. */
      readonly workouts: readonly string[];
    }
  | {
      /** After the first lift of somebody new to lifting. */
      readonly kind: "starter";
      /** Whether they lifted before, long ago. */
      readonly again: boolean;
      /** Kilometres a week to keep running for now; null where too little is known of them. */
      readonly aimKilometers: number | null;
      readonly asksRpe: boolean;
      readonly workouts: readonly string[];
    }
  | {
      readonly kind: "meal";
      readonly session: MealSession;
      readonly focus: MealFocus;
      readonly endedAt: string;
      /** Whether the text may call the session long, and hard. */
      readonly long: boolean;
      readonly hard: boolean;
      readonly asksToDrink: boolean;
      /** Whether the text goes the morning after a late session. */
      readonly forBreakfast: boolean;
      readonly asksRpe: boolean;
      readonly announcesFading: boolean;
      /** Whether it tells of the text NEW: a first lift in a young log. */
      readonly offersNew: boolean;
      /** Keys of the workouts this text is about. */
      readonly workouts: readonly string[];
      readonly rider: AppendedReason | null;
    }
  | {
      readonly kind: "bedtime";
      readonly bedtimeAt: string;
      readonly wakeAt: string;
      readonly needMinutes: number;
      readonly hardDay: boolean;
      /** Whether the next day is an event, for which the alarm may ring at another time. */
      readonly beforeEvent: boolean;
      /** Whether bedtime is earlier than the sleep need asks for, so that nights stay regular. */
      readonly capped: boolean;
      /** How far the clocks move between the text and the wake time: 60 forward, -60 back, 0 not at all. */
      readonly clocksMoveMinutes: number;
      /** Whether the text says that from now on texts go only when it matters. */
      readonly announcesFading: boolean;
    }
  /** The eve of a race or another event; `date` is the event's ISO date. */
  | { readonly kind: "event"; readonly date: string }
  | { readonly kind: "welcome"; readonly maxTextsPerDay: number }
  | { readonly kind: "invite" }
  /** Two weeks after the welcome there was no reason for a text: nothing was logged, or recovery alone. */
  | { readonly kind: "notice-quiet"; readonly logged: "nothing" | "recovery" }
  /** Texts have been off since a red flag. */
  | { readonly kind: "notice" };

/** Why a reminder was planned: a code with its numbers. */
export interface ReminderReason {
  readonly code:
    | "REST_QUOTA"
    | "RUN_SPIKE"
    | "SESSION"
    | "BIG_DAY"
    | "FIRST_LIFT"
    | "TRAINING_NIGHT"
    | "EVERY_NIGHT"
    | "EVENT"
    | "CONSENT"
    | "INVITATION"
    | "NOTHING_TO_SAY"
    | "RED_FLAG";
  readonly evidence: Readonly<Record<string, number | string>>;
}
