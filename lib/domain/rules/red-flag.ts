import type { DayView } from "../log/training-log.ts";
import type { ReasonOf, Rule } from "./reason.ts";

/** A red-flag text came and nobody lifted it; it does not expire. Source: docs/rules.md 4 and 9. */
export const RED_FLAG: Rule<"RED_FLAG"> = {
  code: "RED_FLAG",
  evaluate: raised,
  holdsOn: (_day, view) => {
    const reason = raised(view);
    return reason && { level: "rest", reason };
  },
  sentence: null,
};

function raised({ athlete }: DayView): ReasonOf<"RED_FLAG"> | null {
  return athlete.redFlagAt === null ? null : { code: "RED_FLAG", evidence: { since: athlete.redFlagAt } };
}
