import * as z from "zod/mini";
import { problemsOf } from "../team/problem.ts";
import type { RecordProblem, ToldWorkout } from "./read-result.ts";

/** Deepest path of a field that is left out. */
const MOST_TRIES = 4;
/** A record with more that is wrong is none: the longest real ones are lifts, with a few hundred sets [choice]. */
const MOST_LEFT_OUT = 1_000;

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
    const paths = error.issues.flatMap(pathsOf);
    const less = paths.length > MOST_LEFT_OUT ? rest : without(rest, refusedIn(paths));
    if (less === rest) break;
    rest = less;
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

/** What is refused of a value: all of it, or something inside it by where that stands. */
interface Refused {
  isWhole: boolean;
  readonly inside: Map<PropertyKey, Refused>;
}

function refusedIn(paths: readonly (readonly PropertyKey[])[]): Refused {
  const root: Refused = { isWhole: false, inside: new Map() };
  for (const path of paths) {
    let at = root;
    for (const key of path) {
      const next = at.inside.get(key) ?? { isWhole: false, inside: new Map() };
      at.inside.set(key, next);
      at = next;
    }
    at.isWhole = true;
  }
  return root;
}

/**
 * A record without its refused fields, a list without its refused values; without what would hold a field where it is
 * missing already. Each record and list is copied once, however much of it is refused; one that loses nothing is itself.
 */
function without(value: unknown, refused: Refused): unknown {
  if (typeof value !== "object" || value === null || refused.inside.size === 0) return value;
  const isList = Array.isArray(value);
  const held: readonly (readonly [PropertyKey, unknown])[] = isList
    ? value.map((inner: unknown, at) => [at, inner] as const)
    : Object.entries(value);
  const kept = held.flatMap(([key, inner]) => {
    const inside = refused.inside.get(key);
    if (inside === undefined) return [[key, inner] as const];
    const isLeftOut = inside.isWhole || (!isList && lacks(inner, inside));
    return isLeftOut ? [] : [[key, without(inner, inside)] as const];
  });
  if (kept.length === held.length && kept.every(([, inner], at) => inner === held[at]?.[1])) return value;
  return isList ? kept.map(([, inner]) => inner) : Object.fromEntries(kept);
}

/** Whether there is nothing in a field, or not what is refused in it. */
function lacks(value: unknown, { inside }: Refused): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return false;
  return [...inside].some(([key, { isWhole }]) => isWhole && !hasField(value, key));
}

function hasField(value: unknown, key: PropertyKey): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}
