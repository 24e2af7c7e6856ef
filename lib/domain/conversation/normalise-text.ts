/** A longer text is read up to here: ten SMS. */
const LONGEST_READ = 1600;

const LAUGHTER = /[\u{1F602}\u{1F923}\u{1F606}\u{1F605}\u{1F61C}\u{1F92A}\u{1F480}\u{2620}]/gu;
const STOP_SIGN = /[\u{1F6D1}\u{26D4}\u{1F6AB}]/gu;
const PICTURES = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1F1E6}-\u{1F1FF}]/gu;
const ELIDED = /(?<![\p{L}\p{N}])(qu|jusqu|lorsqu|puisqu|quelqu|[jldmtscn])'(?=\p{L})/gu;
const WORDS = /\p{N}+(?:[.,]\p{N}+)?|\p{L}+|[?]|[^\p{L}\p{N}\s?]+/gu;
const ASIDE = /^[-'"%#*~+_/&@$€£<>=^|\\`´“”„‚‘’«»]+$/u;

/** A text made ready for reading. */
export interface NormalText {
  /** Folded, with its signs: what numbers and dates are read from. */
  readonly folded: string;
  /** Folded words set off by one space, with one at either end; "," is any clause sign, "?" a question mark. */
  readonly words: string;
  /** Nothing but emoji or signs was written. */
  readonly isWordless: boolean;
}

export interface Spelling {
  /** What a word is read as: shorthand, and what a phone makes of it. */
  readonly shorthand: ReadonlyMap<string, string>;
  /** The word a mistyped one was meant to be. */
  readonly corrected: (word: string) => string;
}

/** Case, accents, apostrophes, invisible signs, stretched letters and typing slips do not matter (docs/rules.md 9). */
export function normaliseText(text: string, spelling: Spelling): NormalText {
  const folded = foldText(text.slice(0, LONGEST_READ));
  const spoken = folded
    .replaceAll(/(?<![\p{L}\p{N}])2(?=m(?:or|rw|ro|ai))/gu, "to")
    .replaceAll(LAUGHTER, " , haha ")
    .replaceAll(STOP_SIGN, " , stopsign , ")
    .replaceAll(PICTURES, " , ");
  const tokens = spoken.replaceAll(ELIDED, "$1 ").replaceAll("'", "").match(WORDS) ?? [];
  const words: string[] = [];
  for (const token of joinLetters(tokens)) {
    if (ASIDE.test(token)) continue;
    if (/^[\p{L}\p{N}]/u.test(token)) for (const word of readWord(token, spelling)) words.push(word);
    else if (token === "?") words.push("?");
    else if (words.length > 0 && words.at(-1) !== ",") words.push(",");
  }
  if (words.at(-1) === ",") words.pop();
  return {
    folded,
    words: ` ${words.join(" ")} `,
    isWordless: !/[\p{L}\p{N}]/u.test(folded),
  };
}

function readWord(token: string, spelling: Spelling): readonly string[] {
  const { shorthand, corrected } = spelling;
  if (/^\p{N}/u.test(token)) return [token.replace(",", ".")];
  // French writes "j'" as it is heard: "jsais", "jmettrais".
  const heard = FRENCH_I.exec(token)?.[1];
  if (heard !== undefined && !shorthand.has(token)) return ["je", ...readWord(heard, spelling)];
  const word = shorthand.get(token) ?? corrected(shorthand.get(unstretched(token)) ?? unstretched(token));
  return (shorthand.get(word) ?? word).split(" ");
}

const FRENCH_I = /^j([bcdfglmnpqrstvx][a-z]{2,})$/u;

/** "noooo" is "no". */
function unstretched(word: string): string {
  return word.replaceAll(/(\p{L})\1{2,}/gu, "$1");
}

/** "S T O P" is one word. */
function joinLetters(tokens: readonly string[]): readonly string[] {
  const letters = tokens.filter((token) => token !== ".");
  return letters.length > 2 && letters.every((token) => /^\p{L}$/u.test(token)) ? [letters.join("")] : tokens;
}

/** Lower case, without accents and invisible signs, `ß` as `ss`, every kind of apostrophe as `'`. */
function foldText(text: string): string {
  // Upper case first, so that letters with one lower case and several upper ones meet.
  return withoutMarks(withoutMarks(text.replaceAll("\u{1F51F}", "10")).toUpperCase().toLowerCase())
    .replaceAll(/['’‘‛ʼ`´′]/gu, "'")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae");
}

function withoutMarks(text: string): string {
  return text.normalize("NFKD").replaceAll(/[\p{M}\p{Cf}]/gu, "");
}

/**
 * Corrects one slip of a word (a letter too many, missing, wrong, or two that changed places) towards `targets`;
 * `realWords` are one slip away from a target and mean themselves.
 */
export function createCorrection(targets: readonly string[], realWords: ReadonlySet<string>): (word: string) => string {
  const known = new Set(targets);
  const byDeletion = new Map<string, string>();
  for (const target of targets) {
    for (const form of [target, ...deletionsOf(target)]) if (!byDeletion.has(form)) byDeletion.set(form, target);
  }
  return (word) => {
    if (word.length < SHORTEST_CORRECTED || word.length > LONGEST_CORRECTED) return word;
    if (known.has(word) || realWords.has(word)) return word;
    for (const form of [word, ...deletionsOf(word)]) {
      const target = byDeletion.get(form);
      if (target !== undefined && isOneSlip(word, target)) return target;
    }
    return word;
  };
}

const SHORTEST_CORRECTED = 5;
const LONGEST_CORRECTED = 24;

function deletionsOf(word: string): readonly string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** Whether two words that share a form with one letter left out are one slip apart. */
function isOneSlip(word: string, target: string): boolean {
  if (word.length !== target.length) return true;
  const differing = Array.from(word).flatMap((letter, at) => (letter === target[at] ? [] : [at]));
  const [first = 0, second = first] = differing;
  if (differing.length === 1) return true;
  return (
    differing.length === 2 && second === first + 1 && word[first] === target[second] && word[second] === target[first]
  );
}
