import { COMMANDS, type Command, type ConversationWords, type KnownWords } from "./conversation-words.ts";

/** Commands that an amount may stand beside. */
const WITH_AMOUNT: ReadonlySet<Command> = new Set(["pause", "sick", "snooze", "rest"] as const);
/** What a yes may stand beside: "yep, sounds good". */
const AGREEING: ReadonlySet<Command | undefined> = new Set(["yes", "agree", "thanks"] as const);
const MOST_WORDS = 10;
const MOST_KNOWN_WORDS = 14;

export interface CommandFinder {
  /** The command that a whole text is, polite words and an amount aside, or told in nothing but known words. */
  readonly whole: (words: string) => Command | undefined;
}

/** Finds commands that are written as they are listed, in all the languages at once. */
export function createCommandFinder(languages: readonly ConversationWords[]): CommandFinder {
  const known = new Map(
    languages.flatMap(({ commands }) =>
      COMMANDS.flatMap((command) =>
        commands[command].split(" ").map((words) => [words.replaceAll("_", " "), command] as const),
      ),
    ),
  );
  const politeWords = languages.flatMap(({ polite }) => polite.split(" ")).map((words) => words.replaceAll("_", " "));
  const toldInKnownWords = createKnownWordsFinder(languages);
  const polite = new RegExp(` (?:${politeWords.join("|")}|[,?])(?= )`, "gu");
  const isYes = (part: string): boolean => known.get(part) === "yes";
  const isAgreeing = (part: string): boolean => AGREEING.has(known.get(part));
  return {
    whole: (words) => {
      const told = toldInKnownWords(words);
      if (told !== undefined) return told;
      if (words.split(" ").length > MOST_WORDS) return undefined;
      const bare = words.replaceAll(/ [,](?= )/gu, "");
      const core = words.replaceAll(polite, "");
      const exact = known.get(bare.trim()) ?? known.get(bare.replaceAll(" ?", "").trim()) ?? known.get(core.trim());
      if (exact !== undefined) return exact;
      const agreeing = [/^ (\S+) (.+) $/u, /^ (.+) (\S+) $/u].map((parts) => parts.exec(bare)?.slice(1) ?? []);
      if (agreeing.some((parts) => parts.some(isYes) && parts.every(isAgreeing))) return "yes";
      const amounts = core.match(/ (?:#days|#hours|[0-9.]+)(?= )/gu) ?? [];
      if (amounts.length !== 1) return undefined;
      const command = known.get(core.replace(amounts[0], "").trim());
      return command !== undefined && WITH_AMOUNT.has(command) ? command : undefined;
    },
  };
}

/**
 * Finds who is well again, and who asks whether to train on tired legs, in texts of nothing but words that are known: a phrase of
 * each group, and what changes nothing around them. A word that is not known ("not", "dizzy", a number), or that is known only
 * in a phrase which is not said whole, leaves the text to the classifier.
 */
function createKnownWordsFinder(languages: readonly ConversationWords[]): (words: string) => Command | undefined {
  const senses = languages.flatMap(({ illnessOver, clearedByDoctor, wellAgain, tiredLegs }) => [
    { command: "resume" as const, ...phrasesOf(illnessOver) },
    { command: "resume" as const, ...phrasesOf(clearedByDoctor) },
    { command: "resume" as const, ...phrasesOf(wellAgain) },
    { command: "status" as const, ...phrasesOf(tiredLegs) },
  ]);
  return (words) => {
    const said = new Set(words.split(" ").filter((word) => word !== "" && word !== "," && word !== "?"));
    if (said.size < 2 || said.size > MOST_KNOWN_WORDS) return undefined;
    const isSaid = (phrase: readonly string[]): boolean => phrase.every((word) => said.has(word));
    return senses.find(({ groups, around }) => {
      if (!groups.every((group) => group.some(isSaid))) return false;
      const known = new Set([...groups, around].flatMap((phrases) => phrases.filter(isSaid).flat()));
      return [...said].every((word) => known.has(word));
    })?.command;
  };
}

function phrasesOf({ groups, around }: KnownWords): {
  readonly groups: readonly (readonly string[][])[];
  readonly around: readonly string[][];
} {
  return { groups: groups.map(phrasesIn), around: phrasesIn(around) };
}

function phrasesIn(list: string): string[][] {
  return list.split(" ").map((phrase) => phrase.split("_"));
}
