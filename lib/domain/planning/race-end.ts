import { greatestOf } from "../extremes.ts";
import { instantAt, MINUTE_MS } from "../local-time.ts";
import { dayOn, type TrainingLog } from "../log/training-log.ts";
import { isShortOfRpe, type MealGroup, minutesAs, minutesOf } from "./meal-groups.ts";

// A race day is often logged in parts: a warm-up, or swim, ride and run one after the other (docs/rules.md 6) [choices].

/** A warm-up is at most so long and so hard. */
const WARM_UP = { minutes: 40, rpe: 5 } as const;
/** The first part of a race in several sports is at most so long. */
const FIRST_PART_MINUTES = 60;
/** How long the race, or its next part, may be away after each; an easy run of the morning waits for the evening. */
const WAIT_MINUTES = { afterEasyRun: Infinity, afterShortRun: 150, afterFirstPart: 240, afterLaterPart: 150 } as const;
/** The text goes before the evening's quiet hours. */
const LATEST = "20:30";

/** The end of an event day's longest sessions, later where they may be a warm-up or a part of the race [epoch milliseconds]. */
export function raceEndMs(group: MealGroup, log: TrainingLog): number {
  const { endMs, localDay } = group;
  if (!log.eventDays.has(localDay)) return endMs;
  const latestMs = instantAt(localDay, LATEST, log.zone);
  return Math.max(endMs, Math.min(endMs + waitMinutes(group, log) * MINUTE_MS, latestMs));
}

function waitMinutes(group: MealGroup, log: TrainingLog): number {
  const minutes = minutesOf(group);
  if (group.sessions.some(({ role }) => role === "run")) {
    if (minutes > WARM_UP.minutes || group.sessions.some(({ rpe }) => (rpe ?? 0) > WARM_UP.rpe)) return 0;
    return isShortOfRpe(group) ? WAIT_MINUTES.afterShortRun : WAIT_MINUTES.afterEasyRun;
  }
  if (minutes <= FIRST_PART_MINUTES) return WAIT_MINUTES.afterFirstPart;
  const parts = dayOn(group.localDay, log).sessions.filter(({ role }) => role === "cross");
  return parts.length > 1 ? WAIT_MINUTES.afterLaterPart : 0;
}

/** The kilometres of the day's longest run; null where other sport took longer, or no run has a distance [metres]. */
export function racedMeters(day: number, log: TrainingLog): number | null {
  const { sessions } = dayOn(day, log);
  if (minutesAs("cross", sessions) > minutesAs("run", sessions)) return null;
  const meters = greatestOf(sessions.map(({ role, distanceMeters }) => (role === "run" ? (distanceMeters ?? 0) : 0)));
  return meters > 0 ? meters : null;
}
