import type { LanguageCode } from "../../domain/language.ts";
import { isoDate } from "../../domain/local-time.ts";
import { weekdayName } from "../days.ts";

const MONTHS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  es: "ene feb mar abr may jun jul ago sep oct nov dic".split(" "),
  de: "Jan Feb März Apr Mai Juni Juli Aug Sep Okt Nov Dez".split(" "),
  fr: "jan fév mars avr mai juin juil août sep oct nov déc".split(" "),
};

/** "Thu 3 Dec" of an epoch day. */
export function shortDate(day: number, language: LanguageCode): string {
  const [, month, date] = isoDate(day).split("-").map(Number);
  const dayOfMonth = language === "de" ? `${date}.` : `${date}`;
  return `${weekdayName(day, language)} ${dayOfMonth} ${MONTHS[language][(month ?? 1) - 1]}`;
}

/** "Sun 11 Oct 2026" */
export function shortDateWithYear(day: number, language: LanguageCode): string {
  return `${shortDate(day, language)} ${isoDate(day).slice(0, 4)}`;
}
