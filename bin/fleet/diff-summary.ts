/** What `cdk diff` says of one stack. */
export interface StackDiff {
  readonly stack: string;
  /** Its whole output without colours; null: it failed. */
  readonly output: string | null;
  /** What it said last when it failed. */
  readonly why?: string | undefined;
}

/** One line for each stack, those that lose or replace something first, and the changes of stacks that are alike once. */
export function diffSummary(diffs: readonly StackDiff[]): string {
  const counted = diffs.map((diff) => ({ ...diff, counts: countsOf(diff.output ?? "") }));
  const sorted = counted.toSorted((a, b) => rankOf(b) - rankOf(a) || (a.stack < b.stack ? -1 : 1));
  const width = diffs.reduce((widest, { stack }) => Math.max(widest, stack.length), 0);
  const lines = sorted.map((diff) => `${diff.stack.padEnd(width)}  ${inWords(diff)}`);
  const groups = new Map<string, string[]>();
  for (const { stack, output } of sorted) {
    const changes = output === null ? "" : changesIn(output, stack);
    if (changes !== "") groups.set(changes, [...(groups.get(changes) ?? []), stack]);
  }
  const details = [...groups].map(([changes, stacks]) => `\n${stacks.join(", ")}:\n${changes}`);
  return `${[...lines, ...details].join("\n")}\n`;
}

interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly replaced: number;
}

function countsOf(output: string): Counts {
  const resources = output.split("\n").filter((line) => /^\[[-+~]\] AWS::/u.test(line));
  const count = (sign: string): number => resources.filter((line) => line.startsWith(`[${sign}]`)).length;
  const replaced = resources.filter((line) => /\breplace(?:d|ment)?\b/u.test(line)).length;
  return { added: count("+"), changed: count("~"), removed: count("-"), replaced };
}

function rankOf({ output, counts }: { readonly output: string | null; readonly counts: Counts }): number {
  if (output === null) return 4;
  if (counts.removed + counts.replaced > 0) return 3;
  if (counts.added + counts.changed > 0) return 2;
  return isUnchanged(output) ? 0 : 1;
}

function inWords({ output, why = "", counts }: StackDiff & { readonly counts: Counts }): string {
  if (output === null) return why === "" ? "could not be compared" : `could not be compared: ${why}`;
  const said = Object.entries(counts).flatMap(([what, count]: [string, number]) =>
    count === 0 ? [] : [`${count} ${what}`],
  );
  if (said.length > 0) return said.join(", ");
  return isUnchanged(output) ? "no change" : "a change of no resource";
}

function isUnchanged(output: string): boolean {
  return output.includes("There were no differences");
}

/** The changes without the stack's own name and the hashes of logical ids, so that those of two teams can be the same. */
function changesIn(output: string, stack: string): string {
  if (isUnchanged(output)) return "";
  const slug = stack.replace(/^cooldown-/u, "");
  return output
    .split("\n")
    .filter((line) => !/^(?:Stack |✨|\s*$)/u.test(line) && !line.startsWith("Number of stacks"))
    .map((line) => line.replaceAll(stack, "<stack>").replaceAll(slug, "<team>"))
    .join("\n");
}
