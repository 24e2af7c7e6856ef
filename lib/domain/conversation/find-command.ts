import { COMMANDS, type Command, type ConversationWords } from "./conversation-words.ts";

/** Commands that an amount may stand beside. */
const WITH_AMOUNT: ReadonlySet<Command> = new Set(["pause", "sick", "snooze", "rest"] as const);
const MOST_WORDS = 10;

export interface CommandFinder {
  /** The command that a whole text is, polite words and an amount aside. */
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
  const polite = new RegExp(` (?:${politeWords.join("|")}|[,?])(?= )`, "gu");
  return {
    whole: (words) => {
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
