import { HOUR_MS } from "../local-time.ts";
import type { LiftingStart, TrainingHolds } from "../log/log-day.ts";
import type { Session } from "../log/sessions.ts";
import { MUSCLE_GROUPS, type MuscleGroup } from "../log/workout.ts";
import type { Policy } from "../policy.ts";

/** Muscle groups by their places in MUSCLE_GROUPS. */
type Places = readonly number[];

const FLAT_RUN = placesOf(["quads", "calves", "lowerBack"]);
const HILLY_RUN = placesOf(["quads", "calves", "lowerBack", "glutes", "hamstrings"]);
const ALL = placesOf(MUSCLE_GROUPS);
/** The groups of hard running and lower lifts, and of upper lifts. */
const LOWER = placesOf(["quads", "hamstrings", "glutes", "calves", "lowerBack"]);
const UPPER = placesOf(["chest", "upperBack", "shoulders", "arms"]);

function placesOf(groups: readonly MuscleGroup[]): Places {
  return groups.map((group) => MUSCLE_GROUPS.indexOf(group));
}

interface HoldsInput {
  /** The sessions of the day. */
  readonly sessions: readonly Session[];
  /** Who is new to lifting on that day. */
  readonly liftingStart: LiftingStart | null;
  readonly policy: Policy;
}

/**
 * What holds training back at the end of a local day: each muscle group until the latest end of a session that loaded it
 * plus that session's window, and the ends that the phase rule counts from. Source: docs/rules.md 3.
 */
export function holdsAfter(before: TrainingHolds, { sessions, liftingStart, policy }: HoldsInput): TrainingHolds {
  if (sessions.length === 0) return before;
  const musclesReadyMs = before.musclesReadyMs.slice();
  let { crossHoldMs, runEndMs, strengthEndMs } = before;
  for (const session of sessions) {
    const { role, endMs } = session;
    const untilMs = endMs + windowHours(session, policy, liftingStart) * HOUR_MS;
    for (const place of loadedGroups(session, policy)) {
      musclesReadyMs[place] = Math.max(untilMs, musclesReadyMs[place] ?? untilMs);
    }
    if (isHeavyCross(session, policy)) {
      crossHoldMs = Math.max(crossHoldMs ?? -Infinity, endMs + policy.hardCrossHours * HOUR_MS);
    }
    if (role === "run") runEndMs = Math.max(runEndMs, endMs);
    if (role === "strength") strengthEndMs = Math.max(strengthEndMs, endMs);
  }
  return { musclesReadyMs, crossHoldMs, runEndMs, strengthEndMs };
}

/** When every group of hard running and lower lifts is ready [epoch ms]; -Infinity if none was ever loaded. */
export function legsReadyMs({ musclesReadyMs }: TrainingHolds): number {
  return latestAt(LOWER, musclesReadyMs);
}

/** When every group of upper lifts is ready [epoch ms]; -Infinity if none was ever loaded. */
export function upperBodyReadyMs({ musclesReadyMs }: TrainingHolds): number {
  return latestAt(UPPER, musclesReadyMs);
}

function latestAt(places: Places, readyMs: readonly number[]): number {
  return places.reduce((latest, place) => Math.max(latest, readyMs[place] ?? latest), -Infinity);
}

/** Hard or long cross-training, which holds hard runs and lower lifts. */
function isHeavyCross({ role, effectiveRpe, minutes }: Session, policy: Policy): boolean {
  return role === "cross" && (effectiveRpe >= policy.hardCrossRpe || minutes >= policy.longCrossMinutes);
}

/** The groups a session loads: those a lift names, else all; for a run by its ascent per km (docs/rules.md 3). */
function loadedGroups(session: Session, policy: Policy): Places {
  if (session.role === "run") return isHilly(session, policy) ? HILLY_RUN : FLAT_RUN;
  if (session.role !== "strength") return [];
  return session.muscleGroups.length > 0 ? placesOf(session.muscleGroups) : ALL;
}

function isHilly({ ascentMeters, distanceMeters }: Session, policy: Policy): boolean {
  const meters = distanceMeters ?? 0;
  return meters > 0 && (ascentMeters ?? 0) * 1000 >= policy.hillyAscentMetersPerKm * meters;
}

function windowHours(session: Session, policy: Policy, liftingStart: LiftingStart | null): number {
  if (session.role === "run") return runWindowHours(session, policy);
  return liftWindowHours(session, policy, liftingStart);
}

function liftWindowHours(lift: Session, policy: Policy, start: LiftingStart | null): number {
  const isEasy = lift.rpe !== null && lift.rpe < policy.easyLiftBelowRpe;
  if (lift.toFailure || (lift.rpe ?? 0) >= policy.hardLiftRpe) return policy.hardLiftHours;
  const newDays = Math.min(start?.days ?? 0, policy.newLifterDays);
  if (start !== null && start.day <= lift.localDay && lift.localDay < start.day + newDays) {
    return isEasy ? policy.newLifterEasyHours : policy.newLifterHours;
  }
  return isEasy ? policy.easyLiftHours : policy.liftHours;
}

/** How long a run holds the groups it loaded, from its end on [hours]; big days hold longer by a rule of their own. */
function runWindowHours(run: Session, policy: Policy): number {
  return Math.max(
    effortHours(run, policy),
    run.minutes >= policy.veryLongRunMinutes ? policy.veryLongRunHours : 0,
    run.minutes >= policy.longRunMinutes ? policy.longRunHours : 0,
  );
}

function effortHours(run: Session, policy: Policy): number {
  if (run.spike !== null || run.effectiveRpe >= policy.hardRunRpe) return policy.hardRunHours;
  return run.effectiveRpe <= policy.easyRunMaxRpe ? policy.easyRunHours : policy.runHours;
}
