import * as z from "zod/mini";
import { type Concepts, conceptsAsText, conceptsFromText } from "../domain/conversation/concepts.ts";
import { COMMANDS, type ConversationWords } from "../domain/conversation/conversation-words.ts";

/** What the reader knows of the languages: what words stand for in any of them, and the words of each. */
export interface LanguageLists {
  readonly concepts: Concepts;
  readonly words: readonly ConversationWords[];
}

const month = z.array(z.string());
const numbersByWord = z.record(z.string(), z.number());
const knownWords = z.object({ groups: z.array(z.string()), around: z.string() });
const conversationWords = z.object({
  commands: z.record(z.enum(COMMANDS), z.string()),
  races: z.string(),
  polite: z.string(),
  illnessOver: knownWords,
  clearedByDoctor: knownWords,
  wellAgain: knownWords,
  tiredLegs: knownWords,
  questions: z.object({ robot: z.string(), what: z.string(), when: z.string(), eat: z.string(), sleep: z.string() }),
  numbers: z.object({
    values: numbersByWord,
    halves: z.array(z.string()),
    outOf: z.string(),
    scale: z.string(),
    units: z.string(),
    notBefore: z.string(),
    ranges: z.string(),
    days: numbersByWord,
    hours: numbersByWord,
  }),
  dates: z.object({
    months: z.tuple([month, month, month, month, month, month, month, month, month, month, month, month]),
    weekdays: z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string(), z.string()]),
    today: z.string(),
    tomorrow: z.string(),
    dayAfterTomorrow: z.string(),
    ahead: z.string(),
    weeks: z.string(),
    days: z.string(),
    next: z.string(),
    ordinals: z.string(),
    links: z.string(),
  }),
});

const BETWEEN = "\n\n\n";

/** Lists as one text, that is packed small. */
export function listsAsText(concepts: readonly Concepts[], words: readonly ConversationWords[]): string {
  return [conceptsAsText(concepts), JSON.stringify(words)].join(BETWEEN);
}

/** Reads what `listsAsText` wrote. */
export function listsFromText(text: string): LanguageLists {
  const [concepts = "", words = ""] = text.split(BETWEEN);
  return { concepts: conceptsFromText(concepts), words: z.array(conversationWords).parse(JSON.parse(words)) };
}
