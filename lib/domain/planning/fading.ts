import type { PlanContext } from "./plan-context.ts";

/**
 * Whether texts of a kind have faded on a local day: 28 days after the first one, from the start for who texted LESS,
 * never for who texted MORE (rules.md section 8).
 */
export function hasFaded(kind: "meal" | "bedtime", day: number, { log, memory }: PlanContext): boolean {
  switch (log.athlete.frequency) {
    case "less":
      return true;
    case "more":
      return false;
    case "usual": {
      const firstDay = memory.firstDay[kind];
      return firstDay !== undefined && day - firstDay >= log.policy.fadeAfterDays;
    }
  }
}
