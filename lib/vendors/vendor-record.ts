import type * as z from "zod/mini";
import type { FetchResult } from "../app/errands/vendor.ts";
import type { HookRecord, Remarked } from "../app/hook-record.ts";
import type { VendorAnswer } from "../ports/vendors.ts";
import { isUnknownField } from "../team/problem.ts";
import { judgeRecord } from "./plausibility.ts";
import type { RecordProblem, ToldWorkout } from "./read-result.ts";

const MOST_REASONS = 5;
const LONGEST_PATH = 60;

interface Reading {
  readonly schema: z.ZodMiniType<ToldWorkout>;
  readonly nowMs: number;
  readonly user?: string | undefined;
}

/**
 * A vendor's record as its workout, with what was left out of it; ignored when it is no training, not understood when
 * the schema refuses it, or when no workout can be so.
 */
export function vendorWorkout(record: unknown, { schema, nowMs, user }: Reading): HookRecord {
  const judged = judgeRecord(record, schema, nowMs);
  switch (judged.kind) {
    case "workout":
      return { kind: "workout", workout: judged.workout, user, ...remarksOf(judged.remarks) };
    case "no-training":
      return { kind: "ignored", reason: judged.reason };
    case "impossible":
      return notUnderstood(record, judged.problems, user);
  }
}

function remarksOf(problems: readonly RecordProblem[]): Remarked {
  if (problems.length === 0) return {};
  const first = problems.slice(0, MOST_REASONS);
  return { remarks: first.map(inOneLine), leftOut: [...new Set(first.map(knownName))] };
}

/** A field by its name in the schema; one that the schema does not have is the sender's own word. */
function knownName(problem: RecordProblem): string {
  return isUnknownField(problem) ? "unknown" : problem.path || "record";
}

function inOneLine({ path, came, expected }: RecordProblem): string {
  return `${path.slice(0, LONGEST_PATH) || "record"}: came ${came}; expected ${expected}`;
}

/** A record that cannot be read, with the first things that are wrong with it. */
export function notUnderstood(record: unknown, problems: readonly RecordProblem[], user?: string): HookRecord {
  const reasons = problems.slice(0, MOST_REASONS).map(inOneLine);
  return { kind: "not-understood", reason: reasons.join(". "), raw: JSON.stringify(record), user };
}

/** A record with the payload that would carry it alone, so that what is kept of it can be read again. */
export function carriedBy(payload: unknown, record: HookRecord): HookRecord {
  return record.kind === "ignored" ? record : { ...record, raw: JSON.stringify(payload) };
}

/** Not even records of three fields are as many in 256 KB; what is longer is nobody's list of workouts [choice]. */
const MOST_RECORDS = 5_000;

/** A list, each of its records read by itself; one of more records than real payloads can have is kept whole and unread. */
export function readEach(records: readonly unknown[], read: (record: unknown) => HookRecord): readonly HookRecord[] {
  if (records.length <= MOST_RECORDS) return records.map(read);
  const reason = `body: expected at most ${MOST_RECORDS} records`;
  return [{ kind: "not-understood", reason, stoodFor: records.length }];
}

/** A whole payload of another shape than expected. */
export function notThePayload(expected: string): readonly HookRecord[] {
  return [{ kind: "not-understood", reason: `body: expected ${expected}` }];
}

interface FetchReading {
  readonly schema: z.ZodMiniType<ToldWorkout>;
  readonly externalId: string;
  readonly nowMs: number;
}

/** What a vendor's good answer says of a workout; not understood when it is of another one. */
export function fetchedWorkout(answer: VendorAnswer, { schema, externalId, nowMs }: FetchReading): FetchResult {
  const record = answer.kind === "answered" ? answer.body : undefined;
  const read = vendorWorkout(record, { schema, nowMs });
  if (read.kind === "ignored") return { kind: "no-training" };
  if (read.kind !== "workout") {
    return { kind: "not-understood", reason: "reason" in read ? read.reason : "no workout", record };
  }
  const { workout, remarks, leftOut } = read;
  if (workout.externalId === externalId) {
    return { kind: "workout", workout, ...(remarks && { remarks }), ...(leftOut && { leftOut }) };
  }
  return { kind: "not-understood", reason: `id: came ${workout.externalId}; expected ${externalId}`, record };
}
