import * as z from "zod/mini";
import { problemsOf } from "../team/problem.ts";
import type { RecordProblem, ToldWorkout } from "./read-result.ts";

/** Deepest path of a field that is left out. */
const MOST_TRIES = 4;

interface Lenient {
  readonly told: ToldWorkout | undefined;
  readonly problems: readonly RecordProblem[];
}

/** Tries once more without the fields that a schema refuses, then without what holds them, as long as that helps. */
export function readLeniently(record: unknown, schema: z.ZodMiniType<ToldWorkout>): Lenient {
  const parsed = z.safeParse(schema, record);
  if (parsed.success) return { told: parsed.data, problems: [] };
  const problems = problemsOf("", parsed.error, record);
  let error: z.core.$ZodError = parsed.error;
  let rest = record;
  for (let tries = 0; tries < MOST_TRIES && !error.issues.some(isNeeded); tries += 1) {
    // The last first, so that the places in a list stay those of the paths.
    rest = error.issues.flatMap(pathsOf).reduceRight(without, rest);
    const again = z.safeParse(schema, rest);
    if (again.success) return { told: again.data, problems };
    error = again.error;
  }
  return { told: undefined, problems };
}

/** Marks an issue of a field without which no workout is told. */
export const NEEDED: { readonly params: { readonly needed: true } } = { params: { needed: true } };

function isNeeded(issue: z.core.$ZodIssue): boolean {
  return issue.code === "custom" && issue.params?.["needed"] === true;
}

function pathsOf(issue: z.core.$ZodIssue): readonly (readonly PropertyKey[])[] {
  return issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

/** A record without a field, or a list without one of its values; without what would hold the field where it is missing already. */
function without(value: unknown, path: readonly PropertyKey[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    return value.flatMap((inner: unknown, at) => {
      if (at !== key) return [inner];
      return rest.length === 0 ? [] : [without(inner, rest)];
    });
  }
  const fields: Readonly<Record<PropertyKey, unknown>> = { ...value };
  const inner = fields[key];
  const isLast = rest.length === 0 || inner === undefined || inner === null || isMissing(inner, rest);
  const { [key]: _left, ...others } = fields;
  return isLast ? others : { ...fields, [key]: without(inner, rest) };
}

function isMissing(value: unknown, [key, ...rest]: readonly PropertyKey[]): boolean {
  if (key === undefined || typeof value !== "object" || value === null) return rest.length === 0;
  return rest.length === 0 && !Array.isArray(value) && !Object.hasOwn(value, key);
}
