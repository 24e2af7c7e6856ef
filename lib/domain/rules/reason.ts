import type { DayView } from "../log/training-log.ts";
import type { Policy } from "../policy.ts";
import type { Evidence, ReasonCode } from "./evidence.ts";

export { MUSCLE_AREAS, type MuscleArea, type ReasonCode } from "./evidence.ts";

/** Why a status is what it is: a code of docs/rules.md 4 with the numbers that make its rule true. */
export type Reason = { [Code in ReasonCode]: ReasonOf<Code> }[ReasonCode];

/** The reason of one code. */
export interface ReasonOf<Code extends ReasonCode> {
  readonly code: Code;
  readonly evidence: Evidence[Code];
}

/** Codes of reasons that give days a level; all others only advise. */
export const HOLDING_CODES = [
  "RED_FLAG",
  "SICK",
  "BIG_DAY",
  "REST_QUOTA",
  "ILLNESS",
  "BUILDING",
  "RETURN",
  "RUN_SPIKE",
  "DRIFT",
  "MONOTONY",
] as const;
export type HoldingCode = (typeof HOLDING_CODES)[number];

/** Codes of reasons whose sentence names the days that are to be easy. */
export const EASY_DAYS_CODES = ["ILLNESS", "RETURN", "RUN_SPIKE", "DRIFT", "MONOTONY"] as const;
export type EasyDaysCode = (typeof EASY_DAYS_CODES)[number];

/**
 * Codes of reasons that may be appended to a text about a workout as one sentence. Stored values are in the order of this
 * list, so add new codes at its end only.
 */
export const APPENDED_CODES = [
  "RUN_SPIKE",
  "RETURN",
  "MONOTONY",
  "ALTERNATE",
  "STRENGTH_CAP",
  "MILEAGE_HIGH",
  "NEGLECTED_MUSCLE",
  "ILLNESS",
  "DRIFT",
  "RISING",
  "LIGHTER",
] as const;
export type AppendedCode = (typeof APPENDED_CODES)[number];
/** A reason that may be appended to a text as one sentence. */
export type AppendedReason = Extract<Reason, { readonly code: AppendedCode }>;

type Study = "frandsen2025" | "foster1998" | "schumann2022" | "meeusen2013";

/** The study that an appended reason rests on, by its name in lib/messages/citations.ts; null for a rule of thumb. */
export const STUDIES: Readonly<Record<AppendedCode, Study | null>> = {
  RUN_SPIKE: "frandsen2025",
  RETURN: null,
  MONOTONY: "foster1998",
  /** Of the hours between a run and a lift in `combined`. */
  ALTERNATE: "schumann2022",
  STRENGTH_CAP: null,
  MILEAGE_HIGH: null,
  NEGLECTED_MUSCLE: null,
  ILLNESS: null,
  DRIFT: "meeusen2013",
  RISING: null,
  LIGHTER: null,
};

/** One rule: when its reason is given, and what follows from it. */
export interface Rule<Code extends ReasonCode> {
  readonly code: Code;
  /** The reason that the view's day gives at its end; null when the rule does not fire. */
  readonly evaluate: (view: DayView) => ReasonOf<Code> | null;
  /** The level that the rule gives to a local day after the view's; null when it never gives one. */
  readonly holdsOn: Code extends HoldingCode ? (day: number, view: DayView) => Held<Code> | null : null;
  /** How the reason is appended to a text about a workout; null when it never is. */
  readonly sentence: Code extends AppendedCode ? Sentence : null;
}

/** The level that a reason gives to a day. */
export interface Held<Code extends ReasonCode> {
  readonly level: "rest" | "building" | "easy";
  readonly reason: ReasonOf<Code>;
}

interface Sentence {
  /** The policy's days from one mention to the next: of what a workout did, or of what holds for weeks. */
  readonly gapDays: keyof Pick<Policy, "riderGapDays" | "lastingRiderGapDays" | "neglectedGapDays">;
}
