/** First words that end the texts: those the carriers honour and their equivalents (rules.md section 9). */
export const STOP_WORDS = [
  "arret",
  "arreter",
  "baja",
  "cancel",
  "end",
  "opt-out",
  "optout",
  "quit",
  "remove",
  "revoke",
  "stop",
  "stopp",
  "td",
  "unsubscribe",
] as const;

/** Anywhere in a text. */
const STOP_PHRASES = ["opt out", "stop texting", "remove me", "no mas"] as const;

/** Whether a text, as folded words, ends the texts: the first word says so, or a phrase anywhere. */
export function isStop(words: readonly string[]): boolean {
  const [first] = words;
  const text = ` ${words.join(" ").replaceAll("-", " ")} `;
  return STOP_WORDS.some((word) => word === first) || STOP_PHRASES.some((phrase) => text.includes(` ${phrase} `));
}
