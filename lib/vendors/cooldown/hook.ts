import * as z from "zod/mini";
import type { HookRecord } from "../../app/hook-record.ts";
import { problemsOf } from "../../team/problem.ts";
import { byToken, type Source } from "../source.ts";
import { carriedBy, notThePayload, notUnderstood, readEach } from "../vendor-record.ts";
import { COOLDOWN_SOURCE, isWorkoutId, WORKOUT_ID } from "./workout-fields.ts";
import { cooldownWorkout } from "./workouts.ts";

/**
 * Our own format on the hook route: a batch with one bad record stores the good ones, where `POST /v1/workouts` refuses
 * it whole.
 */
export const cooldown: Source = {
  slug: COOLDOWN_SOURCE,
  authenticate: byToken,
  parse: (body, { nowMs }) => readOurFormat(body, nowMs),
};

const BODY = 'a workout, {"workouts":[...]} or {"deleted":[{"id"}]}';

const batch = z.strictObject({ workouts: z.array(z.unknown()) });
const deletions = z.strictObject({ deleted: z.array(z.unknown()) });
const deletion = z.strictObject({
  id: z.string({ error: WORKOUT_ID }).check(z.refine(isWorkoutId, { error: WORKOUT_ID })),
});

type ReadWorkout = (workout: unknown, nowMs: number) => HookRecord;

/** A body in our own format: one workout, several, or deletions; each record is read by itself. */
export function readOurFormat(body: unknown, nowMs: number, readOne: ReadWorkout = readWorkout): readonly HookRecord[] {
  const workouts = z.safeParse(batch, body);
  if (workouts.success) return readEach(workouts.data.workouts, (workout) => readOne(workout, nowMs));
  const deleted = z.safeParse(deletions, body);
  if (deleted.success) return readEach(deleted.data.deleted, readDeletion);
  const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
  if (!isObject || "workouts" in body || "deleted" in body) return notThePayload(BODY);
  return [readOne(body, nowMs)];
}

function readWorkout(workout: unknown, nowMs: number): HookRecord {
  const read = z.safeParse(cooldownWorkout(nowMs), workout);
  if (read.success) return { kind: "workout", workout: read.data };
  return notUnderstood(workout, problemsOf("", read.error, workout));
}

function readDeletion(named: unknown): HookRecord {
  const read = z.safeParse(deletion, named);
  if (read.success) return { kind: "deletion", externalId: read.data.id, at: null };
  return carriedBy({ deleted: [named] }, notUnderstood(named, problemsOf("", read.error, named)));
}
