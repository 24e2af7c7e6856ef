import { greatestOf } from "../extremes.ts";
import { type DayView, dayOn } from "../log/training-log.ts";
import { newToLiftingOn } from "../recovery/lifting-start.ts";
import type { ReasonOf, Rule } from "./reason.ts";

/** Somebody new to lifting lifted very hard, or to failure. Source: docs/rules.md 4; the founding article: start light. */
export const LIGHTER: Rule<"LIGHTER"> = {
  code: "LIGHTER",
  evaluate: hardForABeginner,
  holdsOn: null,
  sentence: { gapDays: "riderGapDays" },
};

function hardForABeginner(view: DayView): ReasonOf<"LIGHTER"> | null {
  const { today, policy } = view;
  if (newToLiftingOn(today, view) === null) return null;
  const lifts = dayOn(today, view).sessions.filter(({ role }) => role === "strength");
  const toFailure = lifts.some((lift) => lift.toFailure);
  const rated = lifts.flatMap(({ rpe }) => rpe ?? []);
  const rpe = rated.length === 0 ? null : greatestOf(rated);
  if (!toFailure && (rpe ?? 0) < policy.hardLiftRpe) return null;
  return { code: "LIGHTER", evidence: { rpe, toFailure, hardRpe: policy.hardLiftRpe } };
}
