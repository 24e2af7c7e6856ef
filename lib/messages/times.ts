import type { LanguageCode } from "../domain/language.ts";
import { instantMs, type LocalTime, localTimeAt, minuteOfDay, twoDigits } from "../domain/local-time.ts";
import { decimal } from "./numbers.ts";

const DAY_MINUTES = 1440;

/** The wall-clock time of an RFC 3339 instant, `HH:MM` of 24 hours. */
export function clockTime(instant: string, zone: string): LocalTime {
  return localTimeAt(instantMs(instant), zone);
}

/** "8 h", "8.5 h" ("8,5 h", "8 h 30"), "7.75 h"; what is no quarter of an hour reads "8 h 20 min". */
export function hoursInWords(minutes: number, language: LanguageCode): string {
  const whole = Math.round(minutes);
  if (language === "fr" && whole % 60 !== 0) return `${Math.floor(whole / 60)} h ${twoDigits(whole % 60)}`;
  return whole % 15 === 0 ? `${decimal(whole / 60, language)} h` : `${Math.floor(whole / 60)} h ${whole % 60} min`;
}

/** A time of day as French writes it: "22h15", "6h30", "22h". */
export function heure(time: string): string {
  const [hour = "", minute = ""] = time.split(":");
  return `${Number(hour)}h${minute === "00" ? "" : minute}`;
}

/** Minutes a clock on the wall seems to run from one time of day to the next occurrence of another. */
export function minutesOnTheClock(from: LocalTime, to: LocalTime): number {
  return (minuteOfDay(to) - minuteOfDay(from) + DAY_MINUTES) % DAY_MINUTES;
}
