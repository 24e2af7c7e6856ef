import { epochDay, isIsoDate, isoDate, twoDigits } from "../local-time.ts";
import type { Profile } from "../profile.ts";
import type { DateWords } from "./conversation-words.ts";

/** A date as an athlete names it. */
export type RaceDate =
  /** Without a year it is the next such date; the month is 1-12. */
  | { readonly kind: "date"; readonly year: number | null; readonly month: number; readonly day: number }
  /** 1 is Monday; the next such day, never today; 8 is the Monday after that. */
  | { readonly kind: "weekday"; readonly weekday: number }
  | { readonly kind: "in-days"; readonly days: number }
  /** "11/10", of which either number may be the month; `year` as written. */
  | { readonly kind: "slashed"; readonly first: number; readonly second: number; readonly year: number | null };

/** A date and the words that named it. */
export interface FoundDate {
  readonly date: RaceDate;
  readonly text: string;
}

const YEARS_AHEAD = 8;
const SHORTEST_MONTH = 3;
/** A leap year, for the 29th of February. */
const ANY_YEAR = 2028;
const NUMERIC = [
  /(?<![\d.,/:-])(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?![\d.])/u,
  /(?<![\d.,/:-])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.(?:\s?(?<year>20\d{2}|\d{2}(?!\d)))?(?![\d/])/u,
  /(?<![\d.,/:-])(?<day>\d{1,2})\.(?<month>\d{1,2})(?:\.(?<year>20\d{2}|\d{2}))?(?![\d/]| ?(?:km|k|mi|kg|h))/u,
] as const;
const SLASHED = /(?<![\d.,/:-])(?<first>\d{1,2})[/-](?<second>\d{1,2})(?:[/-](?<year>\d{4}|\d{2}))?(?![\d/])/u;

/** Finds the first date of a folded text. */
export function createRaceDateReader(languages: readonly DateWords[]): (folded: string) => FoundDate | undefined {
  const readers = languages.map((words) => createNamedDateReader(words));
  return (folded) => {
    for (const pattern of NUMERIC) {
      const found = pattern.exec(folded);
      const date = found === null ? null : dateOf({ ...found.groups });
      if (found !== null && date !== null) return { date, text: found[0].trim() };
    }
    for (const read of readers) {
      const found = read(folded);
      if (found !== undefined) return found;
    }
    return slashed(folded);
  };
}

/** What is known when a date is resolved. */
export interface DateContext {
  readonly today: number;
  /** Whether the day stands before the month where slashes part them. */
  readonly isDayFirst: boolean;
}

/** The month stands first in English where numbers begin with +1, the day everywhere else. */
export function dateContextOf({ language, phone }: Pick<Profile, "language" | "phone">, today: number): DateContext {
  return { today, isDayFirst: !(language === "en" && phone?.startsWith("+1") === true) };
}

/** The epoch day that a date names, from `today` on; undefined when there is no such day. */
export function namedDay(date: RaceDate, { today, isDayFirst }: DateContext): number | undefined {
  if (date.kind === "slashed") {
    const [day, month] = isDayFirst ? [date.first, date.second] : [date.second, date.first];
    return namedDay({ kind: "date", year: date.year, month, day }, { today, isDayFirst });
  }
  if (date.kind === "in-days") return today + date.days;
  // 1970-01-01 was a Thursday.
  if (date.kind === "weekday") {
    return today + (date.weekday > 7 ? 8 : 1) + ((((date.weekday - 1 - (today + 1 + 3)) % 7) + 7) % 7);
  }
  const thisYear = Number(isoDate(today).slice(0, 4));
  const years = date.year === null ? Array.from({ length: YEARS_AHEAD + 1 }, (_, i) => thisYear + i) : [date.year];
  return years.map((year) => dayOf({ ...date, year })).find((day) => day !== undefined && day >= today);
}

function createNamedDateReader(words: DateWords): (folded: string) => FoundDate | undefined {
  const month = `(?<name>${words.months.flat().flatMap(beginningsOf).toSorted(longestFirst).join("|")})\\.?`;
  const weekdays = words.weekdays.map((names) => oneOf(names));
  const weekday = `(?:(?:${weekdays.join("|")})\\.?,? (?:(?:${oneOf(words.links)}) )*)?`;
  const year = `(?:,? (?:(?:${oneOf(words.links)}) )?(?<year>20\\d{2}))?`;
  const start = "(?<![\\p{L}\\d.,/])";
  const end = "(?![\\p{L}\\d])";
  const day = `(?<day>\\d{1,2})(?:${oneOf(words.ordinals)}|\\.)?`;
  const dayFirst = new RegExp(`${start}${weekday}${day},? ?(?:(?:${oneOf(words.links)}) )*${month}${year}${end}`, "u");
  const monthFirst = new RegExp(`${start}${weekday}${month} (?:(?:${oneOf(words.links)}) )?${day}${year}${end}`, "u");
  const near = new RegExp(
    `${start}(?:(?:${oneOf(words.next)}) )*(?:(?<tomorrow>${oneOf(words.tomorrow)})|(?<after>${oneOf(words.dayAfterTomorrow)})|(?<today>${oneOf(words.today)})|${weekdays.map((names, at) => `(?<day${at + 1}>${names})`).join("|")})(?<later> en huit)?${end}`,
    "u",
  );
  const ahead = new RegExp(
    `${start}(?<all>(?:${oneOf(words.ahead)}) (?<count>\\d{1,2}) (?:(?<weeks>${oneOf(words.weeks)})|(?:${oneOf(words.days)})))${end}`,
    "u",
  );
  const monthOf = (name: string): number =>
    words.months.findIndex((names) => names.some((each) => each.startsWith(name))) + 1;
  return (folded) => {
    for (const pattern of [dayFirst, monthFirst]) {
      const found = pattern.exec(folded);
      const date =
        found === null ? null : dateOf({ ...found.groups, month: String(monthOf(found.groups?.["name"] ?? "")) });
      if (found !== null && date !== null) return { date, text: found[0].trim() };
    }
    const weeks = ahead.exec(folded)?.groups;
    if (weeks !== undefined) {
      const days = Number(weeks["count"]) * (weeks["weeks"] === undefined ? 1 : 7);
      return { date: { kind: "in-days", days }, text: weeks["all"] ?? "" };
    }
    const found = near.exec(folded);
    return found === null ? undefined : { date: nearDate({ ...found.groups }), text: found[0].trim() };
  };
}

/** "mar", "marc" and "march": what a month may be shortened to. */
function beginningsOf(name: string): readonly string[] {
  return Array.from({ length: name.length - SHORTEST_MONTH + 1 }, (_, cut) => name.slice(0, name.length - cut));
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}

function oneOf(list: string): string {
  return list
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll("_", " "))
    .join("|");
}

function nearDate(groups: Readonly<Record<string, string | undefined>>): RaceDate {
  if (groups["today"] !== undefined) return { kind: "in-days", days: 0 };
  if (groups["after"] !== undefined) return { kind: "in-days", days: 2 };
  if (groups["tomorrow"] !== undefined) return { kind: "in-days", days: 1 };
  const weekday = [1, 2, 3, 4, 5, 6].find((day) => groups[`day${day}`] !== undefined) ?? 7;
  return { kind: "weekday", weekday: weekday + (groups["later"] === undefined ? 0 : 7) };
}

/** A date with slashes: 10/11 is October here and November there, 10/13 is the same everywhere. */
function slashed(folded: string): FoundDate | undefined {
  const found = SLASHED.exec(folded);
  if (found === null) return undefined;
  const { first, second, year } = found.groups ?? {};
  const isDayFirst = Number(first) > 12;
  if (!isDayFirst && Number(second) <= 12 && first !== second) {
    return {
      date: { kind: "slashed", first: Number(first), second: Number(second), year: yearOf(year) },
      text: found[0],
    };
  }
  const date = dateOf(isDayFirst ? { day: first, month: second, year } : { day: second, month: first, year });
  return date === null ? undefined : { date, text: found[0] };
}

interface WrittenDate {
  readonly day?: string | undefined;
  readonly month?: string | undefined;
  readonly year?: string | undefined;
}

function dateOf({ day, month, year }: WrittenDate): RaceDate | null {
  const date = { year: yearOf(year), month: Number(month), day: Number(day) };
  return dayOf({ ...date, year: date.year ?? ANY_YEAR }) === undefined ? null : { kind: "date", ...date };
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** The epoch day of a date of the calendar, or undefined when the calendar has no such date. */
function dayOf(date: { readonly year: number; readonly month: number; readonly day: number }): number | undefined {
  const iso = [date.year, twoDigits(date.month), twoDigits(date.day)].join("-");
  return isIsoDate(iso) ? epochDay(iso) : undefined;
}
