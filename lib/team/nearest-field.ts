import leven, { closestMatch } from "leven";
import { NO_SUCH_FIELD } from "./fields.ts";
import type { Problem } from "./problem.ts";

const MAX_EDITS = 3;

/** The word of a list that was probably meant by a mistyped one; undefined when none is near. */
export function nearestOf(typed: string, words: readonly string[]): string | undefined {
  const [lower, lowered] = [typed.toLowerCase(), words.map((word) => word.toLowerCase())];
  const nearest = closestMatch(lower, lowered, { maxDistance: MAX_EDITS });
  if (nearest === undefined || leven(lower, nearest) >= nearest.length / 2) return undefined;
  return words[lowered.indexOf(nearest)];
}

/** A field that does not exist is answered by the one that was probably meant; by all there are where none is near. */
export function withNearestFields(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => {
    if (!problem.expected.startsWith(NO_SUCH_FIELD)) return problem;
    const names = problem.expected.slice(NO_SUCH_FIELD.length).split(", ");
    const typed = problem.path.split(".").at(-1) ?? "";
    const meant = nearestOf(typed, names);
    if (meant === undefined || leven(typed.toLowerCase(), meant.toLowerCase()) > (typed.length + 1) / 3) return problem;
    return { ...problem, came: `there is no such field; did you mean ${meant}?`, expected: "" };
  });
}
