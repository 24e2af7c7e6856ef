import * as z from "zod/mini";
import type { HookRecord } from "../app/hook-record.ts";
import type { SourceWorkout } from "../app/log-workouts.ts";
import { problemsOf } from "../team/problem.ts";
import { outOfBounds } from "./bounds.ts";
import type { RecordProblem } from "./record.ts";

const MOST_REASONS = 5;
const LONGEST_PATH = 60;

interface Reading {
  readonly schema: z.ZodMiniType<SourceWorkout>;
  readonly nowMs: number;
  readonly user?: string | undefined;
}

/** A vendor's record as its workout; not understood when the schema refuses it, or when no workout can be so. */
export function vendorWorkout(record: unknown, { schema, nowMs, user }: Reading): HookRecord {
  const parsed = z.safeParse(schema, record);
  if (!parsed.success) return notUnderstood(record, problemsOf("", parsed.error, record), user);
  const impossible = outOfBounds(parsed.data.report, nowMs);
  if (impossible !== undefined) return notUnderstood(record, [impossible], user);
  return { kind: "workout", workout: parsed.data, user };
}

/** A record that cannot be read, with the first things that are wrong with it. */
export function notUnderstood(record: unknown, problems: readonly RecordProblem[], user?: string): HookRecord {
  const reasons = problems
    .slice(0, MOST_REASONS)
    .map(
      ({ path, came, expected }) => `${path.slice(0, LONGEST_PATH) || "record"}: came ${came}; expected ${expected}`,
    );
  return { kind: "not-understood", reason: reasons.join(". "), raw: JSON.stringify(record), user };
}

/** A record with the payload that would carry it alone, so that what is kept of it can be read again. */
export function carriedBy(payload: unknown, record: HookRecord): HookRecord {
  return record.kind === "ignored" ? record : { ...record, raw: JSON.stringify(payload) };
}

/** A whole payload of another shape than expected. */
export function notThePayload(expected: string): readonly HookRecord[] {
  return [{ kind: "not-understood", reason: `body: expected ${expected}` }];
}
