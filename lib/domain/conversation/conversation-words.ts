export type RedFlagTier = "emergency" | "doctor";

/** Commands that stand alone. */
export type PlainCommand =
  | "start"
  | "yes"
  | "help"
  | "status"
  | "snooze"
  | "less"
  | "more"
  | "resume"
  | "food-off"
  | "food-on";

/** Commands with a number or a date after them. */
export type ArgumentCommand = "pause" | "sick" | "rest-days" | "race";

/**
 * What athletes text in one language, folded (`foldText`). A language names every list, so that none, a safety word's
 * least of all, can be forgotten.
 */
export interface ConversationWords {
  /** First words that end the texts: those the carriers honour and their equivalents (docs/rules.md 9). */
  readonly stopWords: readonly string[];
  /** Anywhere in a text. */
  readonly stopPhrases: readonly string[];
  /**
   * What athletes write when something is wrong (docs/rules.md 9). Each word is the beginning of a word; `..` stands
   * for up to three words in between.
   */
  readonly redFlags: Readonly<Record<RedFlagTier, readonly string[]>>;
  /** Whole texts that are a command. */
  readonly commands: Readonly<Record<PlainCommand, readonly string[]>>;
  /** First words of commands that go on with a number or a date. */
  readonly argumentCommands: Readonly<Record<ArgumentCommand, readonly string[]>>;
  /** Politeness around a command, which changes nothing. */
  readonly politeWords: readonly string[];
  /** What a number of days is counted in, and how many days it is. */
  readonly dayUnits: Readonly<Record<string, number>>;
  /** Small words between a command and its number. */
  readonly fillers: readonly string[];
  /** Between a number and the ten it is out of. */
  readonly outOf: readonly string[];
  /** The beginnings of the months' names. */
  readonly months: readonly [
    january: readonly string[],
    february: readonly string[],
    march: readonly string[],
    april: readonly string[],
    may: readonly string[],
    june: readonly string[],
    july: readonly string[],
    august: readonly string[],
    september: readonly string[],
    october: readonly string[],
    november: readonly string[],
    december: readonly string[],
  ];
  /** Words before a race's date. */
  readonly dateLeads: readonly string[];
  /** After the number of a day: "1st", "1er". */
  readonly ordinalEndings: readonly string[];
  /** Between a day, its month and its year: "11 de octubre de 2026". */
  readonly dateLinks: readonly string[];
}
