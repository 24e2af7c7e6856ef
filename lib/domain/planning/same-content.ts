import type { PlannedReminder } from "../reminder.ts";
import { sameValue } from "../stable-value.ts";

/** Whether two reminders of one place would go out alike: same instants, zone, channel and facts. */
export function sameContent(a: PlannedReminder, b: PlannedReminder): boolean {
  return (
    a.plannedAt === b.plannedAt &&
    a.sendBefore === b.sendBefore &&
    a.zone === b.zone &&
    a.channel === b.channel &&
    sameValue(a.facts, b.facts)
  );
}
