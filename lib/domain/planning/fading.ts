import { totalsOn } from "../log/daily-totals.ts";
import type { TrainingLog } from "../log/training-log.ts";
import type { Topic } from "../profile.ts";
import type { PlanContext } from "./plan-context.ts";

/**
 * Whether texts of a kind have faded on a local day: 28 days after the first one, from the start for who texted LESS,
 * never for who texted MORE (rules.md section 8).
 */
export function hasFaded(kind: Topic, day: number, { log, memory }: PlanContext): boolean {
  switch (log.athlete.frequency) {
    case "less":
      return true;
    case "more":
      return false;
    case "usual": {
      const firstDay = memory.firstDay[kind] ?? Infinity;
      return day - firstDay >= log.policy.fadeAfterDays;
    }
  }
}

/**
 * Whether a local day stands out of the athlete's own week: it holds more training load than each of the days before
 * it. Who trains hard most days would else hear of every one of them (rules.md section 8 says when a faded text goes
 * at the most).
 */
export function standsOut(day: number, { totals, policy }: TrainingLog): boolean {
  const loadAu = totalsOn(day, totals).trainingLoadAu;
  for (let ago = 1; ago < policy.fadedStandoutDays; ago += 1) {
    if (totalsOn(day - ago, totals).trainingLoadAu >= loadAu) return false;
  }
  return true;
}
