import * as z from "zod/mini";
import { type LoggedWorkout, MUSCLE_GROUPS, WORKOUT_KINDS, type WorkoutReport } from "../../domain/log/workout.ts";
import type { Attributes } from "../expressions.ts";
import { workoutOf } from "../keys.ts";
import { parseItem, type Shape, UnreadableItemError } from "./shape.ts";

/** What decides whether a write is refused: the version that stands, its content, and whether it was deleted. */
export interface StoredVersion {
  readonly sourceVersion: string;
  /** Of the workout, or of the one that was deleted; absent when a tombstone was written before any workout. */
  readonly contentHash?: string | undefined;
  readonly deletedAt?: string | undefined;
}

const report: z.ZodMiniType<WorkoutReport> = z.lazy(() =>
  z.object({
    kind: z.enum(WORKOUT_KINDS),
    startedAt: z.string(),
    offsetMinutes: z.optional(z.number()),
    zone: z.optional(z.string()),
    durationMinutes: z.number(),
    elapsedMinutes: z.optional(z.number()),
    distanceMeters: z.optional(z.number()),
    ascentMeters: z.optional(z.number()),
    rpe: z.optional(z.number()),
    averageHeartRate: z.optional(z.number()),
    muscleGroups: z.optional(z.array(z.enum(MUSCLE_GROUPS))),
    toFailure: z.optional(z.boolean()),
    title: z.optional(z.string()),
  } satisfies Shape<WorkoutReport>),
);

type StoredWorkout = Omit<LoggedWorkout, "source" | "externalId">;

const workout: z.ZodMiniType<StoredWorkout> = z.lazy(() =>
  z.object({
    report,
    firstReceivedAt: z.string(),
    silent: z.boolean(),
    athleteRpe: z.optional(z.number()),
  } satisfies Shape<StoredWorkout>),
);

const version: z.ZodMiniType<StoredVersion> = z.lazy(() =>
  z.object({
    sourceVersion: z.string(),
    contentHash: z.optional(z.string()),
    deletedAt: z.optional(z.string()),
  } satisfies Shape<StoredVersion>),
);

/** A workout as the log knows it; throws UnreadableItemError. */
export function parseWorkout(item: Attributes): LoggedWorkout {
  const key = workoutOf(String(item["SK"]));
  if (key === undefined) {
    throw new UnreadableItemError(item, "SK");
  }
  return { ...key, ...parseItem(workout, item) };
}

/** The version of a workout or tombstone; throws UnreadableItemError. */
export function parseVersion(item: Attributes): StoredVersion {
  return parseItem(version, item);
}
