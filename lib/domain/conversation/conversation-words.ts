/** The senses a text may have, in the labels of test/fixtures/texts. */
export const COMMANDS = [
  "stop",
  "start",
  "help",
  "yes",
  "no",
  "agree",
  "thanks",
  "status",
  "snooze",
  "less",
  "more",
  "resume",
  "pause",
  "sick",
  "rest",
  "food-off",
  "food-on",
  "bedtime-off",
  "bedtime-on",
  "race",
  "race-cancel",
  "new",
  "lifter",
  "why",
  "hello",
] as const;
export type Command = (typeof COMMANDS)[number];

/** What athletes text in one language, folded: lower case, no accents, no apostrophes; `a_b` is two words. */
export interface ConversationWords {
  /** Whole texts, polite words and amounts aside, that are read as they stand. */
  readonly commands: Readonly<Record<Command, string>>;
  /** What speaks of a race: `begin*` is any word that begins so, `*end` one that ends so. */
  readonly races: string;
  /** What changes nothing around a whole text. */
  readonly polite: string;
  /** "fever is gone, can I run": an illness, and that it is over. */
  readonly illnessOver: KnownWords;
  /** "doctor says I'm fine to run": who judged, and that it is well. */
  readonly clearedByDoctor: KnownWords;
  /** "feeling better, can I train": how somebody is, and that it is well. */
  readonly wellAgain: KnownWords;
  /** "legs feel heavy, should I skip tomorrow?" */
  readonly tiredLegs: KnownWords;
  readonly questions: QuestionWords;
  readonly numbers: NumberWords;
  readonly dates: DateWords;
}

/** A sense told in nothing but known words, folded: one phrase of each group, the others around them; the words of `a_b` count only together. */
export interface KnownWords {
  readonly groups: readonly string[];
  readonly around: string;
}

/** Words of questions that are answered, folded. */
export interface QuestionWords {
  /** What a person is not. */
  readonly robot: string;
  readonly what: string;
  readonly when: string;
  readonly eat: string;
  readonly sleep: string;
}

export interface NumberWords {
  /** The words for 0 to 10 (and 11 to 60 as far as durations need them). */
  readonly values: Readonly<Record<string, number>>;
  readonly halves: readonly string[];
  /** "7 out of 10", and words right before an effort. */
  readonly outOf: string;
  readonly scale: string;
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
