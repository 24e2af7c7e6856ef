import { startOfDay } from "../local-time.ts";
import { type DayView, isTrainingDay } from "../log/training-log.ts";
import { strengthCapMs } from "../rules/strength-cap.ts";
import { boundsOf, latest, type Readiness } from "./bounds.ts";
import { dayAdvice } from "./days-ahead.ts";

/** No rest lasts longer than sickness by text may, plus its rest days [local days]. */
const LONGEST_REST_DAYS = 90;

/** From when hard work is advised, by muscles, phase, big days, strength cap and days of rest (docs/rules.md 3 and 4). */
export function readinessOf(view: DayView): Readiness {
  const restMs = endOfRestMs(view);
  const bounds = boundsOf(view, view.phase);
  return {
    hardRunMs: latest([bounds.hardRunMs, restMs]),
    lowerLiftMs: withStrengthCap(latest([bounds.lowerLiftMs, restMs]), view),
    upperLiftMs: withStrengthCap(latest([bounds.upperLiftMs, restMs]), view),
  };
}

/** The start of the first day that is none of rest, when rest is what comes next (today, or tomorrow once trained). */
function endOfRestMs(view: DayView): number | null {
  const first = isTrainingDay(view.today, view) ? view.today + 1 : view.today;
  let day = first;
  while (day < first + LONGEST_REST_DAYS && dayAdvice(day, view).level === "rest") day += 1;
  return day === first ? null : startOfDay(day, view.zone);
}

function withStrengthCap(boundMs: number | null, view: DayView): number | null {
  return latest([boundMs, strengthCapMs(boundMs, view)]);
}
