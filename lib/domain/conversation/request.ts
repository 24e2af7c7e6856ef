import { LANGUAGES, type LanguageCode } from "../language.ts";
import { normaliseText } from "./normalise-text.ts";

/** What is asked for in one language, folded: lower case, no accents; `a_b` is two words. */
export interface RequestWords {
  /** What stands before the code of a team. */
  readonly join: string;
  readonly "my-data": string;
  readonly "delete-me": string;
}

/** What somebody asks of the team itself; a text is one only as a whole. */
export type Request =
  | {
      readonly kind: "join";
      /** What is said beside the word, folded; empty: the word alone. */
      readonly words: readonly string[];
      /** The language of the word; null: English, which anybody may have been told to text. */
      readonly language: LanguageCode | null;
    }
  | { readonly kind: "my-data" | "delete-me" };

/** A shorter phrase is too near to others to be read with a wrong letter. */
const LETTERS_TO_REPLACE = 8;
const MOST_WORDS = 8;
/** "Hi coach, I would like to join RIVER26 please, I am Kim". */
const MOST_WORDS_WITH_A_CODE = 16;
/** What changes nothing around a request. */
const POLITE = new Set(
  "please pls plz thanks thx hi hello por favor porfa gracias hola bitte danke hallo svp merci bonjour".split(" "),
);

/**
 * Reads JOIN with a code, MY DATA and DELETE ME in all the languages at once, with one slip of the finger
 * (docs/rules.md 9); undefined: the text is for the reader of all other texts.
 */
export function createRequestReader(
  languages: Readonly<Record<LanguageCode, RequestWords>>,
): (text: string) => Request | undefined {
  const all = LANGUAGES.map((language) => ({ language, words: languages[language] }));
  const data = all.flatMap(({ words }) => phrases(words["my-data"]));
  const deletion = all.flatMap(({ words }) => phrases(words["delete-me"]));
  const joins = all.flatMap(({ language, words }) =>
    phrases(words.join).map((word) => ({ word, language: language === "en" ? null : language })),
  );
  return (text) => {
    const said = wordsIn(text).filter((word) => !POLITE.has(word));
    if (said.length === 0 || said.length > MOST_WORDS_WITH_A_CODE) return undefined;
    const whole = said.length > MOST_WORDS ? "" : said.join("");
    if (data.some((phrase) => isMeant(whole, phrase))) return { kind: "my-data" };
    if (deletion.some((phrase) => isMeant(whole, phrase))) return { kind: "delete-me" };
    return joinIn(said, joins);
  };
}

interface JoinWord {
  readonly word: string;
  readonly language: LanguageCode | null;
}

/** The word stands anywhere, with a slip of the finger where it comes first; there the code may follow without a space. */
function joinIn(said: readonly string[], joins: readonly JoinWord[]): Request | undefined {
  const [first = "", ...rest] = said;
  const leading = joins.find(({ word }) => (rest.length > 0 ? isMeant(first, word) : first === word));
  if (leading !== undefined) return { kind: "join", words: rest, language: leading.language };
  const inside = joins.find(({ word }) => rest.includes(word));
  if (inside !== undefined)
    return { kind: "join", words: said.filter((word) => word !== inside.word), language: inside.language };
  const glued = joins.find(({ word }) => first.startsWith(word) && first !== word);
  return glued && { kind: "join", words: [first.slice(glued.word.length), ...rest], language: glued.language };
}

/** Whether a code stands among the words of a JOIN, in one word or several: each code is compared as a whole. */
export function namesCode({ words }: Extract<Request, { readonly kind: "join" }>, code: string): boolean {
  const folded = foldedCode(code);
  return words.some((_, from) =>
    words.slice(from).some((_word, more) => words.slice(from, from + more + 1).join("") === folded),
  );
}

/** A code as a text may write it: case, accents, spaces and hyphens do not matter. */
function foldedCode(code: string): string {
  return wordsIn(code).join("");
}

function wordsIn(text: string): readonly string[] {
  return normaliseText(text).words.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function phrases(list: string): readonly string[] {
  return list.replaceAll("_", "").split(" ");
}

/** Whether a word is a phrase, or is but for one letter too many, too few, swapped with the next, or wrong in a longer one. */
function isMeant(word: string, phrase: string): boolean {
  if (word === phrase) return true;
  if (Math.abs(word.length - phrase.length) > 1) return false;
  let at = 0;
  while (word[at] === phrase[at]) at += 1;
  const [written, meant] = [word.slice(at), phrase.slice(at)];
  if (written.length !== meant.length) return written.slice(1) === meant || written === meant.slice(1);
  const isSwapped = written[0] === meant[1] && written[1] === meant[0] && written.slice(2) === meant.slice(2);
  return isSwapped || (phrase.length >= LETTERS_TO_REPLACE && written.slice(1) === meant.slice(1));
}
