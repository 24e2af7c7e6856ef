/**
 * Phrases are written in a small language of their own and compiled to one regular expression over the words of a text:
 *
 * - `word`, `begin*`, `*end`, `*middle*`; `a_b` is two words where one is expected.
 * - `(a|b c|d)` one of; `(a|b)?` or nothing; `<name>` one of a word list; `<name>?` or nothing.
 * - `..` up to three words in between, `...` up to six; never a negation, and never across a comma.
 * - `^` the text begins, `$` it ends; `,` and `?` are what they are.
 * - `#n` a number, `1##` three digits, `#days` and `#hours` a length of time.
 */
export type Phrases = readonly string[];

/** Word lists by name; words are separated by spaces, `_` stands for a space within one. */
export type WordLists = Readonly<Record<string, string>>;

const ITEM = /<(?<list>[\w-]+)>\??|\((?:[^()]|\([^()]*\))*\)\??|[^\s]+/gu;
const LETTERS = "[^ ,?]*";
const NUMBER_SOURCES: Readonly<Record<string, string>> = {
  "#n": " [0-9.]+",
  "#time": " [0-9]+(?: ?[ap]m)?",
  "#days": " #days",
  "#hours": " #hours",
  ",": " ,",
  "?": " \\?",
  $: "(?=(?: [,?])* $)",
  "^": "^",
};

export interface Lexicon {
  readonly lists: WordLists;
  /** What no gap contains: the source of the words. */
  readonly negations: string;
  /** The source of a word that a gap may contain. */
  readonly gapWord: string;
}

export const WITHIN_A_CLAUSE = "[^ ,?]+";
export const ACROSS_CLAUSES = "[^ ?]+";

/** The source of one regular expression that finds any of the phrases among words that are set off by one space. */
export function phrasesSource(phrases: Phrases, lexicon: Lexicon): string {
  if (phrases.length === 0) return "(?!)";
  return `(?:${phrases.map((phrase) => sourceOf(phrase, lexicon)).join("|")})(?= )`;
}

/** The source of any word of a list, with the space before it. */
export function listSource(words: string, lexicon: Lexicon): string {
  return words
    .trim()
    .split(/\s+/u)
    .map((word) => plainSource(word, lexicon))
    .join("|");
}

function sourceOf(phrase: string, lexicon: Lexicon): string {
  return [...phrase.matchAll(ITEM)].map(([item]) => itemSource(item, lexicon)).join("");
}

function itemSource(item: string, lexicon: Lexicon): string {
  if (item === ".." || item === "...") return gapSource(item.length === 2 ? 3 : 6, lexicon);
  const isOptional = item.length > 1 && item.endsWith("?");
  const plain = isOptional ? item.slice(0, -1) : item;
  return isOptional ? `(?:${plainSource(plain, lexicon)})?` : plainSource(plain, lexicon);
}

function plainSource(item: string, lexicon: Lexicon): string {
  if (item.startsWith("(")) {
    const options = splitOptions(item.slice(1, -1));
    return `(?:${options.map((option) => sourceOf(option, lexicon)).join("|")})`;
  }
  if (!item.startsWith("<")) return wordSource(item);
  const words = lexicon.lists[item.slice(1, -1)];
  if (words === undefined) throw new Error(`no word list ${item}`);
  return `(?:${listSource(words, lexicon)})`;
}

function wordSource(word: string): string {
  const named = NUMBER_SOURCES[word];
  if (named !== undefined) return named;
  return ` ${word
    .replaceAll("_", " ")
    .replaceAll(/\*/gu, LETTERS)
    .replaceAll(".", "\\.")
    .replaceAll(/(?<=[\d.])#+|^#+/gu, (digits) => "[0-9]".repeat(digits.length))}`;
}

function gapSource(most: number, { negations, gapWord }: Lexicon): string {
  return `(?:(?!(?:${negations}) ) ${gapWord}){0,${most}}?`;
}

/** The options of a group, a group within it being one option's. */
function splitOptions(inner: string): readonly string[] {
  const options = [""];
  let depth = 0;
  for (const sign of inner) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (sign === "|" && depth === 0) options.push("");
    else options[options.length - 1] += sign;
  }
  return options;
}
