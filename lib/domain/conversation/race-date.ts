import { epochDay, isIsoDate, isoDate, twoDigits } from "../local-time.ts";
import type { ConversationWords } from "./conversation-words.ts";

/** A date as an athlete names it; without a year it is the next such date. */
export interface RaceDate {
  readonly year: number | null;
  /** 1-12 */
  readonly month: number;
  readonly day: number;
}

const ISO = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u;
const DOTTED = /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})(?:\.\s?(?<year>\d{4}|\d{2})?)?$/u;
const SLASHED = /^(?<first>\d{1,2})[/-](?<second>\d{1,2})(?:[/-](?<year>\d{4}|\d{2}))?$/u;
const YEARS_AHEAD = 8;

/**
 * Reads the date in what follows RACE, folded; null when there is none, or when day and month could be either.
 */
export function createRaceDateReader(languages: readonly ConversationWords[]): (text: string) => RaceDate | null {
  const oneOf = (pick: (words: ConversationWords) => readonly string[]): string => languages.flatMap(pick).join("|");
  const links = oneOf(({ dateLinks }) => dateLinks);
  const endings = oneOf(({ ordinalEndings }) => ordinalEndings);
  const dayFirst = new RegExp(
    `^(?<day>\\d{1,2})(?:${endings}|\\.)?\\s?(?:(?:${links}) |)(?<name>\\p{L}{3,})\\.?,?(?: (?:(?:${links}) |)(?<year>\\d{4}))?$`,
    "u",
  );
  const monthFirst = new RegExp(
    `^(?<name>\\p{L}{3,})\\.? (?<day>\\d{1,2})(?:${endings}|)(?:,? (?<year>\\d{4}))?$`,
    "u",
  );
  const leading = new RegExp(`^[\\s:,=-]*(?:(?:${oneOf(({ dateLeads }) => dateLeads)}) )*`, "u");
  const closing = new RegExp(`(?:[\\s!?;,)]|\\b(?:${oneOf(({ politeWords }) => politeWords)}))*$`, "u");
  const monthOf = createMonthReader(languages);
  return (text) => {
    const plain = text.replace(leading, "").replace(closing, "");
    const written = dayFirst.exec(plain) ?? monthFirst.exec(plain) ?? ISO.exec(plain) ?? DOTTED.exec(plain);
    return written === null ? slashed(plain) : dateOf({ ...written.groups }, monthOf);
  };
}

/** The month, 1-12, that a name begins like; 0 when it is none. */
function createMonthReader(languages: readonly ConversationWords[]): (name: string) => number {
  const months = Array.from({ length: 12 }, (_, month) => languages.flatMap((words) => words.months[month] ?? []));
  return (name) => months.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning))) + 1;
}

/** The epoch day a race falls on, from `today` on; undefined when there is no such day. */
export function raceDay(date: RaceDate, today: number): number | undefined {
  const thisYear = Number(isoDate(today).slice(0, 4));
  const years = date.year === null ? Array.from({ length: YEARS_AHEAD + 1 }, (_, i) => thisYear + i) : [date.year];
  return years.map((year) => dayOf({ ...date, year })).find((day) => day !== undefined && day >= today);
}

/** A date with slashes is read only where one of the two cannot be a month: 10/11 is October here and November there. */
function slashed(text: string): RaceDate | null {
  const groups = SLASHED.exec(text)?.groups;
  if (groups === undefined) return null;
  const { first, second, year } = groups;
  if (Number(first) > 12) return dateOf({ day: first, month: second, year });
  if (Number(second) > 12 || first === second) return dateOf({ day: second, month: first, year });
  return null;
}

interface WrittenDate {
  readonly day?: string | undefined;
  /** A number, or else its `name`. */
  readonly month?: string | undefined;
  readonly name?: string | undefined;
  readonly year?: string | undefined;
}

function dateOf(parts: WrittenDate, monthOf: (name: string) => number = () => 0): RaceDate | null {
  const month = parts.name === undefined ? Number(parts.month) : monthOf(parts.name);
  const date = { year: yearOf(parts.year), month, day: Number(parts.day) };
  // A leap year, for the 29th of February.
  return dayOf({ ...date, year: date.year ?? 2028 }) === undefined ? null : date;
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** The epoch day of a date of the calendar; undefined when the calendar has no such date. */
function dayOf({ year, month, day }: RaceDate & { readonly year: number }): number | undefined {
  const iso = [year, twoDigits(month), twoDigits(day)].join("-");
  return isIsoDate(iso) ? epochDay(iso) : undefined;
}
