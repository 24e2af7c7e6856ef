import type { Frequency } from "../profile.ts";
import type { RedFlagTier } from "./red-flags.ts";

/** Why a day is as it is, in the one word a STATUS answer has room for. */
export type StatusCause =
  | { readonly code: "REST_QUOTA"; readonly trainingDays: number; readonly windowDays: number }
  | { readonly code: "RETURN" | "RUN_SPIKE" | "MONOTONY" | "RECOVERING" | "BUILDING" | "NONE" };

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
