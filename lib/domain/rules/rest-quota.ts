import type { DayView } from "../log/training-log.ts";
import { restQuota } from "../recovery/rest-days.ts";
import type { Held, Rule } from "./reason.ts";

/** The day is a rest day (docs/rules.md 4). */
export const REST_QUOTA: Rule<"REST_QUOTA"> = {
  code: "REST_QUOTA",
  evaluate: (view) => restOn(view.today + 1, view)?.reason ?? null,
  holdsOn: restOn,
  sentence: null,
};

function restOn(day: number, view: DayView): Held<"REST_QUOTA"> | null {
  const { trainingDays, windowDays, restDaysPerWeek, met, isEvent } = restQuota(day, view);
  if (!met || isEvent) return null;
  return { level: "rest", reason: { code: "REST_QUOTA", evidence: { trainingDays, windowDays, restDaysPerWeek } } };
}
