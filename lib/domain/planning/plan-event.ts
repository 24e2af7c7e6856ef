import { instantAt, isoDate } from "../local-time.ts";
import { restQuota } from "../recovery/rest-days.ts";
import type { PlanContext } from "./plan-context.ts";
import { afterPause, pauseAt } from "./quiet-time.ts";
import { buildReminder, latestInSlot, type PlannedText, sendOrSkip } from "./reminder-slot.ts";

/**
 * The text on the eve of a race or another event of the profile, whether or not there was training (docs/rules.md 8). It
 * takes the place of the rest-day text. An event named too late for it leaves no record.
 */
export function planEvent(day: number, context: PlanContext): readonly PlannedText[] {
  const { log, existing } = context;
  const { athlete, policy, zone, nowMs } = log;
  if (!restQuota(day + 1, log).isEvent) return [];
  const date = isoDate(day + 1);
  const sendBeforeMs = instantAt(day, policy.eventTextUntil, zone);
  const plannedMs = afterPause({ plannedMs: instantAt(day, policy.eventTextAt, zone), sendBeforeMs }, log);
  const reminder = buildReminder(
    {
      localDate: isoDate(day),
      plannedMs,
      sendBeforeMs,
      facts: { kind: "event", date },
      reason: { code: "EVENT", evidence: { date } },
    },
    context,
  );
  if (reminder === undefined || (nowMs >= sendBeforeMs && latestInSlot(reminder, existing) === undefined)) return [];
  return [sendOrSkip(pauseAt(Math.max(plannedMs, nowMs), athlete), reminder)];
}
