import type { Activity } from "./activities.ts";

/** Faster than any runner over more than a kilometre, and than anyone over less. */
const RUN_LIMIT = { metersPerSecond: 7, sprintMetersPerSecond: 12, sprintMeters: 1000 };
/** Faster than anyone without a motor. */
const OTHER_METERS_PER_SECOND = 40;

/** The longest way that a kind of workout can have in a time [metres]. */
export function farthestMeters(kind: Activity, minutes: number): number {
  const seconds = minutes * 60;
  if (kind !== "run") return OTHER_METERS_PER_SECOND * seconds;
  const sprint = Math.min(RUN_LIMIT.sprintMeters, RUN_LIMIT.sprintMetersPerSecond * seconds);
  return Math.max(sprint, RUN_LIMIT.metersPerSecond * seconds);
}

/** Faster than anyone runs for longer than this [choice]: 10,000 m in 26:11 are 6.4 m/s. */
const LONG_RUN = { minutes: 26, metersPerSecond: 6.4 };

/** The longest way that anyone runs in a time [metres]. */
export function farthestHeldMeters(minutes: number): number {
  return minutes > LONG_RUN.minutes ? LONG_RUN.metersPerSecond * minutes * 60 : farthestMeters("run", minutes);
}
