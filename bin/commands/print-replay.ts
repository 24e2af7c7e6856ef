import type { ReplayComparison } from "../../lib/app/compare-replays.ts";
import type { ReplayDay, ReplayMessage, ReplayReport } from "../../lib/app/replay-report.ts";
import { epochDay, instantMs, isoDate, localTimeAt, WEEKDAYS, weekdayOf } from "../../lib/domain/local-time.ts";
import { colours, wrapped } from "./layout.ts";

const BARS: readonly string[] = Array.from("▁▂▃▄▅▆▇█");

/** Columns at which the reasons of a day, and the words of a text begin. */
const REASONS_AT = 31;
const TEXT_AT = 10;

/** A replay for a terminal, 80 columns wide: a line a day with its load bar, the texts under their day, the summary at the end. */
export function formatReport({ days, messages, summary }: ReplayReport): string {
  const highestAu = days.reduce((highest, { load }) => Math.max(highest, load), 1);
  const texts = textsByDate(messages);
  const kinds = Object.entries(summary.byKind).map(([kind, count]) => `${count} ${kind}`);
  return [
    ...days.flatMap((day) => [...dayLines(day, highestAu), ...(texts.get(day.date) ?? []).flatMap(messageLines)]),
    ...textsAfter(days.at(-1), texts),
    "",
    ...calendarLines(days, texts, highestAu),
    "",
    `${summary.days} days, ${summary.texts} texts (${kinds.join(", ") || "none"}), ${summary.textsPerWeek.toFixed(1)} a week`,
    `${summary.parts} SMS parts, $${summary.costUsd.toFixed(2)}`,
    ...Object.entries(summary.silences).map(([why, count]) => colours.dim(`${count} not sent: ${why}`)),
    "",
  ].join("\n");
}

type TextsByDate = ReadonlyMap<string, readonly ReplayMessage[]>;

function textsByDate(messages: readonly ReplayMessage[]): TextsByDate {
  const texts = new Map<string, ReplayMessage[]>();
  for (const message of messages) {
    const sameDay = texts.get(message.localDate);
    if (sameDay === undefined) texts.set(message.localDate, [message]);
    else sameDay.push(message);
  }
  return texts;
}

/** Texts that went after the last day of the log, under their dates. */
function textsAfter(last: ReplayDay | undefined, texts: TextsByDate): readonly string[] {
  return [...texts].flatMap(([date, sent]) => (date > (last?.date ?? "") ? [date, ...sent.flatMap(messageLines)] : []));
}

function dayLines({ date, level, reasons, load }: ReplayDay, highestAu: number): readonly string[] {
  const bar = load === 0 ? " " : loadBar(load, highestAu);
  const head = `${date} ${bar} ${String(Math.round(load)).padStart(5)} AU  ${colourOf(level)(level.padEnd(8))}`;
  const [first = "", ...more] = wrapped(reasons.join(" "), REASONS_AT, REASONS_AT).map((line) => line.trimStart());
  return [`${head} ${colours.dim(first)}`.trimEnd(), ...more.map((line) => " ".repeat(REASONS_AT) + colours.dim(line))];
}

/** A text under its day: local time, kind, words. */
function messageLines({ at, zone, kind, body }: ReplayMessage): readonly string[] {
  const [head = "", ...more] = wrapped(`${kind}  ${body}`, TEXT_AT, TEXT_AT + 2);
  const said = head.trimStart().slice(kind.length);
  return [`    ${colours.dim(localTimeAt(instantMs(at), zone))} ${colours.cyan(kind)}${said}`, ...more];
}

/** A row a week: a bar for each day's load in the colour of its level, the week's load, and an asterisk a text. */
function calendarLines(days: readonly ReplayDay[], texts: TextsByDate, highestAu: number): readonly string[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const mondays = days.map(({ date }) => epochDay(date) - WEEKDAYS.indexOf(weekdayOf(epochDay(date))));
  return [...new Set(mondays)].map((monday) => {
    const dates = WEEKDAYS.map((_, at) => isoDate(monday + at));
    const week = dates.map((date) => byDate.get(date));
    const load = week.reduce((sum, day) => sum + (day?.load ?? 0), 0);
    const sent = dates.reduce((count, date) => count + (texts.get(date)?.length ?? 0), 0);
    const cells = week.map((day) => calendarCell(day, highestAu)).join(" ");
    return `${isoDate(monday)}  ${cells}  ${String(Math.round(load)).padStart(5)} AU  ${colours.cyan("*".repeat(sent))}`;
  });
}

function calendarCell(day: ReplayDay | undefined, highestAu: number): string {
  if (day === undefined) return " ";
  return colourOf(day.level)(day.load === 0 ? "·" : loadBar(day.load, highestAu));
}

function loadBar(loadAu: number, highestAu: number): string {
  return BARS[Math.ceil((loadAu / highestAu) * BARS.length) - 1] ?? " ";
}

/** The colour of a level wherever a replay shows one. */
function colourOf(level: ReplayDay["level"]): (text: string) => string {
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

/** A comparison for a terminal. */
export function formatComparison({ added, removed, changed }: ReplayComparison): string {
  return [
    ...removed.flatMap((message) => [`${colours.red("-")} ${message.localDate}`, ...messageLines(message)]),
    ...added.flatMap((message) => [`${colours.green("+")} ${message.localDate}`, ...messageLines(message)]),
    ...changed.flatMap(({ before, after }) => [
      `${colours.yellow("~")} ${before.localDate}`,
      ...messageLines(before),
      ...messageLines(after),
    ]),
    `${added.length} texts added, ${removed.length} removed, ${changed.length} changed`,
    "",
  ].join("\n");
}
