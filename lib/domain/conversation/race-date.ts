import { epochDay, isIsoDate, isoDate, twoDigits } from "../local-time.ts";

/** A date as an athlete names it; without a year it is the next such date. */
export interface RaceDate {
  readonly year: number | null;
  /** 1-12 */
  readonly month: number;
  readonly day: number;
}

/** The beginnings of the months' names, folded, in every language of the catalogue. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "ene"],
  ["feb", "fev"],
  ["mar", "marz", "maerz"],
  ["apr", "abr", "avr"],
  ["may", "mai"],
  ["jun", "juin"],
  ["jul", "juil"],
  ["aug", "ago", "aou"],
  ["sep"],
  ["oct", "okt"],
  ["nov"],
  ["dec", "dic", "dez"],
];

const ISO = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u;
const DOTTED = /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})(?:\.\s?(?<year>\d{4}|\d{2})?)?$/u;
const SLASHED = /^(?<first>\d{1,2})[/-](?<second>\d{1,2})(?:[/-](?<year>\d{4}|\d{2}))?$/u;
const DAY_FIRST =
  /^(?<day>\d{1,2})(?:st|nd|rd|th|er|\.)?\s?(?:of |de |)(?<name>\p{L}{3,})\.?,?(?: (?:de |)(?<year>\d{4}))?$/u;
const MONTH_FIRST = /^(?<name>\p{L}{3,})\.? (?<day>\d{1,2})(?:st|nd|rd|th|)(?:,? (?<year>\d{4}))?$/u;

const LEADING = /^[\s:,=-]*(?:(?:is|on|the|el|es|am|ist|le|la|der|den) )*/u;
const CLOSING = /(?:[\s!?;,)]|\b(?:please|pls|thanks|bitte|danke|por favor|gracias|merci|svp))*$/u;
const YEARS_AHEAD = 8;

/** The date in what follows RACE, folded; null when there is none, or when day and month could be either. */
export function readRaceDate(text: string): RaceDate | null {
  const plain = text.replace(LEADING, "").replace(CLOSING, "");
  const written = DAY_FIRST.exec(plain) ?? MONTH_FIRST.exec(plain) ?? ISO.exec(plain) ?? DOTTED.exec(plain);
  return written === null ? slashed(plain) : dateOf({ ...written.groups });
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

function dateOf(parts: {
  readonly day?: string | undefined;
  /** A number, or else its `name`. */
  readonly month?: string | undefined;
  readonly name?: string | undefined;
  readonly year?: string | undefined;
}): RaceDate | null {
  const month = parts.name === undefined ? Number(parts.month) : monthOf(parts.name);
  const date = { year: yearOf(parts.year), month, day: Number(parts.day) };
  // A leap year, for the 29th of February.
  return dayOf({ ...date, year: date.year ?? 2028 }) === undefined ? null : date;
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function monthOf(name: string): number {
  return MONTHS.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning))) + 1;
}

/** The epoch day of a date of the calendar; undefined when the calendar has no such date. */
function dayOf({ year, month, day }: RaceDate & { readonly year: number }): number | undefined {
  const iso = [year, twoDigits(month), twoDigits(day)].join("-");
  return isIsoDate(iso) ? epochDay(iso) : undefined;
}
