import { normaliseText } from "./normalise-text.ts";

// The question of a JOIN asks "18 or over?", so answers name an age, in any of the languages (docs/rules.md 9).

/** What follows a number that is no age: "8 weeks from my race", "6 pm", "10 km". */
const UNITS =
  "[ap]m|k|km|mi|miles?|min|minutes?|h|hours?|days?|weeks?|months?|uhr|tage?n?|wochen?|monate?n?|horas?|dias|días|semanas?|mes|meses|heures?|jours?|semaines?|mois";
const MINOR = new RegExp(
  `(?<![\\d.])(?:\\d|1[0-7])(?![\\d.]\\d|\\d|\\s*(?:${UNITS})\\b)|(?:under|below|unter|menos de|moins de) 18|minor\\b|menor\\b|mineure?\\b|minderj`,
  "iu",
);

/** Whether an answer to the question of JOIN names an age below 18. */
export function namesMinorAge(body: string): boolean {
  return MINOR.test(body);
}

const BEFORE = wordSet(
  "i im am and age aged over above older than at least tengo soy y mayor mas de bin ich uber alter als mindestens und j ai suis plus et",
);
const AFTER = wordSet(
  "years year yrs yr old yo y o or over older more above up anos mas jahre jahr alt oder alter ans ou plus",
);

/** An answer without the age of an adult that it names beside: "Yes, I'm 34" is "yes". Undefined: it names none. */
export function withoutAdultAge(body: string): string | undefined {
  const words = normaliseText(body).words.trim().split(" ");
  const at = words.findIndex((word) => /^(?:1[89]|[2-9]\d)$/u.test(word));
  if (at === -1) return undefined;
  const [before, after] = [words.slice(0, at), words.slice(at + 1)];
  while (isAside(before.at(-1), BEFORE)) before.pop();
  while (isAside(after[0], AFTER)) after.shift();
  return [...before, ...after].join(" ");
}

function isAside(word: string | undefined, known: ReadonlySet<string>): boolean {
  return word === "," || (word !== undefined && known.has(word));
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
