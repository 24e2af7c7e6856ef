import type { ReplayDay, ReplayMessage } from "../../lib/app/replay-report.ts";
import { epochDay, isoDate, WEEKDAYS, weekdayOf } from "../../lib/domain/local-time.ts";
import { colours } from "./layout.ts";

const BARS: readonly string[] = Array.from("▁▂▃▄▅▆▇█");
const REST = "·";

/** A row a week: a bar for each day's load in the colour of its level, the week's load, and a dot a text. */
export function replayCalendar(days: readonly ReplayDay[], messages: readonly ReplayMessage[]): readonly string[] {
  const highest = Math.max(1, ...days.map(({ load }) => load));
  const byDate = new Map(days.map((day) => [day.date, day]));
  return mondaysOf(days).map((monday) => {
    const dates = WEEKDAYS.map((_, at) => isoDate(monday + at));
    const week = dates.map((date) => byDate.get(date));
    const load = week.reduce((sum, day) => sum + (day?.load ?? 0), 0);
    const texts = messages.filter(({ localDate }) => dates.includes(localDate)).length;
    const cells = week.map((day) => cell(day, highest)).join(" ");
    return `${isoDate(monday)}  ${cells}  ${String(Math.round(load)).padStart(5)} AU  ${colours.cyan("*".repeat(texts))}`;
  });
}

function mondaysOf(days: readonly ReplayDay[]): readonly number[] {
  const mondays = days.map(({ date }) => epochDay(date) - WEEKDAYS.indexOf(weekdayOf(epochDay(date))));
  return [...new Set(mondays)];
}

function cell(day: ReplayDay | undefined, highest: number): string {
  if (day === undefined) return " ";
  const bar = day.load === 0 ? REST : (BARS[Math.ceil((day.load / highest) * BARS.length) - 1] ?? REST);
  return colourOf(day.level)(bar);
}

/** The colour of a level wherever a replay shows one. */
export function colourOf(level: ReplayDay["level"]): (text: string) => string {
  switch (level) {
    case "rest":
      return colours.red;
    case "easy":
      return colours.yellow;
    case "ready":
      return colours.green;
    case "building":
      return colours.dim;
  }
}
