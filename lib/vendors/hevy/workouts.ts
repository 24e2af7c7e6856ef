import * as z from "zod/mini";
import { instantMs, isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import { MUSCLE_GROUPS, type MuscleGroup, type WorkoutKind, type WorkoutReport } from "../../domain/log/workout.ts";
import { activityOf } from "../activities.ts";
import { parseRfc3339 } from "../instants.ts";
import { type RecordProblem, sentence, type ToldWorkout } from "../read-result.ts";
import { groupsOfExercise, plainTitle } from "./exercises.ts";

/** The source slug of Hevy's API and webhook. */
export const HEVY_SOURCE = "hevy";

const may = <Value>(schema: z.ZodMiniType<Value>) => z.optional(z.nullable(schema));
const apiSet = z.object({
  type: may(z.string()),
  rpe: may(z.number()),
  distance_meters: may(z.number()),
  duration_seconds: may(z.number()),
  weight_kg: may(z.number()),
  reps: may(z.number()),
});
const apiExercise = z.object({ title: z.string({ error: "an exercise's title" }), sets: z.array(apiSet) });
const workout = z.object({
  id: z.string({ error: "a workout's id" }).check(z.regex(/^[A-Za-z0-9-]{1,64}$/, { error: "a workout's id" })),
  title: may(z.string()),
  start_time: instant(),
  end_time: may(instant()),
  updated_at: may(instant()),
  exercises: z.array(apiExercise, { error: "a list of exercises" }),
});

/**
 * A workout as Hevy's API gives it. Its instants name no place, whether they end in `Z` or in `+00:00`, so that the day
 * is that of the athlete's home.
 */
export const hevyWorkout: z.ZodMiniType<ToldWorkout> = z.pipe(workout, z.transform(toSourceWorkout));

/** Whether a value has the shape of a Hevy workout, right or wrong. */
export function looksLikeHevy(value: unknown): boolean {
  return typeof value === "object" && value !== null && "start_time" in value && "exercises" in value;
}

function instant(): z.ZodMiniType<string> {
  const error = "an instant such as 2026-11-22T17:00:00Z";
  return z.pipe(
    z.string({ error }).check(z.refine((text) => parseRfc3339(text) !== undefined, { error })),
    z.transform((text) => isoInstant(parseRfc3339(text)?.ms ?? Number.NaN)),
  );
}

function toSourceWorkout(from: z.output<typeof workout>): ToldWorkout {
  const sets = from.exercises.flatMap((each) =>
    each.sets.map((one) => ({
      exercise: each.title,
      type: one.type ?? "normal",
      rpe: one.rpe ?? undefined,
      distanceMeters: one.distance_meters ?? undefined,
      seconds: one.duration_seconds ?? undefined,
      isLifted: (one.weight_kg ?? 0) > 0 && (one.reps ?? 0) > 0,
    })),
  );
  const end = from.end_time ?? undefined;
  const span = end === undefined ? undefined : (instantMs(end) - instantMs(from.start_time)) / MINUTE_MS;
  const { durationMinutes, assumption } = lengthOf(span, sets);
  const report = {
    ...liftOf(sets),
    startedAt: from.start_time,
    durationMinutes,
    title: from.title ?? undefined,
  };
  return { source: HEVY_SOURCE, externalId: from.id, report, sourceVersion: from.updated_at ?? null, assumption };
}

/** A set with its rest, where nothing tells how long a workout was [choice]. Source: docs/rules.md 2. */
export const MINUTES_A_SET = 3;
const SECONDS_A_MINUTE = 60;

interface Length {
  readonly durationMinutes: number;
  /** Undefined where the length was told. */
  readonly assumption?: RecordProblem;
}

/** The minutes from start to end; where there are none, three a set, or as many as the set took. */
export function lengthOf(minutes: number | undefined, sets: readonly HevySet[]): Length {
  if (minutes !== undefined && minutes > 0) return { durationMinutes: minutes };
  const bySets = sets.map(({ seconds = 0 }) => Math.max(MINUTES_A_SET, seconds / SECONDS_A_MINUTE));
  const durationMinutes = bySets.reduce((total, each) => total + each, 0);
  const told = `how long it took is not told; ${MINUTES_A_SET} minutes a set are assumed, ${Math.round(durationMinutes)} in all`;
  return { durationMinutes, assumption: sentence("duration", told) };
}

/** One set of an exercise. */
export interface HevySet {
  readonly exercise: string;
  /** `normal`, `warmup`, `dropset` or `failure`. */
  readonly type: string;
  readonly rpe: number | undefined;
  readonly distanceMeters: number | undefined;
  /** Whether a weight was lifted some times, so that a name such as `Rudern` is that of a lift. */
  readonly isLifted?: boolean;
  /** How long the set took [s]. */
  readonly seconds?: number | undefined;
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

/** A title of one word may be a run or a walk in another language; of several it is a lift (`Walking Lunge`). */
function kindOfSet({ exercise, isLifted = false }: HevySet): WorkoutKind {
  const title = plainTitle(exercise);
  const known = NO_LIFTS.get(title);
  if (known !== undefined || isLifted || title.includes(" ")) return known ?? "strength";
  const activity = activityOf(title);
  return activity === undefined || activity === "none" ? "strength" : activity;
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
