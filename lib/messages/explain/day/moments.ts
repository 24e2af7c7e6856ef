import { epochDay, instantMs, isoDate, localDayAt, localTimeAt } from "../../../domain/local-time.ts";
import { datesInWords, weekdayName } from "../../days.ts";

/** An instant where the athlete was: "at 18:15", on another day "on Sat 17 October at 08:00". */
export function moment(instant: string, where: { readonly zone: string; readonly date: string }): string {
  const ms = instantMs(instant);
  const date = isoDate(localDayAt(ms, where.zone));
  const time = `at ${localTimeAt(ms, where.zone)}`;
  return date === where.date ? time : `on ${dayName(date)} ${time}`;
}

/** "Sat 17 October". */
export function dayName(date: string): string {
  const [, day = "", month = ""] = datesInWords([date], "en").split(" ");
  return `${weekdayName(epochDay(date), "en")} ${day} ${month}`;
}

/** The ISO date after a date. */
export function dayAfter(date: string): string {
  return isoDate(epochDay(date) + 1);
}
