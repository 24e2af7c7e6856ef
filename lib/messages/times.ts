import { instantMs, type LocalTime, localTimeAt } from "../domain/local-time.ts";

const DAY_MINUTES = 1440;

/** The wall-clock time of an RFC 3339 instant, `HH:MM` of 24 hours. */
export function clockTime(instant: string, zone: string): LocalTime {
  return localTimeAt(instantMs(instant), zone);
}

/** "8 h", "8.5 h", "7.75 h"; what is no quarter of an hour reads "8 h 20 min". */
export function hoursInWords(minutes: number): string {
  const whole = Math.round(minutes);
  return whole % 15 === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${whole % 60} min`;
}

/** Minutes a clock on the wall seems to run from one time of day to the next occurrence of another. */
export function minutesOnTheClock(from: LocalTime, to: LocalTime): number {
  return (minuteOfDay(to) - minuteOfDay(from) + DAY_MINUTES) % DAY_MINUTES;
}

function minuteOfDay(time: LocalTime): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}
