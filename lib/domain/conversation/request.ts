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
      /** As `foldedCode` writes it; empty: the word alone. */
      readonly code: string;
      /** The language of the word; null: English, which anybody may have been told to text. */
      readonly language: LanguageCode | null;
    }
  | { readonly kind: "my-data" | "delete-me" };

/** A shorter phrase is too near to others to be read with a wrong letter. */
const LETTERS_TO_REPLACE = 8;
const MOST_WORDS = 8;
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
    const [first = "", ...rest] = said;
    if (first === "" || said.length > MOST_WORDS) return undefined;
    const whole = said.join("");
    if (data.some((phrase) => isMeant(whole, phrase))) return { kind: "my-data" };
    if (deletion.some((phrase) => isMeant(whole, phrase))) return { kind: "delete-me" };
    const join = joins.find(({ word }) => (rest.length > 0 ? isMeant(first, word) : first === word));
    if (join !== undefined) return { kind: "join", code: rest.join(""), language: join.language };
    const glued = joins.find(({ word }) => first.startsWith(word) && first !== word);
    return glued && { kind: "join", code: whole.slice(glued.word.length), language: glued.language };
  };
}

/** The code of a team as a text may write it: case, accents, spaces and hyphens do not matter. */
export function foldedCode(code: string): string {
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
