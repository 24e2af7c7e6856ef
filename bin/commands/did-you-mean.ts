/** Further apart than this, words are not each other mistyped. */
const MOST_EDITS = 3;

/** The word somebody meant who typed another: " (Did you mean hevy?)"; empty when none is near. */
export function didYouMean(typed: string, words: readonly string[]): string {
  const near = words
    .map((word) => ({ word, edits: editsBetween(typed.toLowerCase(), word) }))
    .filter(({ word, edits }) => edits <= MOST_EDITS && edits < word.length / 2)
    .toSorted((a, b) => a.edits - b.edits);
  const [nearest] = near;
  return nearest === undefined ? "" : ` (Did you mean ${nearest.word}?)`;
}

/** How many letters have to be put in, taken out or replaced (Levenshtein). */
function editsBetween(from: string, to: string): number {
  const letters = Array.from(to);
  const last = Array.from(from).reduce<readonly number[]>(
    (above, letter, row) => {
      const line = [row + 1];
      for (const [at, other] of letters.entries()) {
        const replaced = (above[at] ?? 0) + (letter === other ? 0 : 1);
        line.push(Math.min(replaced, (above[at + 1] ?? 0) + 1, (line[at] ?? 0) + 1));
      }
      return line;
    },
    [0, ...letters.map((_, at) => at + 1)],
  );
  return last.at(-1) ?? 0;
}
