import type { Language } from "../../domain/language.ts";
import { isoDate, type Weekday, weekdayOf } from "../../domain/local-time.ts";

const WEEKDAYS: Readonly<Record<Language, Readonly<Record<Weekday, string>>>> = {
  en: { mon: "Mon", tue: "Tue", wed: "Wed", thu: "Thu", fri: "Fri", sat: "Sat", sun: "Sun" },
  es: { mon: "lun", tue: "mar", wed: "mié", thu: "jue", fri: "vie", sat: "sáb", sun: "dom" },
  de: { mon: "Mo", tue: "Di", wed: "Mi", thu: "Do", fri: "Fr", sat: "Sa", sun: "So" },
  fr: { mon: "lun", tue: "mar", wed: "mer", thu: "jeu", fri: "ven", sat: "sam", sun: "dim" },
};

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  es: "ene feb mar abr may jun jul ago sep oct nov dic".split(" "),
  de: "Jan Feb März Apr Mai Juni Juli Aug Sep Okt Nov Dez".split(" "),
  fr: "jan fév mars avr mai juin juil août sep oct nov déc".split(" "),
};

/** "Thu" */
export function shortWeekday(day: number, language: Language): string {
  return WEEKDAYS[language][weekdayOf(day)];
}

/** "Thu 3 Dec" of an epoch day. */
export function shortDate(day: number, language: Language): string {
  const [, month, date] = isoDate(day).split("-").map(Number);
  const dayOfMonth = language === "de" ? `${date}.` : `${date}`;
  return `${shortWeekday(day, language)} ${dayOfMonth} ${MONTHS[language][(month ?? 1) - 1]}`;
}

/** "Sun 11 Oct 2026" */
export function shortDateWithYear(day: number, language: Language): string {
  return `${shortDate(day, language)} ${isoDate(day).slice(0, 4)}`;
}
