import { COMMANDS, type Command, type CommandWords, type Topic } from "./conversation-words.ts";
import { ACROSS_CLAUSES, type Lexicon, listSource, phrasesSource } from "./phrases.ts";

/** Reads commands in one language. */
export interface CommandReader {
  /** What says so of a whole text, politeness aside, or undefined. */
  readonly whole: (command: Command | Topic, words: string) => string | undefined;
  /** What says so, as a whole text or as a phrase in it, or undefined. */
  readonly match: (command: Command | Topic, words: string) => string | undefined;
}

const NO_NEGATION = "(?!)";

const TOPICS: readonly Topic[] = ["pause", "snooze", "rest-days", "race"];

export function createCommandReader(known: CommandWords, politeWords: string): CommandReader {
  const lexicon: Lexicon = { lists: known.lists, negations: NO_NEGATION, gapWord: ACROSS_CLAUSES };
  const names = [...COMMANDS, ...TOPICS];
  const anywhere = new Map(names.map((name) => [name, new RegExp(phrasesSource(known.phrases[name], lexicon), "u")]));
  const whole = new Map(
    names.map((name) => [name, new RegExp(`^${phrasesSource(known.whole[name], lexicon)} $`, "u")]),
  );
  const polite = listSource(politeWords, lexicon);
  const courtesy = new RegExp(`(?:${polite}| [,?])(?= )`, "gu");
  const greeting = new RegExp(`^(?:${polite}| ,)+(?= )`, "u");
  const inWhole = (command: Command | Topic, words: string): string | undefined => {
    const pattern = whole.get(command);
    const bare = words.replaceAll(/ [,?](?= )/gu, "");
    const core = words.replaceAll(courtesy, "");
    return firstIn(bare === core ? [bare] : [bare, core], pattern);
  };
  return {
    whole: inWhole,
    match: (command, words) => {
      const pattern = anywhere.get(command);
      const greeted = words.replace(greeting, "");
      return firstIn(greeted === words ? [words] : [words, greeted], pattern) ?? inWhole(command, words);
    },
  };
}

function firstIn(texts: readonly string[], pattern: RegExp | undefined): string | undefined {
  for (const text of texts) {
    const found = pattern?.exec(text)?.[0];
    if (found !== undefined) return found.trim();
  }
  return undefined;
}
