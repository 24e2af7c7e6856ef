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

/** Case, accents, apostrophes, invisible signs and stretched letters do not matter (docs/rules.md 9). */
export function normaliseText(text: string): NormalText {
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
    if (/^[\p{L}\p{N}]/u.test(token)) for (const word of readWord(token)) words.push(word);
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

function readWord(token: string): readonly string[] {
  if (/^\p{N}/u.test(token)) return [token.replace(",", ".")];
  // French writes "j'" as it is heard: "jsais", "jmettrais".
  const heard = FRENCH_I.exec(token)?.[1];
  return heard === undefined ? [unstretched(token)] : ["je", ...readWord(heard)];
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

/** A text without the number that it begins or ends with, and what links it; undefined where there is none. */
export function withoutEfforts(words: string): string | undefined {
  const remark = words
    .replace(
      /^(?: [,?])*(?: (?:an?|un|une|ein|eine))? (?:10|[0-9](?:\.[0-9]+)?)(?: (?:and|but|und|aber|y|pero|et|mais|[,?]))* /u,
      " ",
    )
    .replace(/ (?:10|[0-9](?:\.[0-9]+)?)(?: [,?])* $/u, " ");
  return remark === words || remark.trim() === "" ? undefined : remark;
}
