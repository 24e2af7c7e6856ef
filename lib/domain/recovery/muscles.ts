import { HOUR_MS } from "../local-time.ts";
import type { FoldedLog } from "../log/folded-log.ts";
import type { Session } from "../log/sessions.ts";
import { MUSCLE_GROUPS, type MuscleGroup } from "../log/workout.ts";
import type { Policy } from "../policy.ts";

const FLAT_RUN: readonly MuscleGroup[] = ["quads", "calves", "lowerBack"];
const HILLY_RUN: readonly MuscleGroup[] = [...FLAT_RUN, "glutes", "hamstrings"];

/** The muscle groups of hard running and lower lifts, and of upper lifts. */
export const LOWER_GROUPS: readonly MuscleGroup[] = ["quads", "hamstrings", "glutes", "calves", "lowerBack"];
export const UPPER_GROUPS: readonly MuscleGroup[] = ["chest", "upperBack", "shoulders", "arms"];

/** The instant at which each group that was ever loaded is ready [epoch ms]. */
export type MusclesReadyMs = Readonly<Partial<Record<MuscleGroup, number>>>;

/** When each muscle group is ready: the latest end of a session that loaded it, plus that session's window. */
export function musclesReadyMs(log: FoldedLog): MusclesReadyMs {
  const readyMs: Partial<Record<MuscleGroup, number>> = { ...log.past.musclesReadyMs };
  const firstLift = firstLiftDay(log);
  for (const session of log.recent) {
    const groups = loadedGroups(session, log.policy);
    const untilMs = session.endMs + windowHours(session, log, firstLift) * HOUR_MS;
    for (const group of groups) readyMs[group] = Math.max(untilMs, readyMs[group] ?? -Infinity);
  }
  return readyMs;
}

/** The local day of the first strength workout; null before it. */
export function firstLiftDay({ past, recent }: FoldedLog): number | null {
  return past.firstLiftDay ?? recent.find((session) => session.role === "strength")?.localDay ?? null;
}

/** Until when hard or long cross-training holds hard runs and lower lifts [epoch ms]; null when none ever did. */
export function crossHoldMs({ past, recent, policy }: FoldedLog): number | null {
  let holdMs = past.crossHoldMs;
  for (const session of recent) {
    if (session.role !== "cross") continue;
    if (session.effectiveRpe < policy.hardCrossRpe && session.minutes < policy.longCrossMinutes) continue;
    holdMs = Math.max(holdMs ?? -Infinity, session.endMs + policy.hardCrossHours * HOUR_MS);
  }
  return holdMs;
}

/** The groups a session loads: those a lift names, else all; for a run by its ascent per km; rules.md section 3. */
function loadedGroups(session: Session, policy: Policy): readonly MuscleGroup[] {
  if (session.role === "run") return isHilly(session, policy) ? HILLY_RUN : FLAT_RUN;
  if (session.role !== "strength") return [];
  return session.muscleGroups.length > 0 ? session.muscleGroups : MUSCLE_GROUPS;
}

function isHilly({ ascentMeters, distanceMeters }: Session, policy: Policy): boolean {
  const meters = distanceMeters ?? 0;
  return meters > 0 && (ascentMeters ?? 0) * 1000 >= policy.hillyAscentMetersPerKm * meters;
}

function windowHours(session: Session, log: FoldedLog, firstLift: number | null): number {
  if (session.role === "run") return runWindowHours(session, log);
  return liftWindowHours(session, log.policy, firstLift ?? session.localDay);
}

function liftWindowHours(lift: Session, policy: Policy, firstLift: number): number {
  const isEasy = lift.rpe !== null && lift.rpe < policy.easyLiftBelowRpe;
  if (lift.toFailure || (lift.rpe ?? 0) >= policy.hardLiftRpe) return policy.hardLiftHours;
  if (lift.localDay < firstLift + policy.newLifterDays) {
    return isEasy ? policy.newLifterEasyHours : policy.newLifterHours;
  }
  return isEasy ? policy.easyLiftHours : policy.liftHours;
}

/** How long a run holds the groups it loaded, from its end on [hours]. */
export function runWindowHours(run: Session, { policy, spikes }: FoldedLog): number {
  if (run.minutes >= policy.marathonMinutes || (run.distanceMeters ?? 0) >= policy.marathonMeters) {
    return policy.marathonHours;
  }
  return Math.max(
    effortHours(run, spikes.has(run.key), policy),
    run.minutes >= policy.veryLongRunMinutes ? policy.veryLongRunHours : 0,
    run.minutes >= policy.longRunMinutes ? policy.longRunHours : 0,
  );
}

function effortHours(run: Session, isSpike: boolean, policy: Policy): number {
  if (isSpike || run.effectiveRpe >= policy.hardRunRpe) return policy.hardRunHours;
  return run.effectiveRpe <= policy.easyRunMaxRpe ? policy.easyRunHours : policy.runHours;
}
