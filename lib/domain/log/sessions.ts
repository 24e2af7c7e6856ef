import type { Policy } from "../policy.ts";
import type { Profile } from "../profile.ts";
import { type MergedEffort, mergeDuplicates } from "./duplicates.ts";
import { type Effort, effortOf, roleOf } from "./load.ts";
import type { Workout, WorkoutKind } from "./workout.ts";

/** One effort after merging duplicates, with its load. */
export interface Session extends Workout, Effort {
  /** Keys of every record merged into it, the longest first. */
  readonly workouts: readonly string[];
  /** The kind it counts as: `cross` with a reported RPE of at most 3 counts as `recovery`. */
  readonly role: WorkoutKind;
}

interface SessionsInput {
  readonly workouts: readonly Workout[];
  readonly profile: Profile;
  readonly policy: Policy;
  /** Epoch day. */
  readonly today: number;
}

/**
 * The sessions a log tells of, by start; a repeated record counts once, and a local day after `today` counts on
 * `today`. Source: rules.md section 2.
 */
export function sessionsOf(input: SessionsInput): readonly Session[] {
  const efforts = mergeDuplicates(input.workouts, input.policy.duplicateOverlapShare);
  return efforts.map((effort) => toSession(effort, input));
}

function toSession({ workout, keys }: MergedEffort, { profile, policy, today }: SessionsInput): Session {
  const effort = effortOf(workout, profile, policy);
  // Field by field: spreads of this many fields cost 30 times as much, and a replay makes millions of sessions.
  return {
    key: workout.key,
    source: workout.source,
    kind: workout.kind,
    startMs: workout.startMs,
    endMs: workout.endMs,
    localDay: Math.min(workout.localDay, today),
    minutes: workout.minutes,
    distanceMeters: workout.distanceMeters,
    ascentMeters: workout.ascentMeters,
    rpe: workout.rpe,
    ratedByAthlete: workout.ratedByAthlete ?? false,
    averageHeartRate: workout.averageHeartRate,
    muscleGroups: workout.muscleGroups,
    toFailure: workout.toFailure,
    zone: workout.zone,
    silent: workout.silent,
    firstReceivedMs: workout.firstReceivedMs,
    workouts: keys,
    role: roleOf(workout, policy),
    effectiveRpe: effort.effectiveRpe,
    provenance: effort.provenance,
    loadAu: effort.loadAu,
  };
}
