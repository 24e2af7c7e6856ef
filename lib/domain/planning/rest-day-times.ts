import { instantAt, instantMs, localDayAt } from "../local-time.ts";
import type { TrainingLog } from "../log/training-log.ts";
import type { PlannedReminder, SilenceCode } from "../reminder.ts";
import { restDayTextIsTooSoon } from "./ignored-rest-days.ts";
import { pauseAt } from "./pause.ts";
import type { PlanContext } from "./plan-context.ts";
import { quietEndOn } from "./quiet-hours.ts";

/** When a text about the day after a local day goes, in the evening or the next morning, and when it is worth nothing. */
export function restDayTimes(
  day: number,
  { athlete, policy, zone }: TrainingLog,
): { readonly plannedMs: number; readonly sendBeforeMs: number } {
  const inTheEvening = athlete.profile.restDayAt === "evening";
  return {
    plannedMs: inTheEvening
      ? instantAt(day, policy.restDayTextAt, zone)
      : quietEndOn(day + 1, { profile: athlete.profile, policy, zone }),
    sendBeforeMs: instantAt(day + 1, policy.restDayTextUntil, zone),
  };
}

/** Why a text of the kind rest-day does not go at its time though its day asks for it. */
export function restDayTextHeldBack(reminder: PlannedReminder, context: PlanContext): SilenceCode | undefined {
  const { athlete, nowMs, zone } = context.log;
  const plannedMs = instantMs(reminder.plannedAt);
  const pause = pauseAt(Math.max(plannedMs, nowMs), athlete);
  if (pause !== undefined) return pause;
  return restDayTextIsTooSoon(localDayAt(plannedMs, zone), context) ? "FADED" : undefined;
}
