import type { LanguageCode } from "../domain/language.ts";
import { epochDay, weekdayOf } from "../domain/local-time.ts";
import { DAY_WORDS, type DayWords } from "./day-words.ts";

/** Days as a reader of `today` calls them: "tomorrow (Sat) and Sun". */
export function daysInWords(
  dates: readonly string[],
  how: { readonly today: number; readonly join: "and" | "or"; readonly language: LanguageCode },
): string {
  const words = DAY_WORDS[how.language];
  return joined(
    dates.map((date) => dayInWords(epochDay(date), how.today, words)),
    words[how.join],
  );
}

/** Days by their weekdays alone: "Sat and Sun", "el sáb y el dom". */
export function weekdaysInWords(dates: readonly string[], language: LanguageCode): string {
  const { later, and } = DAY_WORDS[language];
  return joined(
    dates.map((date) => later(weekdayName(epochDay(date), language))),
    and,
  );
}

/** The short name of an epoch day's weekday: "Sat". */
export function weekdayName(day: number, language: LanguageCode): string {
  return DAY_WORDS[language].short[weekdayOf(day)];
}

/** "Saturday 28 November and Sunday 29 November". */
export function datesInWords(dates: readonly string[], language: LanguageCode): string {
  const words = DAY_WORDS[language];
  return joined(
    dates.map((date) => dateInWords(date, words)),
    words.and,
  );
}

/** "rest, food and sleep". */
export function listInWords(words: readonly string[], language: LanguageCode): string {
  return joined(words, DAY_WORDS[language].and);
}

/** "a", "a and b", "a, b and c". */
export function joined(words: readonly string[], conjunction: string): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

function dateInWords(date: string, words: DayWords): string {
  const [, month = 1, day = 1] = date.split("-").map(Number);
  return words.date({ weekday: weekdayOf(epochDay(date)), day, month });
}

function dayInWords(day: number, today: number, words: DayWords): string {
  const weekday = words.short[weekdayOf(day)];
  if (day === today) return `${words.today} (${weekday})`;
  return day === today + 1 ? `${words.tomorrow} (${weekday})` : words.later(weekday);
}
