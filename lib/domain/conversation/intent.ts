import type { RedFlagTier } from "./conversation-words.ts";
import type { RaceDate } from "./race-date.ts";

type PlainKind = "stop" | "start" | "yes" | "help" | "status" | "snooze" | "less" | "more" | "resume" | "other";
type PlainIntent = { readonly [Kind in PlainKind]: { readonly kind: Kind } }[PlainKind];

/** What an athlete's text asks for. */
export type Intent =
  | PlainIntent
  | { readonly kind: "red-flag"; readonly tier: RedFlagTier }
  | { readonly kind: "pause" | "sick"; readonly days: number }
  | { readonly kind: "rest-days"; readonly perWeek: number }
  | { readonly kind: "food"; readonly wanted: boolean }
  /** Null: it names no date, or none that can only be read one way. */
  | { readonly kind: "race"; readonly date: RaceDate | null }
  | { readonly kind: "number"; readonly rpe: number };
