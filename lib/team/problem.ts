import type * as z from "zod/mini";
import { withoutCommands } from "./json-text.ts";

/** What is wrong with one field of a file: where, what was found, what was expected. */
export interface Problem {
  readonly file: string;
  /** Dotted path of the field; empty for the file as a whole. */
  readonly path: string;
  readonly came: string;
  /** Empty where `came` says it all. */
  readonly expected: string;
}

/** One line that names file and field, and says what is wrong. */
export function describeProblem(problem: Problem): string {
  const { file, path } = problem;
  return `${path === "" ? file : `${file}: ${path}`}: ${saidOf(problem)}`;
}

/** What was found and what was expected; a problem that expects nothing is a sentence by itself. */
export function saidOf({ came, expected }: Pick<Problem, "came" | "expected">): string {
  if (isUnknownField({ expected })) return `there is ${expected}`;
  return expected === "" ? came : `found ${came}; expected ${expected}`;
}

/** Of a field that does not exist it does not matter what it holds. */
const NO_SUCH = "no such ";

/** Whether a problem is that there is no such field, so that its path is a word of whoever wrote it. */
export function isUnknownField({ expected }: Pick<Problem, "expected">): boolean {
  return expected.startsWith(NO_SUCH);
}

/** The problems zod found in `input`: one for each field, one for each unknown field. */
export function problemsOf(file: string, error: z.core.$ZodError, input: unknown): readonly Problem[] {
  const problems = error.issues
    .flatMap((issue) => pathsOf(issue).map((path) => ({ path, expected: expectedBy(issue) })))
    .map(({ path, expected }) => ({
      file,
      path: path.map(formatKey).join("."),
      came: formatValue(valueAt(input, path)),
      expected,
    }));
  const firstByPath = new Map<string, Problem>();
  for (const problem of problems) if (!firstByPath.has(problem.path)) firstByPath.set(problem.path, problem);
  return [...firstByPath.values()];
}

/** What zod says of an issue for which no schema has words of its own. */
const NO_WORDS = "Invalid input";
const TYPES: Readonly<Record<string, string>> = {
  object: "an object",
  record: "an object",
  array: "a list",
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
};

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys" && !issue.message.startsWith(NO_SUCH)) return `${NO_SUCH}field`;
  if (issue.message !== NO_WORDS) return issue.message;
  const type = issue.code === "invalid_type" ? TYPES[issue.expected] : undefined;
  return type ?? "another value";
}

/** Letters and what else stands in the names of fields; anything else could end the path, or command a terminal. */
const PLAIN_KEY = /^[\p{L}\p{M}\p{N} _$@/()-]+$/u;

/** A key as a path shows it: quoted like a value where somebody made it up. */
function formatKey(key: PropertyKey): string {
  const name = String(key);
  return PLAIN_KEY.test(name) ? name : formatValue(name);
}

/** A value as a message shows it. */
export function formatValue(value: unknown): string {
  const told: string | undefined = JSON.stringify(value);
  if (told === undefined) return "nothing";
  const json = withoutCommands(told);
  if (json.length <= 60) return json;
  return Array.isArray(value) ? `a list of ${value.length}` : `${json.slice(0, 57)}...`;
}

function pathsOf(issue: z.core.$ZodIssue): readonly (readonly PropertyKey[])[] {
  return issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), input);
}

function isRecord(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === "object" && value !== null;
}
