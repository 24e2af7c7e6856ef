import { DAY_MS, HOUR_MS, instantMs, isoDate, isoInstant } from "../local-time.ts";
import type { PlanContext } from "./plan-context.ts";
import { buildReminder, type PlannedText, sendOrSkip } from "./reminder-slot.ts";

/** How long a red flag may stand before the athlete is told that it still does (docs/rules.md 9). */
const TOLD_AFTER_MS = 72 * HOUR_MS;

/**
 * The one notice that texts are off, 72 h after a red flag that nobody lifted. It is planned when the flag is raised, and
 * its date is that of its instant in UTC, so that every later assessment finds it in its slot.
 */
export function planTextsOff(context: PlanContext): readonly PlannedText[] {
  const { athlete, today } = context.log;
  if (athlete.redFlagAt === null) return [];
  const plannedMs = instantMs(athlete.redFlagAt) + TOLD_AFTER_MS;
  const localDate = isoInstant(plannedMs).slice(0, 10);
  if (localDate < isoDate(today - 1)) return [];
  const sendBeforeMs = plannedMs + DAY_MS;
  const reason = { code: "RED_FLAG", evidence: { at: athlete.redFlagAt } } as const;
  const reminder = buildReminder({ localDate, plannedMs, sendBeforeMs, facts: { kind: "notice" }, reason }, context);
  return reminder === undefined ? [] : [sendOrSkip(undefined, reminder)];
}
