import type { Phrases, WordLists } from "./phrases.ts";

/** What needs no more than its words, in the order in which it is looked for. */
export const COMMANDS = [
  "food-off",
  "food-on",
  "bedtime-off",
  "bedtime-on",
  "race-off",
  "resume",
  "tapback",
  "praise",
  "mistake",
  "stop",
  "less",
  "more",
  "start",
  "new",
  "lifter",
  "why",
  "help",
  "status",
  "unsure-stop",
  "no",
  "yes",
  "agree",
  "thanks",
] as const;
export type Command = (typeof COMMANDS)[number];

/** Commands with a number or a date in them, which the reader of each looks for. */
export type Topic = "pause" | "snooze" | "rest-days" | "race";

/** What is read anywhere in a text, unless it is taken back, another person's, long ago or a joke. */
export type Symptom = "crisis" | "emergency" | "doctor" | "pain" | "sick";

/**
 * What athletes text in one language, folded: lower case, no accents, no apostrophes. A language names every list, so
 * that none, a safety word's least of all, can be forgotten.
 */
export interface ConversationWords {
  readonly safety: SafetyWords;
  readonly commands: CommandWords;
}

export type SafetyWords = CrisisPhrases & AlarmPhrases & AilmentPhrases & LookAlikePhrases;

/** A phrase that is marked with `~` means nothing beside a joke. */
export type CrisisPhrases = Readonly<Record<"crisis", Phrases>>;
export type AlarmPhrases = Readonly<Record<"emergency" | "doctor", Phrases>>;

export interface AilmentPhrases extends Readonly<Record<"pain" | "sick", Phrases>> {
  /** Words that these and the alarms name by `<name>`. */
  readonly lists: WordLists;
  /** What takes back the words right after it, and what may stand between ("no real pain"). */
  readonly negations: string;
  readonly negationLinks: string;
  /** The one who writes. */
  readonly self: string;
}

export interface LookAlikePhrases {
  /** Phrases that only sound like a symptom: they are not read at all. */
  readonly lookAlikes: Phrases;
  /** Before a symptom: it is somebody else's, unless the one who writes is named in between. */
  readonly others: Phrases;
  /** Before an emergency, which otherwise is one whosever it is. */
  readonly animals: Phrases;
  /** Long ago, in general, or at the sight of a price: what is told is no symptom of now. */
  readonly notNow: Phrases;
  readonly jokes: Phrases;
}

export interface CommandWords extends WholeTexts, Wording {
  /** Phrases anywhere in a text. */
  readonly phrases: OptOutPhrases & SettingPhrases & QuestionPhrases;
}

export type OptOutPhrases = Readonly<
  Record<"tapback" | "praise" | "mistake" | "stop" | "start" | "unsure-stop" | "pause" | "snooze" | "resume", Phrases>
>;
export type SettingPhrases = Readonly<
  Record<
    | "food-off"
    | "food-on"
    | "bedtime-off"
    | "bedtime-on"
    | "race-off"
    | "race"
    | "rest-days"
    | "less"
    | "more"
    | "new"
    | "lifter",
    Phrases
  >
>;
export type QuestionPhrases = Readonly<Record<"why" | "help" | "status" | "no" | "yes" | "agree" | "thanks", Phrases>>;

export interface WholeTexts {
  /** Whole texts, polite words aside. */
  readonly whole: Readonly<Record<Command | Topic, Phrases>>;
}

export interface Wording {
  /** Words that the phrases of commands name by `<name>`. */
  readonly lists: WordLists;
  /** What changes nothing around a whole text. */
  readonly polite: string;
  /** Shorthand and what it stands for. */
  readonly shorthand: Readonly<Record<string, string>>;
  /** Words that a slip of one letter is mended to, and real words that are one letter from them. */
  readonly mended: string;
  readonly realWords: string;
  readonly numbers: NumberWords;
  readonly dates: DateWords;
}

export interface NumberWords {
  /** The words for 0 to 10 (and 11 to 60 as far as durations need them). */
  readonly values: Readonly<Record<string, number>>;
  readonly halves: Phrases;
  /** Around an effort: "felt like a", "out of", "today". */
  readonly rating: {
    readonly outOf: string;
    readonly scale: string;
    /** Right before the number that ends a text: "so, lets say four". */
    readonly cues: string;
    readonly before: string;
    readonly after: string;
  };
  /** What makes a number something else than an effort. */
  readonly units: string;
  /** Before a number that is a time or a count. */
  readonly notBefore: string;
  readonly ranges: string;
  /** Units of days and of hours. */
  readonly days: Readonly<Record<string, number>>;
  readonly hours: Readonly<Record<string, number>>;
}

export interface DateWords {
  /** The months' names; three letters of one will do. */
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
  /** Monday first. */
  readonly weekdays: readonly [
    monday: string,
    tuesday: string,
    wednesday: string,
    thursday: string,
    friday: string,
    saturday: string,
    sunday: string,
  ];
  readonly today: string;
  readonly tomorrow: string;
  readonly dayAfterTomorrow: string;
  /** "in 3 weeks" */
  readonly ahead: string;
  readonly weeks: string;
  readonly days: string;
  /** "next Sunday", and after the number of a day ("1st"), and between day, month and year. */
  readonly next: string;
  readonly ordinals: string;
  readonly links: string;
}
