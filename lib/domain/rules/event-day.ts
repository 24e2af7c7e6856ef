import { isoDate } from "../local-time.ts";
import type { Rule } from "./reason.ts";

/** The next day is an event: it is ready whatever else holds, RED_FLAG and SICK aside. Source: docs/rules.md 4. */
export const EVENT: Rule<"EVENT"> = {
  code: "EVENT",
  evaluate: ({ today, eventDays }) =>
    eventDays.has(today + 1) ? { code: "EVENT", evidence: { date: isoDate(today + 1) } } : null,
  holdsOn: null,
  sentence: null,
};
