import * as localTime from "../domain/local-time.ts";

export type Weekdays = Readonly<Record<localTime.Weekday, string>>;

/** A day of the calendar; `month` from 1. */
export interface CalendarDate {
  readonly weekday: localTime.Weekday;
  readonly day: number;
  readonly month: number;
}

/** How a language writes numbers, durations, days and lists. */
export interface Formats {
  /** What the language calls itself: "Español". */
  readonly ownName: string;
  readonly decimalMark: "." | ",";
  /** "8 h", "8.5 h" ("8,5 h", "8 h 30"). */
  readonly hours: (minutes: number) => string;
  readonly today: string;
  readonly tomorrow: string;
  readonly and: string;
  /** Joins days after a negation: "nothing tomorrow or Sunday". */
  readonly or: string;
  /** Short names: "Sat". */
  readonly weekdays: Weekdays;
  /** A weekday after tomorrow in a list: "Sun", "el dom". */
  readonly laterWeekday: (weekday: string) => string;
  /** As a sentence calls them, where a short name would be another word: "Tue", "martes". */
  readonly weekdaysInSentences: Weekdays;
  /** From one weekday to another: "Mon to Sat". */
  readonly span: (first: string, last: string) => string;
  /** "Saturday 28 November and Sunday 29 November" */
  readonly longDates: (dates: readonly CalendarDate[]) => string;
  /** "Thu 3 Dec" */
  readonly shortDate: (date: CalendarDate) => string;
}

/** ISO dates as a reader of the epoch day `today` calls them: "tomorrow (Sat) and Sun". */
export function formatDays(
  dates: readonly string[],
  how: { readonly today: number; readonly join: "and" | "or"; readonly formats: Formats },
): string {
  return formatList(
    dates.map((date) => formatDay(localTime.epochDay(date), how.today, how.formats)),
    how.formats[how.join],
  );
}

function formatDay(day: number, today: number, formats: Formats): string {
  const weekday = formatWeekday(day, formats);
  if (day === today) return `${formats.today} (${weekday})`;
  return day === today + 1 ? `${formats.tomorrow} (${weekday})` : formats.laterWeekday(weekday);
}

/** The short name of an epoch day's weekday: "Sat". */
export function formatWeekday(day: number, formats: Formats): string {
  return formats.weekdays[localTime.weekdayOf(day)];
}

/** ISO dates by their weekdays alone: "Sat and Sun", "el sáb y el dom". */
export function formatWeekdays(dates: readonly string[], formats: Formats): string {
  return formatList(
    dates.map((date) => formats.laterWeekday(formatWeekday(localTime.epochDay(date), formats))),
    formats.and,
  );
}

/**
 * The first ISO dates of a list that follow each other, by their weekdays: "Mon", "Mon and Tue", "Mon to Sat".
 */
export function formatDaysInARow(dates: readonly string[], formats: Formats): string {
  const days = dates.map(localTime.epochDay);
  const gap = days.findIndex((day, at) => at > 0 && day !== (days[at - 1] ?? 0) + 1);
  const row = (gap === -1 ? days : days.slice(0, gap)).map(
    (day) => formats.weekdaysInSentences[localTime.weekdayOf(day)],
  );
  return row.length > 2 ? formats.span(row[0] ?? "", row.at(-1) ?? "") : formatList(row, formats.and);
}

/** ISO dates in full: "Saturday 28 November and Sunday 29 November". */
export function formatDates(dates: readonly string[], formats: Formats): string {
  return formats.longDates(dates.map((date) => calendarDate(localTime.epochDay(date))));
}

/** An epoch day: "Thu 3 Dec". */
export function formatShortDate(day: number, formats: Formats): string {
  return formats.shortDate(calendarDate(day));
}

/** An epoch day as a language writes it. */
export function calendarDate(epoch: number): CalendarDate {
  const [, month = 1, day = 1] = localTime.isoDate(epoch).split("-").map(Number);
  return { weekday: localTime.weekdayOf(epoch), day, month };
}

/** "a", "a and b", "a, b and c". */
export function formatList(words: readonly string[], conjunction: string): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/** A crisis line and when it answers: at any time, unless it names its hours itself. */
export function formatCrisisLine(line: string, atAnyTime: string): string {
  return line.endsWith(")") ? line : `${line}, ${atAnyTime}`;
}

/** A text with a capital at its beginning. */
export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A number with the decimal mark of a language: "8.5", "8,5". */
export function formatDecimal(value: number | string, { decimalMark }: Pick<Formats, "decimalMark">): string {
  return String(value).replace(".", decimalMark);
}

/** Kilometres with at most one decimal: "18", "32.4". */
export function formatKilometers(meters: number, formats: Formats): string {
  return formatDecimal(Math.round(meters / 100) / 10, formats);
}

/** "8 h", "8.5 h", "7.75 h"; a duration that is no multiple of a quarter of an hour is "8 h 20 min". */
export function formatHours(minutes: number, decimalMark: Formats["decimalMark"]): string {
  const whole = Math.round(minutes);
  if (whole % 15 !== 0) return `${Math.floor(whole / 60)} h ${whole % 60} min`;
  return `${formatDecimal(whole / 60, { decimalMark })} h`;
}

/** The wall-clock time of an RFC 3339 instant, `HH:MM` of 24 hours. */
export function formatClockTime(instant: string, zone: string): localTime.LocalTime {
  return localTime.localTimeAt(localTime.instantMs(instant), zone);
}
