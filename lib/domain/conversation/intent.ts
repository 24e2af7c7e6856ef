import type { RedFlagTier } from "../danger.ts";
import type { RaceDate } from "./race-date.ts";

type PlainKind =
  | "stop"
  | "unsure-stop"
  | "start"
  | "yes"
  | "no"
  | "agree"
  | "thanks"
  | "tapback"
  | "help"
  | "less"
  | "more"
  | "resume"
  | "new"
  | "lifter"
  | "why"
  /** A greeting, or who is asking. */
  | "hello"
  | "other";
type PlainIntent = { readonly [Kind in PlainKind]: { readonly kind: Kind } }[PlainKind];

/** What an athlete's text asks for; null: it does not say. */
export type Intent =
  | SingleIntent
  /** An effort, and what was asked for beside it. */
  | { readonly kind: "effort-and"; readonly rpe: number; readonly beside: BesideIntent }
  | { readonly kind: "both"; readonly asked: readonly [BesideIntent, BesideIntent] };

/** What a text asks for that asks for one thing. */
export type SingleIntent =
  | PlainIntent
  | { readonly kind: "question"; readonly about: "food" | "bedtime" }
  | { readonly kind: "red-flag"; readonly tier: RedFlagTier }
  /** So many days, or until the named day. */
  | { readonly kind: "sick" | "pause"; readonly days: number | null; readonly until: RaceDate | null }
  /** `rpe`: the effort that was told beside it. */
  | { readonly kind: "pain"; readonly rpe: number | null }
  | { readonly kind: "status"; readonly isOfTomorrow: boolean }
  | { readonly kind: "snooze"; readonly hours: number | null }
  | { readonly kind: "rest-days"; readonly perWeek: number }
  | { readonly kind: "food" | "bedtime"; readonly wanted: boolean }
  | { readonly kind: "race-off"; readonly date: RaceDate | null }
  /** `words` is how the date was written; null: none that can only be read one way. */
  | { readonly kind: "race"; readonly date: RaceDate | null; readonly words: string }
  /** `isBare`: nothing but the number was written. */
  | { readonly kind: "number"; readonly rpe: number; readonly isBare: boolean };

/** What may be asked for beside something else: all but what ends the texts or begins them. */
export type BesideIntent = Exclude<SingleIntent, { readonly kind: "stop" | "start" }>;
