import * as z from "zod/mini";
import { isDeeperThan } from "../../app/json.ts";
import type { SourceWorkout } from "../../app/log-workouts.ts";
import { formatValue, type Problem, problemsOf } from "../../team/problem.ts";
import { cooldownWorkout } from "./workouts.ts";

const LARGEST_BATCH = 100;
/** No body of ours is nested deeper than 4; to show one nested thousands of times would overflow the stack. */
const DEEPEST = 8;

export type CooldownBody =
  | { readonly kind: "workouts"; readonly workouts: readonly SourceWorkout[]; readonly isBatch: boolean }
  | { readonly kind: "not-json"; readonly detail: string }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] };

/** Reads a body of `POST /v1/workouts`: one workout or `{"workouts":[...]}`; one bad workout refuses the whole body. */
export function parseCooldownBody(bytes: Uint8Array, nowMs: number): CooldownBody {
  const json = parseJson(bytes);
  if (json.kind === "not-json") return json;
  const { value } = json;
  if (isDeeperThan(DEEPEST, value)) return { kind: "invalid", problems: [TOO_DEEP] };
  const misplaced = misplacedIn(value);
  if (misplaced !== undefined) return { kind: "invalid", problems: [misplaced] };
  const isList = isBatch(value);
  const parsed = z.safeParse<z.ZodMiniType<SourceWorkout | SourceWorkout[]>>(
    isList ? batchAt(nowMs) : cooldownWorkout(nowMs),
    value,
  );
  if (!parsed.success) {
    return { kind: "invalid", problems: problemsOf("body", parsed.error, value).map(ofOneAthlete) };
  }
  const workouts = [parsed.data].flat();
  const repeated = repeatedIds(workouts);
  return repeated.length > 0
    ? { kind: "invalid", problems: repeated }
    : { kind: "workouts", workouts, isBatch: isList };
}

function batchAt(nowMs: number): z.ZodMiniType<SourceWorkout[]> {
  const error = `a list of 1 to ${LARGEST_BATCH} workouts`;
  const workouts = z
    .array(cooldownWorkout(nowMs), { error })
    .check(z.minLength(1, { error }), z.maxLength(LARGEST_BATCH, { error }));
  const batch = z.strictObject({ workouts }, { error: 'no such field; beside "workouts" there is none' });
  return z.pipe(
    batch,
    z.transform((body) => body.workouts),
  );
}

function isBatch(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "workouts");
}

const BODY = 'a workout, or {"workouts":[...]}';
const TOO_DEEP: Problem = {
  file: "body",
  path: "",
  came: `JSON nested more than ${DEEPEST} times`,
  expected: BODY,
};

/** What is no body of this kind at all: a list, a null, or what only a team posts. */
function misplacedIn(value: unknown): Problem | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { file: "body", path: "", came: formatValue(value), expected: BODY };
  }
  if (!("deleted" in value)) return undefined;
  const expected = "DELETE /v1/workouts/{id} under a token; a list of deletions is signed by the team";
  return { file: "body", path: "deleted", came: formatValue(value.deleted), expected };
}

/** An athlete who is named beside a token is said to be no field of its workouts, and why. */
function ofOneAthlete(problem: Problem): Problem {
  if (!/(?:^|\.)athleteId$/.test(problem.path)) return problem;
  return { ...problem, expected: "no athleteId: the token says whose workout it is" };
}

function repeatedIds(workouts: readonly SourceWorkout[]): readonly Problem[] {
  const firstAt = new Map<string, number>();
  return workouts.flatMap(({ externalId }, at) => {
    const first = firstAt.get(externalId);
    if (first === undefined) {
      firstAt.set(externalId, at);
      return [];
    }
    const expected = `an id of its own; workouts.${first} has it already`;
    return [{ file: "body", path: `workouts.${at}.id`, came: JSON.stringify(externalId), expected }];
  });
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

function parseJson(
  bytes: Uint8Array,
): { readonly kind: "json"; readonly value: unknown } | { readonly kind: "not-json"; readonly detail: string } {
  try {
    const value: unknown = JSON.parse(UTF_8.decode(bytes));
    return { kind: "json", value };
  } catch (error) {
    const detail = error instanceof SyntaxError ? `the body is not JSON: ${error.message}` : "the body is not UTF-8";
    return { kind: "not-json", detail };
  }
}
