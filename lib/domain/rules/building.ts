import type { DayView } from "../log/training-log.ts";
import { isQuieted } from "./quieted.ts";
import type { Held, Rule } from "./reason.ts";

/** Less than a week of history before the day. Source: docs/rules.md 4. */
export const BUILDING: Rule<"BUILDING"> = {
  code: "BUILDING",
  evaluate: (view) => youngLogOn(view.today + 1, view)?.reason ?? null,
  holdsOn: youngLogOn,
  sentence: null,
};

function youngLogOn(day: number, view: DayView): Held<"BUILDING"> | null {
  const neededDays = view.policy.buildingDays;
  const historyDays = view.historyDays === 0 ? 0 : Math.max(0, day - view.firstDay);
  if (historyDays >= neededDays || isQuieted(day, view)) return null;
  return { level: "building", reason: { code: "BUILDING", evidence: { historyDays, neededDays } } };
}
