import type { SafetyWords, Symptom } from "./conversation-words.ts";
import { type Lexicon, listSource, phrasesSource, WITHIN_A_CLAUSE } from "./phrases.ts";

/** Marks a phrase that a joke takes back. */
const WEAK = "~";

/** What shows a symptom among normalised words, in one language, or undefined. */
export type SymptomReader = (symptom: Symptom, words: string, hear: () => Heard) => string | undefined;

/** A text's words, and what of every language's surroundings was heard in it. */
export interface Heard {
  /** Without what only sounds like a symptom. */
  readonly words: string;
  readonly isNotNow: boolean;
  readonly isJoke: boolean;
}

interface SymptomPatterns {
  readonly sure: RegExp;
  readonly weak: RegExp;
}

/** Hears look-alikes, jokes and what is not of now, in all the languages at once: people mix them. */
export function createHearing(languages: readonly SafetyWords[]): (words: string) => Heard {
  const any = (pick: (safety: SafetyWords) => readonly string[], flags: string): RegExp =>
    new RegExp(languages.map((safety) => phrasesSource(pick(safety), lexiconOf(safety))).join("|"), flags);
  const lookAlikes = any((safety) => safety.lookAlikes, "gu");
  const notNow = any((safety) => safety.notNow, "u");
  const jokes = any((safety) => safety.jokes, "u");
  return (words) => ({
    words: words.replaceAll(lookAlikes, " _"),
    isNotNow: notNow.test(words),
    isJoke: jokes.test(words),
  });
}

/** Reads symptoms that are not taken back by the word right before them, and the writer's own (docs/rules.md 9). */
export function createSymptomReader(safety: SafetyWords): SymptomReader {
  const lexicon = lexiconOf(safety);
  const source = (phrases: readonly string[]): string => phrasesSource(phrases, lexicon);
  const takenBack = new RegExp(`(?:${lexicon.negations})(?:${listSource(safety.negationLinks, lexicon)}){0,2} $`, "u");
  const self = listSource(safety.self, lexicon);
  const others = new RegExp(`(?:${source(safety.others)})(?:(?!(?:${self}) ) [^ ,?]+){0,4} $`, "u");
  const patterns: Readonly<Record<Symptom, SymptomPatterns>> = {
    crisis: patternsOf(safety.crisis, source),
    emergency: patternsOf(safety.emergency, source),
    doctor: patternsOf(safety.doctor, source),
    pain: patternsOf(safety.pain, source),
    sick: patternsOf(safety.sick, source),
  };
  const animals = new RegExp(`(?:${source(safety.animals)})(?: [^ ,?]+){0,4} $`, "u");
  const isStated = (before: string): boolean => !takenBack.test(before);
  const isPersons = (before: string): boolean => isStated(before) && !animals.test(before);
  const isOwn = (before: string): boolean => isStated(before) && !others.test(before);
  // A wish to die and an emergency are answered whosever they are.
  const meant = { crisis: isStated, emergency: isPersons, doctor: isOwn, pain: isOwn, sick: isOwn } as const;
  return (symptom, written, hear) => {
    const { sure, weak } = patterns[symptom];
    // Most texts stop here: what else was heard in them is looked for only in the others.
    if (find(sure, written, isStated) === undefined && find(weak, written, isStated) === undefined) return undefined;
    const { words, isNotNow, isJoke } = hear();
    if (symptom !== "crisis" && isNotNow) return undefined;
    const isMeant = meant[symptom];
    return find(sure, words, isMeant) ?? (isJoke ? undefined : find(weak, words, isMeant));
  };
}

function lexiconOf({ lists, negations }: SafetyWords): Lexicon {
  const plain = { lists, negations: "(?!)", gapWord: WITHIN_A_CLAUSE };
  return { ...plain, negations: listSource(negations, plain) };
}

function patternsOf(phrases: readonly string[], source: (phrases: readonly string[]) => string): SymptomPatterns {
  const weak = phrases.filter((phrase) => phrase.startsWith(WEAK)).map((phrase) => phrase.slice(WEAK.length));
  return {
    sure: new RegExp(source(phrases.filter((phrase) => !phrase.startsWith(WEAK))), "gu"),
    weak: new RegExp(source(weak), "gu"),
  };
}

/** The first match of which what stands before it in its clause says nothing else. */
function find(pattern: RegExp, words: string, isMeant: (before: string) => boolean): string | undefined {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
    const clause = words.slice(words.lastIndexOf(",", match.index) + 1, match.index);
    if (isMeant(`${clause} `)) return match[0].trim();
    pattern.lastIndex = match.index + 1;
  }
  return undefined;
}
