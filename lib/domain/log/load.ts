import type { Policy } from "../policy.ts";
import type { Profile } from "../profile.ts";
import type { Workout, WorkoutKind } from "./workout.ts";

type RpeProvenance = "reported" | "heart-rate" | "assumed";

/** How hard a workout was and how we know. */
export interface Effort {
  readonly effectiveRpe: number;
  readonly provenance: RpeProvenance;
  /** RPE x moving minutes (session-RPE, Foster 2001) [AU]. */
  readonly loadAu: number;
}

/** The kind a workout counts as: cross-training reported as easy is recovery. */
export function roleOf(workout: Workout, policy: Policy): WorkoutKind {
  const isEasyCross = workout.kind === "cross" && workout.rpe !== null && workout.rpe <= policy.recoveryCrossMaxRpe;
  return isEasyCross ? "recovery" : workout.kind;
}

/** Load of a workout from the reported RPE, else (runs alone) its heart rate, else its kind; rules.md section 2. */
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
