import { tomorrowOf } from "../log/training-log.ts";
import type { Rule } from "./reason.ts";

/** Less than a week of history. Source: docs/rules.md 4. */
export const BUILDING: Rule<"BUILDING"> = {
  code: "BUILDING",
  evaluate: ({ historyDays, policy }) =>
    historyDays >= policy.buildingDays
      ? null
      : { code: "BUILDING", evidence: { historyDays, neededDays: policy.buildingDays } },
  effect: { level: "building", days: tomorrowOf },
  sentence: null,
};
