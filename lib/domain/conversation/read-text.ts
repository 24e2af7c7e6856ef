import type { Command, ConversationWords, Symptom, Topic } from "./conversation-words.ts";
import type { Intent } from "./intent.ts";
import { createCorrection, type NormalText, normaliseText, type Spelling } from "./normalise-text.ts";
import { createRaceDateReader, type FoundDate } from "./race-date.ts";
import { createCommandReader } from "./read-command.ts";
import { createMeasurer, createRatingReader, type Measured } from "./read-number.ts";
import { createHearing, createSymptomReader, type Heard } from "./read-symptom.ts";

const LONGEST_PAUSE_DAYS = 60;
const LONGEST_SNOOZE_HOURS = 48;
const WEEK_DAYS = 7;
const SHORTEST_TALK = 4;

/** A text and the questions it is asked, in all the languages at once. */
interface Reading {
  readonly normal: NormalText;
  readonly measured: Measured;
  readonly shows: (symptom: Symptom) => boolean;
  readonly says: (command: Command | Topic) => boolean;
  readonly isWhole: (command: Command | Topic) => boolean;
  readonly rating: () => number | undefined;
  readonly date: () => FoundDate | undefined;
  readonly race: () => Intent | undefined;
  /** The value of the first number that is written in words. */
  readonly numberWord: () => number | undefined;
}

/** Reads what a text means, in the order of docs/rules.md 9, in all the languages at once. */
export function createTextReader(languages: readonly ConversationWords[]): (text: string) => Intent {
  const spelling = spellingOf(languages);
  const symptoms = languages.map(({ safety }) => createSymptomReader(safety));
  // People thank in another language than they ask in.
  const polite = languages.map((words) => words.commands.polite).join(" ");
  const commands = languages.map((words) => createCommandReader(words.commands, polite));
  const hear = createHearing(languages.map(({ safety }) => safety));
  const rating = createRatingReader(languages.map((words) => words.commands));
  const measure = createMeasurer(languages.map((words) => words.commands));
  const raceDate = createRaceDateReader(languages.map((words) => words.commands.dates));
  const values = new Map(languages.flatMap((words) => Object.entries(words.commands.numbers.values)));
  return (text) => {
    const normal = normaliseText(text, spelling);
    let heard: Heard | undefined;
    const hearOnce = (): Heard => (heard ??= hear(normal.words));
    const measured = measure(normal.words);
    const says = (command: Command | Topic): boolean =>
      commands.some((reader) => reader.match(command, measured.words) !== undefined);
    return intentOf({
      normal,
      measured,
      shows: (symptom) => symptoms.some((read) => read(symptom, normal.words, hearOnce) !== undefined),
      says,
      isWhole: (command) => commands.some((reader) => reader.whole(command, measured.words) !== undefined),
      rating: () => rating(normal.words, normal.folded),
      numberWord: () =>
        normal.words
          .split(" ")
          .map((word) => values.get(word))
          .find((value) => value !== undefined),
      date: () => raceDate(normal.folded),
      race: () => {
        if (!says("race")) return undefined;
        const first = ` ${normal.words.split(" ")[1] ?? ""} `;
        const isCommand = commands.some((reader) => reader.whole("race", first) !== undefined);
        return raceOf(normal, { found: raceDate(normal.folded), isCommand });
      },
    });
  };
}

function intentOf(reading: Reading): Intent {
  const { normal } = reading;
  if (reading.says("tapback") && /["“”„«»]\s*$/u.test(normal.folded)) return { kind: "tapback" };
  if (normal.isWordless) return { kind: normal.folded.includes("?") ? "help" : "thanks" };
  if (reading.shows("crisis")) return { kind: "red-flag", tier: "crisis" };
  if (reading.shows("emergency")) return { kind: "red-flag", tier: "emergency" };
  if (reading.shows("doctor")) return { kind: "red-flag", tier: "doctor" };
  if (reading.isWhole("stop")) return { kind: "stop" };
  if (reading.says("praise")) return { kind: "tapback" };
  if (reading.says("mistake")) return { kind: "start" };
  return (
    restDays(reading) ??
    settingOf(reading) ??
    silenceOf(reading) ??
    (reading.shows("pain") ? { kind: "pain" } : undefined) ??
    illness(reading) ??
    questionOf(reading) ??
    remarkOf(reading) ?? { kind: "other" }
  );
}

/** What is changed of a setting; before STOP, of which it may hold the verb: "stop the food texts". */
function settingOf(reading: Reading): Intent | undefined {
  const { says } = reading;
  if (says("race-off")) return { kind: "race-off", date: reading.date()?.date ?? null };
  if (says("food-off")) return { kind: "food", wanted: false };
  if (says("bedtime-off")) return { kind: "bedtime", wanted: false };
  if (says("food-on")) return { kind: "food", wanted: true };
  if (says("bedtime-on")) return { kind: "bedtime", wanted: true };
  return reading.race();
}

function silenceOf(reading: Reading): Intent | undefined {
  const { says, measured } = reading;
  const isPause = says("pause");
  if (says("resume") && !(isPause && measured.days !== undefined)) return { kind: "resume" };
  if (isPause) {
    if (reading.shows("sick")) return illness(reading);
    const days = measured.days ?? numberIn(measured.words);
    if (days !== undefined && days <= 0) return undefined;
    return { kind: "pause", days: days === undefined ? null : Math.min(Math.ceil(days), LONGEST_PAUSE_DAYS) };
  }
  if (says("stop")) return { kind: "stop" };
  if (says("snooze")) {
    const hours = measured.hours ?? numberIn(measured.words);
    return { kind: "snooze", hours: hours === undefined ? null : Math.min(hours, LONGEST_SNOOZE_HOURS) };
  }
  return undefined;
}

function illness(reading: Reading): Intent | undefined {
  if (!reading.shows("sick")) return undefined;
  const { days, words } = reading.measured;
  // "SICK 3"; in a longer text a number may count anything.
  const bare = words.split(" ").length <= SHORTEST_TALK ? numberIn(words) : undefined;
  return { kind: "sick", days: days ?? bare ?? null };
}

function restDays(reading: Reading): Intent | undefined {
  if (!reading.says("rest-days")) return undefined;
  // "No rest days" names no number.
  const { days = WEEK_DAYS, words } = reading.measured;
  const perWeek = days < WEEK_DAYS ? days : (numberIn(words) ?? reading.numberWord() ?? 0);
  return Number.isInteger(perWeek) && perWeek < WEEK_DAYS ? { kind: "rest-days", perWeek } : undefined;
}

const QUESTIONS = ["less", "more", "start", "new", "lifter", "why", "help"] as const;

function questionOf(reading: Reading): Intent | undefined {
  const kind = QUESTIONS.find((each) => reading.says(each));
  if (kind !== undefined) return { kind };
  const rpe = reading.rating();
  if (rpe !== undefined) return { kind: "number", rpe, isBare: BARE_NUMBER.test(reading.normal.words) };
  return reading.says("status") ? { kind: "status" } : undefined;
}

const BARE_NUMBER = /^ [0-9.]+(?: [,])? $/u;
const REMARKS = ["unsure-stop", "no", "yes", "agree", "thanks"] as const;
/** In words: what says more is talk. */
const LONGEST_REMARKS = { "unsure-stop": 6, no: 8, yes: 8, agree: 4, thanks: 12 } as const;

function remarkOf(reading: Reading): Intent | undefined {
  const { words } = reading.normal;
  const length = words.split(" ").length - 2;
  const kind = REMARKS.find((each) => {
    if (length > LONGEST_REMARKS[each] || (each === "thanks" && words.includes("?"))) return false;
    return reading.says(each);
  });
  return kind === undefined ? undefined : { kind };
}

/** Words of a text that names a race by a weekday, today or tomorrow; a longer one tells of a race. */
const LONGEST_RACE = 14;

/** A race with a digit in it was meant to be a date; "Race was great" is talk. */
function raceOf(
  { words, folded }: NormalText,
  { found, isCommand }: { readonly found: FoundDate | undefined; readonly isCommand: boolean },
): Intent | undefined {
  const length = words.split(" ").length - 2;
  if (found === undefined) {
    return isCommand && (length === 1 || (length <= 5 && /\d/u.test(folded)))
      ? { kind: "race", date: null, words: "" }
      : undefined;
  }
  const isToday = found.date.kind === "in-days" && found.date.days === 0;
  if (found.date.kind !== "date" && length > (isToday ? 3 : LONGEST_RACE)) return undefined;
  return { kind: "race", date: found.date, words: found.text };
}

/** The first bare number of a text. */
function numberIn(words: string): number | undefined {
  const found = / ([0-9]+(?:\.[0-9]+)?)(?= )/u.exec(words)?.[1];
  return found === undefined ? undefined : Number(found);
}

function spellingOf(languages: readonly ConversationWords[]): Spelling {
  const words = (pick: (words: ConversationWords["commands"]) => string): readonly string[] =>
    languages.flatMap(({ commands }) => pick(commands).trim().split(/\s+/u));
  return {
    shorthand: new Map(
      languages.flatMap(({ commands }) =>
        Object.entries(commands.shorthand).map(([short, long]) => [short, long.replaceAll("_", " ")] as const),
      ),
    ),
    corrected: createCorrection(
      words(({ mended }) => mended),
      new Set(words(({ realWords }) => realWords)),
    ),
  };
}
