import type { DayView } from "../log/training-log.ts";
import { ALTERNATE } from "./alternate.ts";
import { BIG_DAY } from "./big-day.ts";
import { BUILDING } from "./building.ts";
import { DRIFT } from "./drift.ts";
import { EVENT } from "./event-day.ts";
import { ILLNESS } from "./illness.ts";
import { LIGHTER } from "./lighter.ts";
import { MILEAGE_HIGH } from "./mileage-high.ts";
import { MONOTONY } from "./monotony.ts";
import { NEGLECTED_MUSCLE } from "./neglected-muscle.ts";
import type { AppendedCode, Held, HoldingCode, Reason, ReasonCode, Rule } from "./reason.ts";
import { RED_FLAG } from "./red-flag.ts";
import { REST_QUOTA } from "./rest-quota.ts";
import { RETURN } from "./return.ts";
import { RISING } from "./rising.ts";
import { RUN_SPIKE } from "./run-spike.ts";
import { SICK } from "./sick.ts";
import { STRENGTH_CAP } from "./strength-cap.ts";

/** Every rule, in the order in which reasons are given (docs/rules.md 4). */
export const RULES: { readonly [Code in ReasonCode]: Rule<Code> } = {
  RED_FLAG,
  SICK,
  EVENT,
  BIG_DAY,
  REST_QUOTA,
  ILLNESS,
  BUILDING,
  RETURN,
  RUN_SPIKE,
  DRIFT,
  RISING,
  MONOTONY,
  ALTERNATE,
  LIGHTER,
  STRENGTH_CAP,
  MILEAGE_HIGH,
  NEGLECTED_MUSCLE,
};

/** The rules whose reasons may be appended to a text, in the order in which one is chosen (docs/rules.md 8). */
export const APPENDED_RULES: { readonly [Code in AppendedCode]: Rule<Code> } = {
  ILLNESS,
  RETURN,
  RUN_SPIKE,
  DRIFT,
  RISING,
  MONOTONY,
  ALTERNATE,
  LIGHTER,
  STRENGTH_CAP,
  MILEAGE_HIGH,
  NEGLECTED_MUSCLE,
};

/** A reason that gives a day its level. */
export type Cause = { [Code in HoldingCode]: Held<Code> }[HoldingCode];

/** What is listed at the end of the view's day: what it gave, and what holds the next day; in the order of the table. */
export function reasonsOf(view: DayView): readonly Reason[] {
  return Object.values(RULES).flatMap((rule): readonly Reason[] => {
    const given = rule.evaluate(view) ?? rule.holdsOn?.(view.today + 1, view)?.reason;
    return given === undefined ? [] : [given];
  });
}

/**
 * What gives a local day after the view's its level: rest first, then what stands first in the order of the table; on an
 * event's day only a red flag and sickness count. Null when no reason does.
 */
export function causeOf(day: number, view: DayView): Cause | null {
  const unwell = RED_FLAG.holdsOn(day, view) ?? SICK.holdsOn(day, view);
  if (unwell !== null || view.eventDays.has(day)) return unwell;
  const bigDay = BIG_DAY.holdsOn(day, view);
  if (bigDay?.level === "rest") return bigDay;
  return (
    REST_QUOTA.holdsOn(day, view) ??
    bigDay ??
    ILLNESS.holdsOn(day, view) ??
    BUILDING.holdsOn(day, view) ??
    RETURN.holdsOn(day, view) ??
    RUN_SPIKE.holdsOn(day, view) ??
    DRIFT.holdsOn(day, view) ??
    MONOTONY.holdsOn(day, view)
  );
}
