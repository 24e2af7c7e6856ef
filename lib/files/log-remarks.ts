import type { Problem } from "../team/problem.ts";
import { ACTIVITY } from "../vendors/plausibility.ts";

/** Problems of one file that are each said; the others are counted. */
const MOST_SAID = 20;

/** Problems alike of which the first are said; the others are counted. */
const MOST_ALIKE = 3;
const PLACE = /^(?:line|record|workout|session|activity|track) \d+ ?/;

/** What problems have in common: with an activity its name, of a sentence all of it, else the field and what was expected. */
function sameAs({ path, came, expected }: Problem): string {
  const isWhole = path.endsWith(ACTIVITY) || expected === "";
  return isWhole ? `${came} ${expected}` : `${path.replace(PLACE, "")} ${expected}`;
}

/** The problems of a file; those alike, such as one with a column, are said a few times and counted. */
export function folded(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(sameAs(problem), (counts.get(sameAs(problem)) ?? 0) + 1);
  const told = new Map<string, number>();
  return problems.flatMap((problem) => {
    const key = sameAs(problem);
    const [count = 1, before = 0] = [counts.get(key), told.get(key)];
    told.set(key, before + 1);
    if (count === 1) return [problem];
    if (problem.path.endsWith(ACTIVITY)) {
      return before === 0 ? [{ ...problem, came: `${problem.came}, in ${count} records` }] : [];
    }
    if (before < MOST_ALIKE) return [problem];
    const came = `${count - MOST_ALIKE} more like these`;
    return before === MOST_ALIKE ? [{ ...problem, path: problem.path.replace(PLACE, ""), came }] : [];
  });
}

/** The problems of a file, the last of very many counted. */
export function said(problems: readonly Problem[], leftOut: number, fileName: string): readonly Problem[] {
  if (problems.length <= MOST_SAID) return problems;
  const more = problems.length - MOST_SAID;
  const came = `${more} more remarks; ${leftOut} records or fields left out in all`;
  return [...problems.slice(0, MOST_SAID), { file: fileName, path: "", came, expected: "" }];
}
