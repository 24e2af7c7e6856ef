import * as z from "zod/mini";
import type { FetchResult } from "../app/errands/vendor.ts";
import type { HookRecord } from "../app/hook-record.ts";
import type { SourceWorkout } from "../app/log-workouts.ts";
import type { VendorAnswer } from "../ports/vendors.ts";
import { problemsOf } from "../team/problem.ts";
import { outOfBounds, type RecordProblem } from "./read-result.ts";

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

interface FetchReading {
  readonly schema: z.ZodMiniType<SourceWorkout>;
  readonly externalId: string;
  readonly nowMs: number;
}

/** What a vendor's good answer says of a workout; not understood when it is of another one. */
export function fetchedWorkout(answer: VendorAnswer, { schema, externalId, nowMs }: FetchReading): FetchResult {
  const record = answer.kind === "answered" ? answer.body : undefined;
  const read = vendorWorkout(record, { schema, nowMs });
  if (read.kind !== "workout") {
    return { kind: "not-understood", reason: "reason" in read ? read.reason : "no workout", record };
  }
  const { workout } = read;
  if (workout.externalId === externalId) return { kind: "workout", workout };
  return { kind: "not-understood", reason: `id: came ${workout.externalId}; expected ${externalId}`, record };
}
