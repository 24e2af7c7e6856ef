/**
 * Words by what they stand for, folded and separated by spaces: `begin*` is any word that begins so, `a_b` two words. The
 * names are the same in every language, so that what is learned of one is known of all.
 */
export type Concepts = Readonly<Record<string, string>>;

interface Entry {
  readonly concept: string;
  /** What the following words are or begin with. */
  readonly next: readonly string[];
}

const STEM = 2;
const HIGHEST_EFFORT = 10;

/** Finds what each word of a text stands for, in all the languages at once. */
export function createConceptFinder(
  languages: readonly Concepts[],
): (words: readonly string[]) => readonly (readonly string[])[] {
  const exact = new Map<string, Entry[]>();
  const begun = new Map<string, { readonly begin: string; readonly entry: Entry }[]>();
  for (const [concept, list] of languages.flatMap((concepts) => Object.entries(concepts))) {
    for (const item of list.split(" ")) {
      const [first = "", ...next] = item.split("_");
      const entry = { concept, next };
      if (next.length === 0 && first.endsWith("*")) {
        const begin = first.slice(0, -1);
        const stem = begin.slice(0, STEM);
        begun.set(stem, [...(begun.get(stem) ?? []), { begin, entry }]);
      } else exact.set(first, [...(exact.get(first) ?? []), entry]);
    }
  }
  return (words) =>
    words.map((word, at) => {
      const named = (exact.get(word) ?? []).filter(({ next }) =>
        next.every((each, after) => isWord(words[at + 1 + after], each)),
      );
      const stems = (begun.get(word.slice(0, STEM)) ?? []).filter(({ begin }) => word.startsWith(begin));
      const found = [...named, ...stems.map(({ entry }) => entry)].map(({ concept }) => concept);
      if (/^(?:3[89]|4[01])\.[0-9]$/u.test(word)) found.push("fever");
      if (/^(?:19[5-9]|20[01])[0-9]$/u.test(word)) found.push("longAgo");
      if (/^[0-9.]+$/u.test(word)) found.push(Number(word) <= HIGHEST_EFFORT ? "number-to-10" : "number-above-10");
      return [...new Set(found)].toSorted();
    });
}

function isWord(word: string | undefined, pattern: string): boolean {
  if (word === undefined) return false;
  return pattern.endsWith("*") ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

/** What texts of danger speak of several times as often as others do. */
const OF_DANGER: ReadonlySet<string> = new Set(
  "pee painkiller confused lump pills vomit allergy better-off faint fog dizzy face mouth speech pregnant blood head breath chest palp fever menses tight dark hit cant life cut droop heart heat sugar slim pus stroke seizure swell die near side ambulance".split(
    " ",
  ),
);

/** Whether any of these concepts is one that texts of danger speak of. */
export function isOfDanger(concepts: readonly (readonly string[])[]): boolean {
  return concepts.some((names) => names.some((name) => OF_DANGER.has(name)));
}

/**
 * The lists of all languages as one text, a concept a line, its name first, without what a shorter beginning, or its first
 * word, covers.
 */
export function conceptsAsText(languages: readonly Concepts[]): string {
  const names = [...new Set(languages.flatMap((concepts) => Object.keys(concepts)))];
  return names
    .map((name) => {
      const items = [...new Set(languages.flatMap((concepts) => concepts[name]?.split(" ") ?? []))];
      const beginnings = items.filter((item) => item.endsWith("*"));
      const isCovered = (item: string): boolean =>
        (item.includes("_") && items.includes(item.replace(/_.*/u, ""))) ||
        beginnings.some((each) => each !== item && item.startsWith(each.slice(0, -1)));
      return [name, ...items.filter((item) => !isCovered(item)).toSorted()].join(" ");
    })
    .join("\n");
}

/** Reads what `conceptsAsText` wrote. */
export function conceptsFromText(text: string): Concepts {
  return Object.fromEntries(
    text.split("\n").map((line) => {
      const space = line.indexOf(" ");
      return [line.slice(0, space), line.slice(space + 1)];
    }),
  );
}
