import leven, { closestMatch } from "leven";
import { NO_SUCH_FIELD } from "./fields.ts";
import { formatValue, type Problem } from "./problem.ts";

const MAX_EDITS = 3;

/** The word of a list that was probably meant by a mistyped one; undefined when none is near. */
export function nearestOf(typed: string, words: readonly string[]): string | undefined {
  const [lower, lowered] = [typed.toLowerCase(), words.map((word) => word.toLowerCase())];
  const nearest = closestMatch(lower, lowered, { maxDistance: MAX_EDITS });
  if (nearest === undefined || leven(lower, nearest) >= nearest.length / 2) return undefined;
  return words[lowered.indexOf(nearest)];
}

/**
 * A field that does not exist is answered by the one that was probably meant, which is then not named as missing; by all there
 * are where none is near.
 */
export function withNearestFields(problems: readonly Problem[]): readonly Problem[] {
  const meant = new Map(problems.map((problem) => [problem, meantBy(problem)]));
  const mistyped = new Set(
    [...meant].flatMap(([{ path }, field]) => (field === undefined ? [] : [pathBeside(path, field)])),
  );
  return problems
    .filter(({ path, came }) => came !== formatValue(undefined) || !mistyped.has(path))
    .map((problem) => {
      const field = meant.get(problem);
      if (field === undefined) return problem;
      return { ...problem, came: `there is no such field; did you mean ${field}?`, expected: "" };
    });
}

/** The field that an unknown one was probably meant to be; undefined: the problem is another one, or none is near. */
function meantBy({ path, expected }: Problem): string | undefined {
  if (!expected.startsWith(NO_SUCH_FIELD)) return undefined;
  const typed = path.split(".").at(-1) ?? "";
  const field = nearestOf(typed, expected.slice(NO_SUCH_FIELD.length).split(", "));
  const isNear = field !== undefined && leven(typed.toLowerCase(), field.toLowerCase()) <= (typed.length + 1) / 3;
  return isNear ? field : undefined;
}

function pathBeside(path: string, field: string): string {
  return [...path.split(".").slice(0, -1), field].join(".");
}
