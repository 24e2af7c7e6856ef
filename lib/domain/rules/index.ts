import type { DayView } from "../log/training-log.ts";
import type { Level } from "../recovery/status.ts";
import { ALTERNATE } from "./alternate.ts";
import { BUILDING } from "./building.ts";
import { MILEAGE_HIGH } from "./mileage-high.ts";
import { MONOTONY } from "./monotony.ts";
import { NEGLECTED_MUSCLE } from "./neglected-muscle.ts";
import type { AppendedCode, CodesByLevel, Reason, ReasonCode, Rule } from "./reason.ts";
import { RED_FLAG } from "./red-flag.ts";
import { REST_QUOTA } from "./rest-quota.ts";
import { RETURN } from "./return.ts";
import { RUN_SPIKE } from "./run-spike.ts";
import { STRENGTH_CAP } from "./strength-cap.ts";

/** Every rule, in the order in which reasons are given (docs/rules.md 4). */
export const RULES: { readonly [Code in ReasonCode]: Rule<Code> } = {
  RED_FLAG,
  REST_QUOTA,
  RETURN,
  ALTERNATE,
  RUN_SPIKE,
  MONOTONY,
  STRENGTH_CAP,
  MILEAGE_HIGH,
  NEGLECTED_MUSCLE,
  BUILDING,
};

/** The rules whose reasons may be appended to a text, in the order in which one is chosen (docs/rules.md 8). */
export const APPENDED_RULES: { readonly [Code in AppendedCode]: Rule<Code> } = {
  RUN_SPIKE,
  RETURN,
  MONOTONY,
  ALTERNATE,
  STRENGTH_CAP,
  MILEAGE_HIGH,
  NEGLECTED_MUSCLE,
};

/** The levels that reasons give, the strongest first. */
const LEVELS: readonly CausedLevel[] = ["rest", "building", "easy"];
type CausedLevel = keyof CodesByLevel;

/** A reason that gives a day its level. */
export type Cause = Extract<Reason, { readonly code: CodesByLevel[keyof CodesByLevel] }>;

/** The reasons at the end of the view's day, in the order of the table. */
export function reasonsOf(view: DayView): readonly Reason[] {
  return Object.values(RULES).flatMap((rule) => rule.evaluate(view) ?? []);
}

/** The level that the reasons of a view give to a local day; null when none gives it one. */
export function causedLevel(day: number, reasons: readonly Reason[], view: DayView): CausedLevel | null {
  const effects = reasons.flatMap(({ code }) => RULES[code].effect ?? []);
  const onDay = effects.filter(({ days }) => days(view).from <= day && day <= days(view).to);
  return LEVELS.find((level) => onDay.some((effect) => effect.level === level)) ?? null;
}

/** Whether a reason may be what gives a day its level. */
export function isCauseOf(level: Level, reason: Reason): reason is Cause {
  return RULES[reason.code].effect?.level === level;
}
