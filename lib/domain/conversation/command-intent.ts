import type { Command } from "./conversation-words.ts";
import type { SingleIntent } from "./intent.ts";
import type { NormalText } from "./normalise-text.ts";
import type { FoundDate } from "./race-date.ts";
import type { EffortReader, Measured } from "./read-number.ts";
import type { Judgement } from "./text-classifier.ts";

export const LONGEST_PAUSE_DAYS = 60;
const LONGEST_SNOOZE_HOURS = 48;
const WEEK_DAYS = 7;

/** A text and the questions it is asked, in all the languages at once. */
export interface Reading {
  readonly normal: NormalText;
  readonly measured: Measured;
  readonly judged: Judgement;
  /** What is left without the number that the text begins or ends with; undefined where there is none. */
  readonly remark: Judgement | undefined;
  /** The command that the whole text is, if it is one. */
  readonly command: Command | undefined;
  readonly isWhole: (words: string, command: Command) => boolean;
  readonly efforts: EffortReader;
  readonly date: () => FoundDate | undefined;
  /** Whether a word of it speaks of a race. */
  readonly isOfRace: boolean;
  /** The value of the first number that is written in words; an article counts as one where no other is. */
  readonly numberWord: () => number | undefined;
  /** The question that the text is, of those that have an answer. */
  readonly question: () => SingleIntent | undefined;
  /** The reading of a part of the text's words. */
  readonly part: (words: string) => Reading;
}

const SETTINGS = {
  "food-off": { kind: "food", wanted: false },
  "food-on": { kind: "food", wanted: true },
  "bedtime-off": { kind: "bedtime", wanted: false },
  "bedtime-on": { kind: "bedtime", wanted: true },
} as const satisfies Partial<Record<Command, SingleIntent>>;

/** What a command asks for with its amount or date; undefined: it lacks one that it needs. */
export function commanded(command: Command, reading: Reading): SingleIntent | undefined {
  switch (command) {
    case "food-off":
    case "food-on":
    case "bedtime-off":
    case "bedtime-on":
      return SETTINGS[command];
    case "pause":
    case "sick":
      return silenceOf(command, reading);
    case "snooze":
      return { kind: "snooze", hours: bounded(amountOf(reading.measured.hours, reading), LONGEST_SNOOZE_HOURS) };
    case "rest":
      return restDays(reading);
    case "status":
      return { kind: "status", isOfTomorrow: isTomorrow(reading.date()) };
    case "race":
      return raceOf(reading);
    case "race-cancel":
      return { kind: "race-off", date: reading.date()?.date ?? null };
    case "agree":
    case "hello":
    case "help":
    case "less":
    case "lifter":
    case "more":
    case "new":
    case "no":
    case "resume":
    case "start":
    case "stop":
    case "thanks":
    case "why":
    case "yes":
      return { kind: command };
  }
}

/** At most so much; null: none that can be meant. */
function bounded(amount: number | undefined, most: number): number | null {
  return amount === undefined || amount <= 0 ? null : Math.min(amount, most);
}

function isTomorrow(found: FoundDate | undefined): boolean {
  return found?.date.kind === "in-days" && found.date.days === 1;
}

/** A pause of two numbers, or of none or less, is not understood; who is sick is silent in any case. */
function silenceOf(kind: Silence["kind"], reading: Reading): Silence | undefined {
  const { measured } = reading;
  const dated = untilOf(reading);
  if (dated !== undefined) return { kind, ...dated };
  const days = amountOf(measured.days, reading);
  if (kind === "pause") {
    if (measured.days === undefined && (measured.words.match(/ [0-9.]+(?= )/gu) ?? []).length > 1) return undefined;
    if (days !== undefined && days <= 0) return undefined;
  }
  return { kind, days: bounded(Math.ceil(days ?? 0), LONGEST_PAUSE_DAYS), until: null };
}

/** A day that is named, as the end of a silence unless it is one that it begins on: no silence begins later. */
function untilOf({ measured, normal, date }: Reading): Pick<Silence, "days" | "until"> | undefined {
  const found = measured.days === undefined ? date()?.date : undefined;
  return found && { days: null, until: BEGINS.test(normal.folded) ? null : found };
}

type Silence = Extract<SingleIntent, { readonly kind: "sick" | "pause" }>;

const BEGINS =
  /\b(?:from|since|ab|seit|desde|partir|depuis|(?<!back )on) (?!now)|(?<!until |till |bis |hasta |jusqu'a )(?:tomorrow|morgen|manana|demain)/u;

/** "SICK 3"; in a longer text a number may count anything. */
function amountOf(measured: number | undefined, { measured: { words } }: Reading): number | undefined {
  return measured ?? (lengthOf(words) <= LONGEST_WITH_BARE_NUMBER ? numberIn(words) : undefined);
}

const LONGEST_WITH_BARE_NUMBER = 4;

function restDays(reading: Reading): SingleIntent | undefined {
  const { days = WEEK_DAYS, words } = reading.measured;
  const named = days < WEEK_DAYS ? days : (numberIn(words) ?? reading.numberWord());
  // "No rest days" names no number.
  const perWeek = named ?? (reading.command === "rest" ? Number.NaN : 0);
  return Number.isInteger(perWeek) && perWeek < WEEK_DAYS ? { kind: "rest-days", perWeek } : undefined;
}

/** Words of a text that names a race by a weekday, today or tomorrow; a longer one tells of a race. */
const LONGEST_RACE = 14;
const LONGEST_UNCLEAR_RACE = 5;
/** From this share on a race without a day is asked for it. */
const SURE_OF_RACE = 0.6;

/** A text that begins with the command: with a digit in it, it was meant to be a date. */
export function namedRace(reading: Reading): SingleIntent | undefined {
  const { normal, judged } = reading;
  const [, one = "", two = ""] = normal.words.split(" ");
  const first = ` ${one} `;
  if (reading.isWhole(` ${one} ${two} `, "race-cancel")) return commanded("race-cancel", reading);
  if (!reading.isWhole(first, "race") || judged.label === "race-cancel") return undefined;
  const race = raceOf(reading);
  if (race !== undefined && (judged.label === "race" || lengthOf(normal.words) <= LONGEST_UNCLEAR_RACE)) return race;
  const isUnclear = lengthOf(normal.words) <= LONGEST_UNCLEAR_RACE && /\d/u.test(normal.folded);
  return isUnclear ? { kind: "race", date: null, words: "" } : undefined;
}

/** A date alone is no race: an operation, a birthday and a death have one too. */
function raceOf(reading: Reading): SingleIntent | undefined {
  if (!reading.isOfRace) return undefined;
  const { command, judged, measured } = reading;
  const found = reading.date();
  if (found === undefined) {
    if (measured.days !== undefined) return { kind: "race", date: { kind: "in-days", days: measured.days }, words: "" };
    const isSure = command === "race" || (judged.shares.get("race") ?? 0) > SURE_OF_RACE;
    return isSure ? { kind: "race", date: null, words: "" } : undefined;
  }
  const isToday = found.date.kind === "in-days" && found.date.days === 0;
  if (found.date.kind !== "date" && lengthOf(reading.normal.words) > (isToday ? 3 : LONGEST_RACE)) return undefined;
  return { kind: "race", date: found.date, words: found.text };
}

function lengthOf(words: string): number {
  return words.split(" ").length - 2;
}

/** The first bare number of a text. */
function numberIn(words: string): number | undefined {
  const found = / ([0-9]+(?:\.[0-9]+)?)(?= )/u.exec(words)?.[1];
  return found === undefined ? undefined : Number(found);
}
