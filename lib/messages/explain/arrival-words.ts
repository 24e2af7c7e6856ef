import { type Arrival, arrivalOf } from "../../domain/delivery/arrival.ts";
import type { Reminder } from "../../domain/reminder.ts";
import type { AttentionTexts } from "../../languages/coach-texts.ts";

type Words = Pick<AttentionTexts, "arrival" | "undelivered">;

/** What is known of the arrival of a text by SMS, for a coach; undefined where there is nothing to say yet. */
export function arrivalWords(reminder: Reminder, nowMs: number, words: Words): string | undefined {
  const arrival = arrivalOf(reminder, nowMs);
  return arrival === undefined ? undefined : wordsOf(arrival, words);
}

function wordsOf(arrival: Arrival, { arrival: words, undelivered }: Words): string | undefined {
  if (arrival.kind === "awaited") return undefined;
  return arrival.kind === "undelivered" ? words.undelivered(undelivered[arrival.reason]) : words[arrival.kind];
}
