import { instantMs } from "../local-time.ts";
import type { Athlete } from "../profile.ts";

/** Why an athlete wants no reminder at an instant: PAUSE and SICK, or SNOOZE, hold until theirs (rules.md section 8). */
export function pauseAt(ms: number, athlete: Athlete): "PAUSED" | "SNOOZED" | undefined {
  if (isBefore(ms, athlete.pausedUntil)) return "PAUSED";
  return isBefore(ms, athlete.snoozedUntil) ? "SNOOZED" : undefined;
}

function isBefore(ms: number, until: string | null): boolean {
  return until !== null && ms < instantMs(until);
}
