import { commanded, namedRace, type Reading } from "./command-intent.ts";
import { COMMANDS, type Command, type ConversationWords } from "./conversation-words.ts";
import { createCommandFinder } from "./find-command.ts";
import type { Intent, SingleIntent } from "./intent.ts";
import { type NormalText, normaliseText, withoutEfforts } from "./normalise-text.ts";
import { createRaceDateReader } from "./race-date.ts";
import { ARTICLES, createEffortReader, createMeasurer } from "./read-number.ts";
import { createQuestionReader } from "./read-question.ts";
import { type Judgement, share, shareOf } from "./text-classifier.ts";
import { toldByAmount } from "./told-by-amount.ts";
import { effortAfterTime, effortOf, painBesideEffort, remarkedEffort } from "./told-effort.ts";
import { twoThings } from "./two-things.ts";

/** From this share on a text is believed to be of a crisis or an emergency. */
const SURE_OF_DANGER = 0.55;
/** From this share on a text is believed to be of any symptom. */
const SURE_OF_SYMPTOM = 0.57;
/** From this share on an opt-out may be a farewell: a crisis that is taken for an opt-out is the worst mistake. */
const MAYBE_FAREWELL = 0.25;
/** From this share on a clause by itself is believed to be of a symptom. */
const SURE_OF_CLAUSE = 0.85;
/** From this share on a text without any word of body, danger or death is believed to be of one. */
const SURE_WITHOUT_WORD = 0.85;
/** From this share on such a text may be of a crisis all the same: to miss one is worse than to answer one too many. */
const MAYBE_CRISIS = 0.5;
/** From this share on a text that is something else may be an opt-out: one question is asked. */
const MAYBE_STOP = 0.35;
/** Below this share a text ends or pauses nothing. */
const LEAST_TO_SILENCE = 0.4;
/** Below this share a text is no thanks, which are not answered: a single word that nobody knows has as much. */
const LEAST_TO_THANK = 0.33;

/** What a text is read with. */
export interface ReaderParts {
  readonly languages: readonly ConversationWords[];
  /** Judges normalised words. */
  readonly judge: (words: string) => Judgement;
  /** Whether any of the words stands for what texts of danger speak of. */
  readonly holdsDangerWord: (words: string) => boolean;
}

/** Reads what a text means, in the order of docs/rules.md 9, in all the languages at once. */
export function createTextReader({ languages, judge, holdsDangerWord }: ReaderParts): (text: string) => Intent {
  const numbers = languages.map((words) => words.numbers);
  const commands = createCommandFinder(languages);
  const measure = createMeasurer(numbers);
  const efforts = createEffortReader(numbers);
  const raceDate = createRaceDateReader(languages.map(({ dates }) => dates));
  const values = new Map(numbers.flatMap((words) => Object.entries(words.values)));
  const race = raceWords(languages);
  const questionOf = createQuestionReader(languages);
  const readingOf = (normal: NormalText): Reading => {
    const measured = measure(normal.words);
    const remark = withoutEfforts(normal.words);
    return {
      normal,
      measured,
      command: commands.whole(measured.words),
      judged: judge(normal.words),
      remark: remark === undefined ? undefined : judge(remark),
      isWhole: (words, each) => commands.whole(words) === each,
      efforts,
      isOfRace: race.test(normal.words),
      date: () => raceDate(normal.folded),
      numberWord: () => {
        const words = normal.words.split(" ").filter((word) => values.has(word));
        return values.get(words.find((word) => !ARTICLES.has(word)) ?? words[0] ?? "");
      },
      question: () => questionOf(normal.words),
      part: (words) => readingOf({ folded: words, words, isWordless: false }),
    };
  };
  return (text) => {
    const normal = normaliseText(text);
    if (TAPBACK.test(normal.folded)) return { kind: "tapback" };
    if (normal.isWordless) return { kind: normal.folded.includes("?") ? "help" : "thanks" };
    const reading = readingOf(normal);
    if (ONLY_NUMBERS.test(normal.words)) return intentOf(reading);
    const redFlag = reading.command === undefined ? redFlagOf(reading, { judge, holdsDangerWord }) : undefined;
    return redFlag ?? twoThings(reading, intentOf) ?? intentOf(reading);
  };
}

/** A word or the beginning of one that speaks of a race. */
function raceWords(languages: ReaderParts["languages"]): RegExp {
  const races = languages.map((words) => words.races).join(" ");
  return new RegExp(` (?:${races.replaceAll(" ", "|").replaceAll("_", " ").replaceAll("*", "[^ ]*")}) `, "u");
}

/** What a phone sends when a text of ours is liked. */
const TAPBACK = /^\p{L}[\p{L} ']+ (?:["“„«]).*["”“»]\s*$/su;

/** A symptom that the whole text speaks of, or a clause of it. */
function redFlagOf(
  { normal, judged, remark }: Reading,
  { judge, holdsDangerWord }: Pick<ReaderParts, "judge" | "holdsDangerWord">,
): Intent | undefined {
  const clauses = normal.words.split(/ [,?](?= )/u).filter((clause) => clause.trim() !== "");
  const parts = clauses.length < 2 ? [] : clauses.map((clause) => judge(`${clause} `));
  const texts = remark === undefined ? [judged] : [judged, remark];
  const isAlarming = holdsDangerWord(normal.words)
    ? (each: Judgement) => isDanger(each) || shareOf(TIERS, each) > SURE_OF_SYMPTOM
    : (each: Judgement) => share("crisis", each) > MAYBE_CRISIS || shareOf(TIERS, each) > SURE_WITHOUT_WORD;
  const alarming = texts.find(isAlarming) ?? parts.find((part) => shareOf(TIERS, part) > SURE_OF_CLAUSE);
  if (alarming === undefined) return undefined;
  return { kind: "red-flag", tier: TIERS.reduce((a, b) => (share(b, alarming) > share(a, alarming) ? b : a)) };
}

function isDanger(each: Judgement): boolean {
  if (each.label === "stop" && share("crisis", each) > MAYBE_FAREWELL) return true;
  return shareOf(["crisis", "emergency"], each) > SURE_OF_DANGER;
}

const TIERS = ["crisis", "emergency", "doctor"] as const;

function intentOf(reading: Reading): SingleIntent {
  const { normal, command, efforts, judged } = reading;
  if (command !== undefined) return commanded(command, reading) ?? { kind: "other" };
  if (ONLY_NUMBERS.test(normal.words)) {
    const read = ONE_NUMBER.test(normal.words) ? efforts.meant : efforts.stated;
    return (
      effortOf(efforts.stated, reading) ?? effortOf(read, reading) ?? effortAfterTime(reading) ?? { kind: "other" }
    );
  }
  const pain = painBesideEffort(reading);
  if (pain !== undefined) return pain;
  if (judged.label !== "pain" && isResumeByClause(reading)) return { kind: "resume" };
  const timed = MAY_TELL_TIME.has(judged.label) ? effortAfterTime(reading) : undefined;
  if (timed !== undefined) return timed;
  const race = namedRace(reading);
  if (race !== undefined) return race;
  if (judged.label !== "stop") {
    const rpe = effortOf(efforts.stated, reading);
    if (rpe !== undefined) return rpe;
  }
  const isTalk = judged.label === "chat" || judged.label === "thanks";
  const told = toldByAmount(reading) ?? (isTalk ? remarkedEffort(reading) : undefined);
  if (told !== undefined) return told;
  // What lacks the amount it needs is the next most likely.
  for (const label of [...judged.shares.keys()].toSorted((a, b) => share(b, judged) - share(a, judged)).slice(0, 3)) {
    const intent = intentLabelled(label, reading);
    if (intent !== undefined) return MAY_BE_QUESTION.has(intent.kind) ? (reading.question() ?? intent) : intent;
  }
  return reading.question() ?? { kind: "other" };
}

const MAY_TELL_TIME: ReadonlySet<string> = new Set(["chat", "thanks", "rating", "race"]);
const MAY_BE_QUESTION: ReadonlySet<string> = new Set(["other", "help", "status"]);

/** "All fine, false alarm": a clause of its own that ends every silence. */
function isResumeByClause({ normal, isWhole }: Reading): boolean {
  return normal.words.split(/ [,?](?= )/u).some((clause) => isWhole(`${clause.trimEnd()} `, "resume"));
}

const ONLY_NUMBERS = /^(?: [0-9.]+| [,?])+ $/u;
const ONE_NUMBER = /^(?: [,?])*(?: [0-9.]+)(?: [,?])* $/u;

/** What a label of the classifier, which a symptom is none of here, comes to. */
function intentLabelled(label: string, reading: Reading): SingleIntent | undefined {
  if (label === "rating") return effortOf(reading.efforts.meant, reading);
  if (label === "pain") return { kind: "pain", rpe: null };
  if (label === "thanks" && share(label, reading.judged) < LEAST_TO_THANK) return { kind: "other" };
  if (share(label, reading.judged) < LEAST_TO_SILENCE) {
    if (label === "stop") return { kind: "unsure-stop" };
    if (label === "sick" || label === "pause") return { kind: "other" };
  }
  if (label === "chat") return mayBeStop(reading) ? { kind: "unsure-stop" } : { kind: "other" };
  return isCommand(label) ? commanded(label, reading) : undefined;
}

/** A short text that begins or ends with a word that ends the texts when it stands alone: "stop that". */
function mayBeStop(reading: Reading): boolean {
  const words = reading.normal.words.trim().split(" ");
  if (words.length > LONGEST_UNSURE) return false;
  const isStop = [words[0], words.at(-1)].some((word) => reading.isWhole(` ${word} `, "stop"));
  return isStop || share("stop", reading.judged) > MAYBE_STOP;
}

const LONGEST_UNSURE = 6;

function isCommand(label: string): label is Command {
  return LABELLED.has(label);
}

const LABELLED: ReadonlySet<string> = new Set(COMMANDS);
