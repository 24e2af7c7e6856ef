import type { IncomingWorkout } from "../ports.ts";
import type { StoredVersion } from "./items/workout-item.ts";

/** Why what stands in the log refuses a workout: the rule of `WorkoutLog.write`; undefined when it does not. */
export function refusalOf(
  stored: StoredVersion,
  incoming: IncomingWorkout,
): "unchanged" | "stale" | "deleted" | undefined {
  if (stored.contentHash === incoming.contentHash) {
    return stored.deletedAt === undefined ? "unchanged" : "deleted";
  }
  return stored.sourceVersion > incoming.sourceVersion ? "stale" : undefined;
}

/**
 * Whether known content came in a newer version than the one that stands. The version must then rise, or an edit that
 * was taken back could still be overwritten by its late middle version. An instant of receipt is no such version.
 */
export function raisesVersion(stored: StoredVersion, incoming: IncomingWorkout): boolean {
  return stored.sourceVersion < incoming.sourceVersion && incoming.sourceVersion !== incoming.receivedAt;
}
