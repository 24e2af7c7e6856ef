import { leastOf } from "../extremes.ts";
import { sameEfforts } from "./same-efforts.ts";
import { alone, byStart, inOrder, type MergedEffort } from "./sessions.ts";
import type { Workout, WorkoutKind } from "./workout.ts";

type Records = readonly [Workout, ...Workout[]];

/**
 * The efforts of a log by start, each counted once: records from different sources, of the same kind or one of them
 * cross, that overlap by at least `minShare` of the shorter are one effort, and so is every chain of such pairs.
 * A record that is repeated counts once. Source: docs/rules.md 2.
 */
export function mergeDuplicates(workouts: readonly Workout[], minShare: number): readonly MergedEffort[] {
  const efforts = clusters(inOrder(workouts)).flatMap((cluster) =>
    cluster.length === 1 ? alone(cluster[0]) : components(cluster, minShare).map(merge),
  );
  return efforts.toSorted((a, b) => byStart(a.workout, b.workout));
}

/** Splits workouts by start wherever none is going on; two of different clusters never overlap. */
function clusters(workouts: readonly Workout[]): readonly Records[] {
  const all: [Workout, ...Workout[]][] = [];
  let endMs = -Infinity;
  for (const workout of workouts) {
    const last = all.at(-1);
    if (last !== undefined && workout.startMs < endMs) last.push(workout);
    else all.push([workout]);
    endMs = Math.max(endMs, workout.endMs);
  }
  return all;
}

/** The connected components of "is the same effort". */
function components(cluster: Records, minShare: number): readonly Records[] {
  const parts = new Map<Workout, [Workout, ...Workout[]]>();
  const rootOf = sameEfforts(cluster, minShare);
  for (const workout of cluster) {
    const root = rootOf(workout);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [workout]);
    else part.push(workout);
  }
  return [...parts.values()];
}

/** RPE from the record that reports one (the athlete's own first), every other field from the longest that has it. */
function merge(records: Records): MergedEffort {
  const ranked = records.toSorted(longerFirst);
  const longest = ranked[0] ?? records[0];
  const rated = ranked.find((record) => record.ratedByAthlete) ?? ranked.find((record) => record.rpe !== null);
  const workout: Workout = {
    ...longest,
    kind: mergedKind(ranked, longest),
    rpe: rated?.rpe ?? null,
    ratedByAthlete: rated?.ratedByAthlete ?? false,
    distanceMeters: firstKnown(ranked, (record) => record.distanceMeters),
    ascentMeters: firstKnown(ranked, (record) => record.ascentMeters),
    averageHeartRate: firstKnown(ranked, (record) => record.averageHeartRate),
    muscleGroups: ranked.find((record) => record.muscleGroups.length > 0)?.muscleGroups ?? [],
    toFailure: ranked.some((record) => record.toFailure),
    zone: firstKnown(ranked, (record) => record.zone),
    ...receipt(ranked),
  };
  return { workout, keys: ranked.map((record) => record.key) };
}

/** Cross-training gives way to run and strength. */
function mergedKind(ranked: readonly Workout[], longest: Workout): WorkoutKind {
  const trained = ranked.find((record) => record.kind === "run" || record.kind === "strength");
  return (trained ?? longest).kind;
}

/** Silent only if every record is; received with the first record that is not silent, else with the first. */
function receipt(records: readonly Workout[]): Pick<Workout, "silent" | "firstReceivedMs"> {
  const loud = records.filter((record) => !record.silent);
  const silent = loud.length === 0;
  return { silent, firstReceivedMs: leastOf((silent ? records : loud).map((record) => record.firstReceivedMs)) };
}

function firstKnown<T>(records: readonly Workout[], field: (record: Workout) => T | null): T | null {
  for (const record of records) {
    const value = field(record);
    if (value !== null) return value;
  }
  return null;
}

function longerFirst(a: Workout, b: Workout): number {
  return b.endMs - b.startMs - (a.endMs - a.startMs) || b.minutes - a.minutes || (a.key < b.key ? -1 : 1);
}
