import * as z from "zod/mini";
import type { SourceWorkout } from "../../app/log-workouts.ts";
import { instantMs, isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import { parseRfc3339 } from "../rfc3339.ts";
import { liftOf } from "./lift.ts";

/** The source slug of Hevy's API and webhook. */
export const HEVY_SOURCE = "hevy";

const may = <Value>(schema: z.ZodMiniType<Value>) => z.optional(z.nullable(schema));
const set = z.object({
  type: may(z.string()),
  rpe: may(z.number()),
  distance_meters: may(z.number()),
});
const exercise = z.object({ title: z.string({ error: "an exercise's title" }), sets: z.array(set) });
const workout = z.object({
  id: z.string({ error: "a workout's id" }).check(z.regex(/^[A-Za-z0-9-]{1,64}$/, { error: "a workout's id" })),
  title: may(z.string()),
  start_time: instant(),
  end_time: instant(),
  updated_at: may(instant()),
  exercises: z.array(exercise, { error: "a list of exercises" }),
});

/**
 * A workout as Hevy's API gives it. Its instants name no place, whether they end in `Z` or in `+00:00`, so that the day
 * is that of the athlete's home.
 */
export const hevyWorkout: z.ZodMiniType<SourceWorkout> = z.pipe(workout, z.transform(toSourceWorkout));

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

function toSourceWorkout(from: z.output<typeof workout>): SourceWorkout {
  const sets = from.exercises.flatMap((each) =>
    each.sets.map((one) => ({
      exercise: each.title,
      type: one.type ?? "normal",
      rpe: one.rpe ?? undefined,
      distanceMeters: one.distance_meters ?? undefined,
    })),
  );
  const report = {
    ...liftOf(sets),
    startedAt: from.start_time,
    durationMinutes: (instantMs(from.end_time) - instantMs(from.start_time)) / MINUTE_MS,
    title: from.title ?? undefined,
  };
  return { source: HEVY_SOURCE, externalId: from.id, report, sourceVersion: from.updated_at ?? null };
}
