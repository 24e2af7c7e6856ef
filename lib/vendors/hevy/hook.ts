import * as z from "zod/mini";
import type { HookRecord } from "../../app/hook-record.ts";
import { problemsOf } from "../../team/problem.ts";
import { byToken, type Source } from "../source.ts";
import { notUnderstood } from "../vendor-record.ts";

const workoutId = z
  .string({ error: "a workout's id" })
  .check(z.regex(/^[A-Za-z0-9-]{1,64}$/, { error: "a workout's id: letters, digits and -" }));
const flat = z.object({ workoutId });
const nested = z.object({ payload: flat });

/**
 * Hevy's webhook: the id of a workout that was saved, in either of the shapes that are met (`{"workoutId"}`, or inside
 * `payload`). The athlete types their own `Authorization` value into Hevy's developer settings: a token of theirs for
 * this source. Hevy knows 200 alone, within 5 s.
 */
export const hevy: Source = {
  slug: "hevy",
  acceptedStatus: 200,
  authenticate: byToken,
  parse: (body) => [readEvent(body)],
};

function readEvent(body: unknown): HookRecord {
  const inside = z.safeParse(nested, body);
  const read = inside.success ? { success: true as const, data: inside.data.payload } : z.safeParse(flat, body);
  if (!read.success) return notUnderstood(body, problemsOf("", read.error, body));
  return { kind: "errand", task: "fetch", externalId: read.data.workoutId, at: null, raw: JSON.stringify(body) };
}
