import type { SeasonText } from "./season-text.ts";

/** What a text asks or offers at its end in the same words each time, and how it says to stop. */
const CLOSINGS =
  /How hard, 0-10\?|Just text the number\.|Prefer one rest day a week\?|Text REST 1\.|STOP = \w+\.|¿Esfuerzo, 0-10\?|Responde con el numero\.|Wie hart war's, 0-10\?|Schick die Zahl\.|Lieber ein Ruhetag pro Woche\?|Schreib REST 1\.|C'était dur comment, de 0 à 10 \?|¿Mejor un dia de descanso por semana\?|Escribe REST 1\.|Plutot un jour de repos par semaine \?|Envoie REST 1\./gu;
const SHORTEST_WORDS = 5;

/** The sentences of a text that say something, lists of one to four words and closings aside. */
function sentencesOf({ body }: SeasonText): readonly string[] {
  return body
    .replaceAll(CLOSINGS, "")
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
