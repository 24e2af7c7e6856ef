import type { Policy } from "../policy.ts";
import type { Profile } from "../profile.ts";
import type { Workout, WorkoutKind } from "./workout.ts";

/** One effort and the keys of its records, the longest first. */
export interface MergedEffort {
  readonly workout: Workout;
  readonly keys: readonly string[];
}

/** How hard a workout was and how we know. */
export interface Effort {
  readonly effectiveRpe: number;
  readonly provenance: "reported" | "heart-rate" | "assumed";
  /** RPE x moving minutes (session-RPE, Foster 2001) [AU]. */
  readonly loadAu: number;
}

/** The distance of a run and of the longest run in the days before it. */
export interface RunSpike {
  readonly distanceMeters: number;
  readonly longestMeters: number;
}

/** One effort after merging duplicates, with its load. */
export interface Session extends Workout, Effort {
  /** Keys of every record merged into it, the longest first. */
  readonly workouts: readonly string[];
  /** The kind it counts as: `cross` with a reported RPE of at most 3 counts as `recovery`. */
  readonly role: WorkoutKind;
  /** Null unless it is a run that was a RUN_SPIKE. */
  readonly spike: RunSpike | null;
}

/** The totals of one local day. */
export interface DayTotals {
  /** All load [AU]. */
  readonly loadAu: number;
  /** Load without recovery [AU]. */
  readonly trainingLoadAu: number;
  /** Moving minutes of run, strength and cross. */
  readonly trainingMinutes: number;
  readonly runs: number;
  readonly strengthWorkouts: number;
  /** Runs with a distance, and the sum of these distances. */
  readonly measuredRuns: number;
  readonly runMeters: number;
}

interface SessionContext {
  readonly athlete: { readonly profile: Profile };
  readonly policy: Policy;
  /** Epoch day. */
  readonly today: number;
}

/** A workout as an effort of its own. */
export function alone(workout: Workout): MergedEffort {
  return { workout, keys: [workout.key] };
}

/**
 * An effort as a session, without its spike. A local day after `today` counts on `today`. Source: docs/rules.md 2.
 */
export function toSession({ workout, keys }: MergedEffort, { athlete, policy, today }: SessionContext): Session {
  const effort = effortOf(workout, athlete.profile, policy);
  // Field by field, because a spread of this many fields costs 30 times as much, and a replay makes many sessions.
  return {
    key: workout.key,
    source: workout.source,
    kind: workout.kind,
    startMs: workout.startMs,
    endMs: workout.endMs,
    localDay: Math.min(workout.localDay, today),
    dayOnly: workout.dayOnly,
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
    spike: null,
  };
}

/** The kind a workout counts as: cross-training reported as easy is recovery (docs/rules.md 2). */
export function roleOf(workout: Workout, policy: Policy): WorkoutKind {
  const isEasyCross = workout.kind === "cross" && workout.rpe !== null && workout.rpe <= policy.recoveryCrossMaxRpe;
  return isEasyCross ? "recovery" : workout.kind;
}

/** Load of a workout from the reported RPE, else (runs only) its heart rate, else its kind (docs/rules.md 2). */
export function effortOf(workout: Workout, profile: Profile, policy: Policy): Effort {
  const { minutes } = workout;
  if (workout.rpe !== null) {
    return { effectiveRpe: workout.rpe, provenance: "reported", loadAu: workout.rpe * minutes };
  }
  const heartRateRpe = rpeFromHeartRate(workout, profile.maxHeartRate, policy);
  if (heartRateRpe !== null) {
    return { effectiveRpe: heartRateRpe, provenance: "heart-rate", loadAu: heartRateRpe * minutes };
  }
  const assumed = assumedRpe(workout.kind, policy);
  return { effectiveRpe: assumed, provenance: "assumed", loadAu: assumed * minutes };
}

function rpeFromHeartRate(workout: Workout, maxHeartRate: number | null, policy: Policy): number | null {
  if (workout.kind !== "run" || workout.averageHeartRate === null || maxHeartRate === null) return null;
  const share = workout.averageHeartRate / maxHeartRate;
  return policy.heartRateBands.find((band) => share >= band.fromShare)?.rpe ?? null;
}

function assumedRpe(kind: WorkoutKind, policy: Policy): number {
  switch (kind) {
    case "run":
      return policy.assumedRunRpe;
    case "strength":
      return policy.assumedStrengthRpe;
    case "cross":
      return policy.assumedCrossRpe;
    case "recovery":
      return policy.assumedRecoveryRpe;
  }
}

const NO_TOTALS: DayTotals = {
  loadAu: 0,
  trainingLoadAu: 0,
  trainingMinutes: 0,
  runs: 0,
  strengthWorkouts: 0,
  measuredRuns: 0,
  runMeters: 0,
};

/** The totals of the sessions of one local day. */
export function totalsOf(sessions: readonly Session[]): DayTotals {
  return sessions.reduce(plus, NO_TOTALS);
}

function plus(totals: DayTotals, { role, loadAu, minutes, distanceMeters }: Session): DayTotals {
  const isTraining = role !== "recovery";
  const isRun = role === "run";
  const runMeters = isRun ? (distanceMeters ?? 0) : 0;
  return {
    loadAu: totals.loadAu + loadAu,
    trainingLoadAu: totals.trainingLoadAu + (isTraining ? loadAu : 0),
    trainingMinutes: totals.trainingMinutes + (isTraining ? minutes : 0),
    runs: totals.runs + (isRun ? 1 : 0),
    strengthWorkouts: totals.strengthWorkouts + (role === "strength" ? 1 : 0),
    measuredRuns: totals.measuredRuns + (runMeters === 0 ? 0 : 1),
    runMeters: totals.runMeters + runMeters,
  };
}

/** Workouts by start, each once; returns a list that is so already. Its first `ordered` workouts are known to be. */
export function inOrder(workouts: readonly Workout[], ordered: number = 0): readonly Workout[] {
  if (isInOrder(workouts.slice(Math.max(0, ordered - 1)))) return workouts;
  const sorted = workouts.toSorted(byStart);
  return sorted.filter((workout, i) => workout.key !== sorted[i - 1]?.key);
}

function isInOrder(workouts: readonly Workout[]): boolean {
  let previous: Workout | undefined;
  for (const workout of workouts) {
    if (previous !== undefined && byStart(previous, workout) >= 0) return false;
    previous = workout;
  }
  return true;
}

/** Orders workouts by start, those that start together by key. */
export function byStart(a: Workout, b: Workout): number {
  return a.startMs - b.startMs || compareText(a.key, b.key);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether any two of some workouts by start overlap. */
export function overlaps(workouts: readonly Workout[]): boolean {
  let endMs = -Infinity;
  for (const workout of workouts) {
    if (workout.startMs < endMs) return true;
    endMs = Math.max(endMs, workout.endMs);
  }
  return false;
}
