import type { NumberWords } from "./conversation-words.ts";

const HIGHEST_EFFORT = 10;
/** "One" and "a few" are more often none. */
const LEAST_IN_WORDS = 2;

/** A text with every length of time in it replaced: "pause for two weeks" is "pause for #days". */
export interface Measured {
  readonly words: string;
  readonly days: number | undefined;
  readonly hours: number | undefined;
}

/** Finds lengths of time, in all the languages at once. */
export function createMeasurer(languages: readonly NumberWords[]): (words: string) => Measured {
  const values = new Map([...languages.flatMap((numbers) => Object.entries(numbers.values)), SLURRED_ONE]);
  const days = new Map(languages.flatMap((numbers) => Object.entries(numbers.days)));
  const hours = new Map(languages.flatMap((numbers) => Object.entries(numbers.hours)));
  const amount = String.raw`[0-9]+(?:\.[0-9]+)?|${[...values.keys()].join("|")}`;
  const units = [...days.keys(), ...hours.keys()].join("|");
  const pair = "couple(?: of| de)?|par de|paar";
  const length = new RegExp(
    ` (?:(?:a|un|ein|une) )?(${pair}|${amount}) (${units})(?= )| ([0-9]+(?:\\.[0-9]+)?)(${units})(?= )`,
    "gu",
  );
  return (words) => {
    let found: Measured = { words, days: undefined, hours: undefined };
    const replaced = words.replaceAll(length, (_all, ...parts: (string | undefined)[]) => {
      const count = parts[0] ?? parts[2] ?? "";
      const unit = parts[1] ?? parts[3] ?? "";
      const value = values.get(count) ?? (PAIR.test(count) ? 2 : Number(count));
      const inDays = days.get(unit);
      if (inDays !== undefined) found = { ...found, days: found.days ?? value * inDays };
      else found = { ...found, hours: found.hours ?? value * (hours.get(unit) ?? Number.NaN) };
      return inDays === undefined ? " #hours" : " #days";
    });
    return { ...found, words: replaced };
  };
}

const PAIR = /^(?:couple|par|paar)\b/u;
/** German "eine", as it is spoken; elsewhere it is no number. */
const SLURRED_ONE: readonly [string, number] = ["ne", 1];

/** They are read as "one" before a length of time, or where no other number is. */
export const ARTICLES: ReadonlySet<string> = new Set([
  "a",
  "an",
  "un",
  "une",
  "una",
  "ein",
  "eine",
  "einen",
  "einer",
  "einem",
  "ner",
  "nem",
  "nen",
  "dune",
  "dun",
  "half a",
  "half an",
]);

/** What a text says of an effort, from 0 to 10 in tenths. */
export interface EffortReader {
  /** Named as one: "8/10", "RPE 8", "eight out of ten". */
  readonly stated: (words: string, folded: string) => number | undefined;
  /** The last number that may be one, rather one that counts nothing, in a text that speaks of an effort. */
  readonly meant: (words: string, folded: string) => number | undefined;
  /** Whether the last word says that a time of the clock, or a count, follows: "at 7:30". */
  readonly isCounted: (words: string) => boolean;
}

interface EffortPatterns {
  readonly values: ReadonlyMap<string, number>;
  readonly scaled: RegExp;
  readonly named: RegExp;
  readonly range: RegExp;
  /** What stands after, or before, a number that is no effort. */
  readonly unit: RegExp;
  readonly before: RegExp;
  readonly each: RegExp;
}

/** Reads efforts, in all the languages at once; "8 km", "7-8" and "11" are none (docs/rules.md 9). */
export function createEffortReader(languages: readonly NumberWords[]): EffortReader {
  const patterns = patternsOf(languages);
  return {
    stated: (words, folded) => {
      if (isRange(words, folded, patterns)) return undefined;
      const slashed = /(?<![\d/.,])(\d{1,2}(?:[.,]\d)?)\s*\/\s*10(?![\d/])/u.exec(folded)?.[1];
      if (slashed !== undefined) return isEffort(numberOf(slashed)) ? numberOf(slashed) : undefined;
      return effortIn(patterns.scaled.exec(words), patterns) ?? effortIn(patterns.named.exec(words), patterns);
    },
    meant: (words, folded) => {
      if (isRange(words, folded, patterns) || NO_EFFORT.test(folded)) return undefined;
      const text = words.replace(SCALE_WORDS, " ");
      const found = [...text.matchAll(patterns.each)].filter((match) => mayBeEffort(match, words, patterns));
      const meant =
        found.findLast((match) => !countsThings(match, text)) ??
        found.findLast(([, number = ""]) => /^\d/u.test(number)) ??
        found.at(-1);
      return effortIn(meant ?? null, patterns);
    },
    isCounted: (words) => patterns.before.test(words.trimEnd()),
  };
}

function patternsOf(languages: readonly NumberWords[]): EffortPatterns {
  const values = new Map(
    languages.flatMap((numbers) => Object.entries(numbers.values).filter(([, value]) => value <= HIGHEST_EFFORT)),
  );
  const source = (pick: (numbers: NumberWords) => string): string =>
    languages
      .flatMap((numbers) => pick(numbers).split(" "))
      .map((word) => word.replaceAll("_", " ").replace("*", "[^ ]*"))
      .join("|");
  const halves = languages.flatMap((numbers) => numbers.halves).join("|");
  const number = `([0-9]+(?:\\.[0-9]+)?|${[...values.keys()].join("|")})(?:ish)?( (?:${halves}))?`;
  const units = source((numbers) => numbers.units);
  return {
    values,
    scaled: new RegExp(` ${number} (?:${source((numbers) => numbers.outOf)}) (?:10|ten|zehn|diez|dix)(?= )`, "u"),
    named: new RegExp(
      ` (?:${source((numbers) => numbers.scale)})(?: [^ 0-9]+){0,2}? ${number}(?! (?:${units}) )(?= )`,
      "u",
    ),
    range: new RegExp(` [0-9]+ (?:${source((numbers) => numbers.ranges)}) [0-9]+(?= )`, "u"),
    unit: new RegExp(`^ (?:${units})(?= )`, "u"),
    before: new RegExp(` (?:${source((numbers) => numbers.notBefore)})$`, "u"),
    each: new RegExp(` ${number}(?= )`, "gu"),
  };
}

function effortIn(found: RegExpMatchArray | null, { values }: EffortPatterns): number | undefined {
  const word = found?.[1];
  if (word === undefined) return undefined;
  const value = (values.get(word) ?? Number(word)) + (found?.[2] === undefined ? 0 : 0.5);
  return isEffort(value) ? value : undefined;
}

function mayBeEffort(match: RegExpExecArray, words: string, { values, unit, before }: EffortPatterns): boolean {
  const text = words.replace(SCALE_WORDS, " ");
  if (unit.test(text.slice(match.index + match[0].length)) || before.test(text.slice(0, match.index))) return false;
  const word = match[1] ?? "";
  const isNamed = (values.get(word) ?? 0) >= LEAST_IN_WORDS || (match.index === 0 && !ARTICLES.has(word));
  return /^\d/u.test(word) || isNamed;
}

/** "... on all 4 legs": a number counts what follows it. */
function countsThings({ index, 0: { length } }: RegExpExecArray, text: string): boolean {
  return /^ [^,? ]/u.test(text.slice(index + length));
}

function isRange(words: string, folded: string, { range }: EffortPatterns): boolean {
  return (
    /\d\s*[-–]\s*\d|(?:^|\s)-\d/u.test(folded.replace(WHOLE_SCALE, "")) || range.test(words.replace(SCALE_WORDS, " "))
  );
}

/** A time, a price, a share. */
const NO_EFFORT = /\d\s*[:h'´"/]\s*\d|\d\s*%|[$€£]\s*\d|\d\s*[$€£°]/u;
/** "From 0 to 10" names the scale. */
const WHOLE_SCALE = /\b0\s*[-–]\s*10\b/u;
const SCALE_WORDS = / (?:de |von |from |entre )?0 (?:a|to|bis|y|-) 10(?= )/u;

function numberOf(text: string): number {
  return Number(text.replace(",", "."));
}

function isEffort(value: number): boolean {
  const isTenths = Math.abs(value * 10 - Math.round(value * 10)) < 1e-9;
  return value >= 0 && value <= HIGHEST_EFFORT && isTenths;
}
