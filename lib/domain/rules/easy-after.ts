import { asOfDay, type DayView } from "../log/training-log.ts";
import { isQuieted } from "./quieted.ts";
import type { EasyDaysCode, Held, ReasonOf } from "./reason.ts";

/** A rule that a workout fires, and for how many days after it the reason asks for easy days. */
interface FiredRule<Code extends EasyDaysCode> {
  readonly evaluate: (view: DayView) => ReasonOf<Code> | null;
  readonly easyDays: (view: DayView) => number;
}

/** The newest reason that was given on an earlier day and makes a local day easy; quieted ones do not (docs/rules.md 4). */
export function easyAfter<Code extends EasyDaysCode>({ evaluate, easyDays }: FiredRule<Code>) {
  return (day: number, view: DayView): Held<Code> | null => {
    for (let fired = Math.min(day - 1, view.today); fired >= day - easyDays(view); fired -= 1) {
      const reason = evaluate(asOfDay(fired, view));
      if (reason !== null && !isQuieted(fired, view)) return { level: "easy", reason };
    }
    return null;
  };
}
