import type { ConversationWords, QuestionWords } from "./conversation-words.ts";
import type { SingleIntent } from "./intent.ts";

const LONGEST_QUESTION = 12;
const LONGEST_OF_ROBOTS = 8;

/** Reads a question that has an answer of its own, in all the languages at once: food, bedtime, and whether a person is there. */
export function createQuestionReader(
  languages: readonly ConversationWords[],
): (words: string) => SingleIntent | undefined {
  const wordsOf = (part: keyof QuestionWords): ReadonlySet<string> =>
    new Set(languages.flatMap(({ questions }) => questions[part].split(" ")));
  const [robot, what, when] = [wordsOf("robot"), wordsOf("what"), wordsOf("when")];
  const [eat, sleep] = [wordsOf("eat"), wordsOf("sleep")];
  return (words) => {
    const read = words.split(" ").filter((word) => /\p{L}/u.test(word));
    const holds = (set: ReadonlySet<string>): boolean => read.some((word) => set.has(word));
    const begins = (set: ReadonlySet<string>): boolean => read.slice(0, WORDS_TO_ASK).some((word) => set.has(word));
    if (read.length <= LONGEST_OF_ROBOTS && words.includes("?") && holds(robot)) return { kind: "hello" };
    if (read.length > LONGEST_QUESTION) return undefined;
    if (begins(what) && holds(eat)) return { kind: "question", about: "food" };
    return begins(when) && holds(sleep) ? { kind: "question", about: "bedtime" } : undefined;
  };
}

/** A question word stands among the first ones: "so what do I eat". */
const WORDS_TO_ASK = 3;
