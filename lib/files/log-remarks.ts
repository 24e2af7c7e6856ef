import type { Problem } from "../team/problem.ts";
import { ACTIVITY } from "../vendors/plausibility.ts";

/** Problems of one file that are each said; the others are counted. */
const MOST_SAID = 20;

/** What problems with one activity have in common; undefined of others. */
function sameAs({ path, came, expected }: Problem): string | undefined {
  return path.endsWith(ACTIVITY) ? `${came} ${expected}` : undefined;
}

/** Problems with one activity, told once with how often it came. */
export function folded(problems: readonly Problem[]): readonly Problem[] {
  const alike = new Map<string | undefined, number>();
  for (const problem of problems) alike.set(sameAs(problem), (alike.get(sameAs(problem)) ?? 0) + 1);
  return problems.flatMap((problem) => {
    const key = sameAs(problem);
    const count = alike.get(key) ?? 0;
    if (key !== undefined) alike.delete(key);
    if (key === undefined || count === 1) return [problem];
    return count === 0 ? [] : [{ ...problem, came: `${problem.came}, in ${count} records` }];
  });
}

/** The problems of a file, the last of very many counted. */
export function said(problems: readonly Problem[], lost: number, fileName: string): readonly Problem[] {
  if (problems.length <= MOST_SAID) return problems;
  const more = problems.length - MOST_SAID;
  const came = `${more} more remarks; ${lost} records left out in all`;
  return [...problems.slice(0, MOST_SAID), { file: fileName, path: "", came, expected: "records that can be read" }];
}
