import type { CommandWords, NumberWords } from "./conversation-words.ts";
import { ACROSS_CLAUSES, type Lexicon, listSource, phrasesSource } from "./phrases.ts";

const HIGHEST_EFFORT = 10;

/** A text with every length of time in it replaced: "pause for two weeks" is "pause for #days". */
export interface Measured {
  readonly words: string;
  readonly days: number | undefined;
  readonly hours: number | undefined;
}

/** Finds lengths of time, in all the languages at once. */
export function createMeasurer(languages: readonly CommandWords[]): (words: string) => Measured {
  const values = new Map(languages.flatMap(({ numbers }) => Object.entries(numbers.values)));
  const days = new Map(languages.flatMap(({ numbers }) => Object.entries(numbers.days)));
  const hours = new Map(languages.flatMap(({ numbers }) => Object.entries(numbers.hours)));
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

interface NumberPatterns {
  readonly scaled: RegExp;
  readonly named: RegExp;
  /** A clause that is a number and words around a number; in figures, or in words. */
  readonly figures: RegExp;
  readonly spelled: RegExp;
  /** A whole text that is a number in words, "one" too. */
  readonly alone: RegExp;
  /** What a text ends with: "so lets say four". */
  readonly closing: RegExp;
  /** A short text that begins with a number in words, which counts nothing. */
  readonly leading: RegExp;
  readonly range: RegExp;
  readonly valueOf: (text: string) => number;
}

/** Reads an effort from 0 to 10, or undefined ("8 km", "7-8", "11"; docs/rules.md 9). */
export function createRatingReader(
  languages: readonly CommandWords[],
): (words: string, folded: string) => number | undefined {
  const all = languages.map((known) => patternsOf(known));
  const isUnit = unitTest(languages);
  const find = (
    ways: readonly (keyof NumberPatterns &
      ("scaled" | "named" | "figures" | "spelled" | "alone" | "leading" | "closing"))[],
    texts: readonly string[],
  ): number | undefined => {
    for (const way of ways) {
      for (const patterns of all) {
        const found = texts.map((text) => patterns[way].exec(text)?.[1]).findLast((number) => number !== undefined);
        if (found !== undefined) return patterns.valueOf(found);
      }
    }
    return undefined;
  };
  return (text, written) => {
    const words = text.replace(WHOLE_SCALE, " ");
    const folded = written.replace(/\b0\s*[-–]\s*10\b/u, "");
    if (/\d\s*[-–]\s*\d|(?:^|\s)-\d/u.test(folded) || all.some(({ range }) => range.test(words))) return undefined;
    const slashed = /(?<![\d/.,])(\d{1,2}(?:[.,]\d)?)\s*\/\s*10(?![\d/])/u.exec(folded)?.[1];
    if (slashed !== undefined) return effortOf(Number(slashed.replace(",", ".")));
    const stated = find(["scaled", "named"], [words]);
    if (stated !== undefined) return effortOf(stated);
    if (/\d\s*[:h'´"/]\s*\d|\d\s*%|[$€£]\s*\d|\d\s*[$€£°]/u.test(folded)) return undefined;
    const clauses = words
      .trim()
      .split(/ ?[,?] ?/u)
      .map((clause) => ` ${clause} `);
    const framed = find(["figures", "spelled"], clauses) ?? find(["alone"], [words]);
    const closing = find(["closing"], [words]);
    if (framed !== undefined || closing !== undefined) return effortOf(closing ?? framed);
    return leading(words, isUnit) ?? effortOf(find(["leading"], [words]));
  };
}

/** "From 0 to 10" names the scale. */
const WHOLE_SCALE = / (?:de |von |from |entre )?0 (?:a|to|bis|y|-) 10(?= )/u;

/** Words of a text that begins with a number and may still be an effort. */
const LONGEST_REMARK = 9;

/** The number that a short text begins with and that counts nothing. */
function leading(words: string, isUnit: (word: string) => boolean): number | undefined {
  const [, first, next = ""] = /^ ([0-9]+(?:\.[0-9]+)?) ([^ ]+)/u.exec(words) ?? [];
  const numbers = words.match(/ [0-9]/gu) ?? [];
  if (first === undefined || numbers.length !== 1 || isUnit(next)) return undefined;
  return words.split(" ").length > LONGEST_REMARK ? undefined : effortOf(Number(first));
}

/** Whether a word after a number says that it is none of effort: "km". */
function unitTest(languages: readonly CommandWords[]): (word: string) => boolean {
  const units = languages.map(({ numbers, lists }) => listSource(numbers.units, { ...NO_GAPS, lists }));
  const unit = new RegExp(`^(?:${units.join("|")}) $`, "u");
  return (word) => unit.test(` ${word} `);
}

const NO_GAPS = { negations: "(?!)", gapWord: "(?!)" } as const;

function effortOf(value: number | undefined): number | undefined {
  if (value === undefined) return undefined;
  const isTenths = Math.abs(value * 10 - Math.round(value * 10)) < 1e-9;
  return value >= 0 && value <= HIGHEST_EFFORT && isTenths ? value : undefined;
}

function patternsOf({ numbers, lists }: CommandWords): NumberPatterns {
  const lexicon: Lexicon = { lists, negations: "(?!)", gapWord: ACROSS_CLAUSES };
  const list = (words: string): string => (words === "" ? "(?!)" : listSource(words, lexicon));
  const names = Object.keys(numbers.values).filter((name) => (numbers.values[name] ?? 99) <= HIGHEST_EFFORT);
  // "one" and "un" are more often articles.
  const counted = names.filter((name) => numbers.values[name] !== 1 && numbers.values[name] !== 0.5);
  const half = phrasesSource(numbers.halves, lexicon);
  const oneOf = (words: readonly string[]): string => `((?: (?:${words.join("|")}))(?:${half})?)`;
  const number = oneOf(["[0-9]+(?:\\.[0-9]+)?", ...names]);
  const digits = oneOf(["[0-9]+(?:\\.[0-9]+)?", ...counted]);
  const { outOf, scale, before, after } = numbers.rating;
  const ten = names.filter((name) => numbers.values[name] === HIGHEST_EFFORT).join("| ");
  const around = (inner: string): RegExp => compile(`^(?:${list(before)})*${inner}(?:${list(after)})* $`);
  return {
    scaled: compile(`${number}(?:${list(outOf)})(?: 10| ${ten})(?= )`),
    named: compile(
      `(?:${list(scale)})(?:${list(before)}|${list(outOf)}){0,4}${number}(?!(?:${list(numbers.units)}) )(?= )`,
    ),
    figures: around(oneOf(["[0-9]+(?:\\.[0-9]+)?"])),
    spelled: around(oneOf(counted)),
    alone: compile(`^${oneOf(names)}(?: [,?])* $`),
    closing: compile(
      `(?:${list(numbers.rating.cues)})${oneOf(["10|[0-9](?:\\.[0-9])?", ...counted])}(?:${list(after)})*(?: [,?])* $`,
    ),
    leading: compile(
      `^${oneOf(counted.filter((name) => name.length > 2))}(?!(?:${list(numbers.units)}) )(?: [^ ,?]+){1,3}(?: [,?])* $`,
    ),
    range: compile(
      `${digits}(?:${list(numbers.ranges)})${digits}(?= )|(?:${list(numbers.ranges)})${digits} [^ ]+${digits}(?= )`,
    ),
    valueOf: (text) => valueOf(text.trim(), numbers, half),
  };
}

function compile(source: string): RegExp {
  return new RegExp(source, "u");
}

function valueOf(text: string, { values }: NumberWords, half: string): number {
  const whole = ` ${text} `.replace(new RegExp(half, "u"), "").trim();
  return (values[whole] ?? Number(whole)) + (whole === text ? 0 : 0.5);
}
