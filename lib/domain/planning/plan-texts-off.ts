import { lastDangerAt, TOLD_OFF_AFTER_MS } from "../danger.ts";
import { DAY_MS, instantMs, isoDate, isoInstant } from "../local-time.ts";
import type { PlanContext } from "./plan-context.ts";
import { buildReminder, type PlannedText, sendOrSkip } from "./reminder-slot.ts";

/**
 * The one notice that texts are off, 72 h after the last text of danger while nobody has lifted the red flag. It is planned
 * when that text comes, and its date is that of its instant in UTC, so that every later assessment finds it in its slot.
 */
export function planTextsOff(context: PlanContext): readonly PlannedText[] {
  const { athlete, today } = context.log;
  const at = lastDangerAt(athlete);
  if (at === undefined) return [];
  const plannedMs = instantMs(at) + TOLD_OFF_AFTER_MS;
  const localDate = isoInstant(plannedMs).slice(0, 10);
  if (localDate < isoDate(today - 1)) return [];
  const sendBeforeMs = plannedMs + DAY_MS;
  const reason = { code: "RED_FLAG", evidence: { at } } as const;
  const reminder = buildReminder({ localDate, plannedMs, sendBeforeMs, facts: { kind: "notice" }, reason }, context);
  return reminder === undefined ? [] : [sendOrSkip(undefined, reminder)];
}
