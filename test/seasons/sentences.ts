import { LANGUAGES } from "../../lib/domain/language.ts";
import { REMINDER_TEXTS } from "../../lib/languages/index.ts";
import { toGsm7 } from "../../lib/messages/gsm7.ts";
import type { SeasonText } from "./season-text.ts";

/** What a text asks or offers at its end in the same words each time, and how it says to stop. */
const CLOSINGS: readonly string[] = LANGUAGES.flatMap((language) => {
  const { meal, restDay, greetingAndFooter } = REMINDER_TEXTS[language];
  return [meal.question, restDay.offer, greetingAndFooter.stopHint].map(toGsm7);
});
const SHORTEST_WORDS = 5;

/** The sentences of a text that say something, lists of one to four words and closings aside. */
function sentencesOf({ body }: SeasonText): readonly string[] {
  return CLOSINGS.reduce((rest, closing) => rest.replaceAll(closing, ""), body)
    .split(/(?<=[.?!])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(" ").length >= SHORTEST_WORDS);
}

/** Sentences that came twice within so many days, with both of their days. */
export function repeatsWithin(days: number, texts: readonly SeasonText[]): readonly string[] {
  const lastDay = new Map<string, number>();
  const repeats: string[] = [];
  for (const text of texts) {
    for (const sentence of sentencesOf(text)) {
      const last = lastDay.get(sentence);
      if (last !== undefined && text.day - last < days) repeats.push(`${sentence} (${text.day - last} days)`);
      lastDay.set(sentence, text.day);
    }
  }
  return repeats;
}
