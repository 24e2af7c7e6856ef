import type { ConversationWords, RedFlagTier } from "./conversation-words.ts";
import type { Intent } from "./intent.ts";
import { createRaceDateReader } from "./race-date.ts";
import { createCommandReader } from "./read-command.ts";

/**
 * Reads what a text means, in the order STOP, red flag, commands, number, anything else, in all the languages at once;
 * case, accents and apostrophes do not matter (docs/rules.md 9).
 */
export function createTextReader(languages: readonly ConversationWords[]): (text: string) => Intent {
  const isStop = stopReader(languages);
  const redFlagIn = redFlagReader(languages);
  const readCommand = createCommandReader(languages, createRaceDateReader(languages));
  const readNumber = numberReader(languages);
  return (text) => {
    const folded = foldText(text);
    const words = wordsOf(folded);
    if (isStop(words)) return { kind: "stop" };
    const tier = redFlagIn(folded);
    if (tier !== undefined) return { kind: "red-flag", tier };
    const command = readCommand(words, folded);
    if (command !== undefined) return command;
    const rpe = readNumber(folded);
    return rpe === undefined ? { kind: "other" } : { kind: "number", rpe };
  };
}

/** A text as it is compared: lower case, without accents, `ß` as `ss`, every kind of apostrophe as `'`. */
function foldText(text: string): string {
  // Upper case first, so that letters with one lower case and several upper ones meet.
  return withoutMarks(withoutMarks(text).toUpperCase().toLowerCase()).replaceAll(/['’‘‛ʼ`´′]/gu, "'");
}

function withoutMarks(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "");
}

/** The words of a folded text; an apostrophe is left out ("can't" is `cant`), a hyphen inside a word stays. */
function wordsOf(folded: string): readonly string[] {
  return folded.replaceAll("'", "").match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}

/** Whether a text, as folded words, ends the texts: the first word says so, or a phrase anywhere. */
function stopReader(languages: readonly ConversationWords[]): (words: readonly string[]) => boolean {
  const stopWords = new Set(languages.flatMap((language) => language.stopWords));
  const phrases = languages.flatMap((language) => language.stopPhrases);
  return (words) => {
    const [first] = words;
    const text = ` ${words.join(" ").replaceAll("-", " ")} `;
    return (first !== undefined && stopWords.has(first)) || phrases.some((phrase) => text.includes(` ${phrase} `));
  };
}

const TIERS = ["emergency", "doctor"] as const;
const GAP = String.raw`(?: [\p{L}\p{N}]+){0,3}?`;

/** Finds the gravest red flag in a folded text; a negation is not read ("not dizzy" is one). */
function redFlagReader(languages: readonly ConversationWords[]): (folded: string) => RedFlagTier | undefined {
  const patterns: Readonly<Record<RedFlagTier, RegExp>> = {
    emergency: patternOf(languages.flatMap(({ redFlags }) => redFlags.emergency)),
    doctor: patternOf(languages.flatMap(({ redFlags }) => redFlags.doctor)),
  };
  return (folded) => {
    // "can't" is one word, "l'urine" are two.
    const readings = ["", " "].map((apostrophe) => plainWords(folded.replaceAll("'", apostrophe)));
    return TIERS.find((tier) => readings.some((reading) => patterns[tier].test(reading)));
  };
}

function plainWords(folded: string): string {
  return ` ${folded.replaceAll(/[^\p{L}\p{N}]+/gu, " ")}`;
}

function patternOf(phrases: readonly string[]): RegExp {
  const sources = phrases.map((phrase) => {
    const parts = phrase.split(" .. ").map((part) => ` ${part.replaceAll(" ", String.raw`[\p{L}\p{N}]* `)}`);
    return parts.join(String.raw`[\p{L}\p{N}]*${GAP}`);
  });
  return new RegExp(sources.join("|"), "u");
}

const SPACE_AND_SIGNS = String.raw`[\s.,!?;:()"'*~#\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d]*`;

/**
 * Reads the rating of perceived exertion that a whole folded text is, 0-10 with one decimal ("7", "RPE 7", "7/10",
 * "7,5 von 10!"); or undefined ("8 km", "7-8", "11"; docs/rules.md 9).
 */
function numberReader(languages: readonly ConversationWords[]): (folded: string) => number | undefined {
  const outOf = languages.flatMap((language) => language.outOf).join("|");
  const number = new RegExp(
    `^${SPACE_AND_SIGNS}(?:rpe[\\s:=]*)?(10(?:[.,]0)?|\\d(?:[.,]\\d)?)(?:\\s*/\\s*10|\\s*(?:${outOf})\\s*10)?${SPACE_AND_SIGNS}$`,
    "u",
  );
  return (folded) => {
    const rpe = number.exec(folded)?.[1];
    return rpe === undefined ? undefined : Number(rpe.replace(",", "."));
  };
}
