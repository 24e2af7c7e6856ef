import { COMMANDS, type Command, type ConversationWords, type KnownWords } from "./conversation-words.ts";

/** Commands that an amount may stand beside. */
const WITH_AMOUNT: ReadonlySet<Command> = new Set(["pause", "sick", "snooze", "rest"] as const);
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
  return {
    whole: (words) => {
      const told = toldInKnownWords(words);
      if (told !== undefined) return told;
      if (words.split(" ").length > MOST_WORDS) return undefined;
      const bare = words.replaceAll(/ [,](?= )/gu, "");
      const core = words.replaceAll(polite, "");
      const exact = known.get(bare.trim()) ?? known.get(bare.replaceAll(" ?", "").trim()) ?? known.get(core.trim());
      if (exact !== undefined) return exact;
      const amounts = core.match(/ (?:#days|#hours|[0-9.]+)(?= )/gu) ?? [];
      if (amounts.length !== 1) return undefined;
      const command = known.get(core.replace(amounts[0], "").trim());
      return command !== undefined && WITH_AMOUNT.has(command) ? command : undefined;
    },
  };
}

/**
 * Finds who is well again, and who asks whether to train on tired legs, in texts of nothing but words that are known: one of each
 * group, and what changes nothing around them. A word that is not known ("not", "dizzy", a number) leaves the text to the classifier.
 */
function createKnownWordsFinder(languages: readonly ConversationWords[]): (words: string) => Command | undefined {
  const senses = languages.flatMap(({ illnessOver, wellAgain, tiredLegs }) => [
    { command: "resume" as const, ...setsOf(illnessOver) },
    { command: "resume" as const, ...setsOf(wellAgain) },
    { command: "status" as const, ...setsOf(tiredLegs) },
  ]);
  return (words) => {
    const said = words.split(" ").filter((word) => word !== "" && word !== "," && word !== "?");
    if (said.length < 2 || said.length > MOST_KNOWN_WORDS) return undefined;
    return senses.find(
      ({ groups, known }) =>
        said.every((word) => known.has(word)) && groups.every((group) => said.some((word) => group.has(word))),
    )?.command;
  };
}

function setsOf({ groups, around }: KnownWords): {
  groups: readonly ReadonlySet<string>[];
  known: ReadonlySet<string>;
} {
  const sets = groups.map((group) => new Set(group.split(" ")));
  return { groups: sets, known: new Set([...around.split(" "), ...sets.flatMap((set) => [...set])]) };
}
