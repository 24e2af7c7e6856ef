import { epochDay, type Weekday, weekdayOf } from "../domain/local-time.ts";
import type { Language } from "./language.ts";

interface DayWords {
  readonly today: string;
  readonly tomorrow: string;
  readonly and: string;
  readonly or: string;
  readonly short: Readonly<Record<Weekday, string>>;
  readonly long: Readonly<Record<Weekday, string>>;
  readonly months: readonly string[];
}

const WORDS: Readonly<Record<Language, DayWords>> = {
  en: {
    today: "today",
    tomorrow: "tomorrow",
    and: "and",
    or: "or",
    short: { mon: "Mon", tue: "Tue", wed: "Wed", thu: "Thu", fri: "Fri", sat: "Sat", sun: "Sun" },
    long: {
      mon: "Monday",
      tue: "Tuesday",
      wed: "Wednesday",
      thu: "Thursday",
      fri: "Friday",
      sat: "Saturday",
      sun: "Sunday",
    },
    months: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
  },
};

/** Days as a reader of `today` calls them: "tomorrow (Sat) and Sun". */
export function daysInWords(
  dates: readonly string[],
  how: { readonly today: number; readonly join: "and" | "or"; readonly language: Language },
): string {
  const words = WORDS[how.language];
  return joined(
    dates.map((date) => dayInWords(epochDay(date), how.today, words)),
    words[how.join],
  );
}

/** The short name of an epoch day's weekday: "Sat". */
export function weekdayName(day: number, language: Language): string {
  return WORDS[language].short[weekdayOf(day)];
}

/** "Saturday 28 November and Sunday 29 November". */
export function datesInWords(dates: readonly string[], language: Language): string {
  const words = WORDS[language];
  return joined(
    dates.map((date) => dateInWords(date, words)),
    words.and,
  );
}

/** "rest, food and sleep". */
export function listInWords(words: readonly string[], language: Language): string {
  return joined(words, WORDS[language].and);
}

/** "a", "a and b", "a, b and c". */
function joined(words: readonly string[], conjunction: string): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

function dateInWords(date: string, words: DayWords): string {
  const [, month, day] = date.split("-").map(Number);
  return `${words.long[weekdayOf(epochDay(date))]} ${day} ${words.months[(month ?? 1) - 1]}`;
}

function dayInWords(day: number, today: number, words: DayWords): string {
  const weekday = words.short[weekdayOf(day)];
  if (day === today) return `${words.today} (${weekday})`;
  return day === today + 1 ? `${words.tomorrow} (${weekday})` : weekday;
}
