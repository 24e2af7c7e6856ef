import { tomorrowOf } from "../log/training-log.ts";
import type { Rule } from "./reason.ts";

/** A red-flag text came and nobody lifted it; it does not expire. Source: docs/rules.md 4 and 9. */
export const RED_FLAG: Rule<"RED_FLAG"> = {
  code: "RED_FLAG",
  evaluate: ({ athlete }) =>
    athlete.redFlagAt === null ? null : { code: "RED_FLAG", evidence: { since: athlete.redFlagAt } },
  effect: { level: "rest", days: tomorrowOf },
  sentence: null,
};
