import { MUSCLE_GROUPS, type MuscleGroup, type WorkoutKind, type WorkoutReport } from "../../domain/log/workout.ts";
import { groupsOfExercise, plainTitle } from "./exercises.ts";

/** One set of an exercise. */
export interface HevySet {
  readonly exercise: string;
  /** `normal`, `warmup`, `dropset` or `failure`. */
  readonly type: string;
  readonly rpe: number | undefined;
  readonly distanceMeters: number | undefined;
}

/** What of Hevy's exercises is certainly no lift; `Treadmill` does not say whether it was run [choice]. */
const NO_LIFTS: ReadonlyMap<string, WorkoutKind> = new Map([
  ["running", "run"],
  ["walking", "recovery"],
  ["stretching", "recovery"],
  ["yoga", "recovery"],
  ["pilates", "recovery"],
  ["treadmill", "cross"],
  ["cycling", "cross"],
  ["spinning", "cross"],
  ["elliptical trainer", "cross"],
  ["air bike", "cross"],
  ["rowing machine", "cross"],
  ["stair machine", "cross"],
  ["swimming", "cross"],
  ["hiking", "cross"],
]);
const TO_FAILURE_RPE = 10;

/**
 * What the sets of a Hevy workout tell: `strength`, unless no exercise is a lift. A set's
 * RPE says how many repetitions were left in that set (6-10), not how hard the session was (Foster's 0-10), so that it
 * is never the session's RPE; a set marked `failure` or of RPE 10 makes the workout one to failure.
 */
export function liftOf(
  sets: readonly HevySet[],
): Pick<WorkoutReport, "kind" | "muscleGroups" | "toFailure" | "distanceMeters"> {
  const kind = kindOf(sets);
  if (kind === "run") return { kind, distanceMeters: distanceOf(sets.filter((set) => kindOfSet(set) === "run")) };
  if (kind !== "strength") return { kind, distanceMeters: distanceOf(sets) };
  return {
    kind,
    muscleGroups: muscleGroupsOf(sets),
    toFailure: sets.some(({ type, rpe }) => type === "failure" || rpe === TO_FAILURE_RPE),
  };
}

/** A lift among them makes it strength; beside a run or cross-training, a walk or stretching does not count. */
function kindOf(sets: readonly HevySet[]): WorkoutKind {
  const kinds = new Set(sets.map(kindOfSet));
  if (kinds.has("strength") || kinds.size === 0) return "strength";
  if (kinds.size > 1) kinds.delete("recovery");
  const [kind = "cross"] = kinds;
  return kinds.size === 1 ? kind : "cross";
}

function kindOfSet({ exercise }: HevySet): WorkoutKind {
  return NO_LIFTS.get(plainTitle(exercise)) ?? "strength";
}

/** The groups of every exercise in the order of ours; undefined when one of them is not certain. */
function muscleGroupsOf(sets: readonly HevySet[]): readonly MuscleGroup[] | undefined {
  const known = sets.map(({ exercise }) => groupsOfExercise(exercise));
  if (known.includes(undefined)) return undefined;
  const named = new Set(known.flatMap((groups) => groups ?? []));
  return named.size === 0 ? undefined : MUSCLE_GROUPS.filter((group) => named.has(group));
}

function distanceOf(sets: readonly HevySet[]): number | undefined {
  const meters = sets.reduce((total, { distanceMeters = 0 }) => total + distanceMeters, 0);
  return meters === 0 ? undefined : Math.round(meters * 10) / 10;
}
