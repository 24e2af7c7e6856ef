import type { ReplayComparison } from "../../lib/app/compare-replays.ts";
import type { ReplayDay, ReplayMessage, ReplayReport, ReplaySilence } from "../../lib/app/replay-report.ts";
import { epochDay, instantMs, isoDate, localTimeAt, WEEKDAYS, weekdayOf } from "../../lib/domain/local-time.ts";
import { colours } from "./colours.ts";
import { counted, shortened, tableText, wrapped } from "./layout.ts";
import { silenceWords } from "./silence-words.ts";

const BARS: readonly string[] = Array.from("▁▂▃▄▅▆▇█");

/** Columns at which the reasons of a day, and the words of a text begin. */
const REASONS_AT = 31;
const TEXT_AT = 10;

/**
 * A replay for a terminal, 80 columns wide: what the signs mean, a line a day with its load bar, texts and silences under
 * their day, a calendar, the summary at the end.
 */
export function formatReport({ days, messages, silences, summary }: ReplayReport, name: string): string {
  const highestAu = days.reduce((highest, { load }) => Math.max(highest, load), 1);
  const texts = groupedByDate(messages, ({ localDate }) => localDate);
  const kept = groupedByDate(silences, ({ date }) => date);
  const linesOf = (date: string): readonly string[] => [
    ...(texts.get(date) ?? []).flatMap(messageLines),
    ...(kept.get(date) ?? []).flatMap(silenceLines),
  ];
  const kinds = Object.entries(summary.byKind).map(([kind, count]) => `${count} ${kind}`);
  return [
    ...headLines(days, name),
    "",
    ...days.flatMap((day) => [...dayLines(day, highestAu), ...linesOf(day.date)]),
    ...datesAfter(days.at(-1), [...texts.keys(), ...kept.keys()]).flatMap((date) => [date, ...linesOf(date)]),
    "",
    ...calendarLines(days, texts, highestAu),
    "",
    `${counted(summary.days, "day")}, ${counted(summary.texts, "text")} (${kinds.join(", ") || "none"})${perWeek(summary)}`,
    `${counted(summary.parts, "SMS part")}, $${summary.costUsd.toFixed(2)}`,
    ...Object.entries(summary.silences).map(([why, count]) => colours.dim(`${count} not sent: ${silenceWords(why)}`)),
    ...(summary.leftOut === 0
      ? []
      : [
          `${summary.leftOut} ${summary.leftOut === 1 ? "record or field" : "records or fields"} of the log left out, named above`,
        ]),
    "",
  ].join("\n");
}

/** How many texts a week; of less than a week nothing, as nobody knows how it would go on. */
function perWeek({ days, textsPerWeek }: ReplayReport["summary"]): string {
  return days < WEEKDAYS.length ? "" : `, ${textsPerWeek.toFixed(1)} a week`;
}

const LEGEND =
  "A day: its load in AU (effort 0-10 x minutes), the level at its end (rest, easy, ready, or building: too little is known yet) and the reasons. " +
  "Under it what went that day, at local time, and what was held back. Below, a week a line: R rest, E easy, . ready, b building, * a text.";

function headLines(days: readonly ReplayDay[], name: string): readonly string[] {
  const [first, last] = [days[0], days.at(-1)];
  const span = first === undefined || last === undefined ? "no day" : `${first.date} to ${last.date}`;
  return [colours.bold(`${name} by today's rules, ${span}`), ...wrapped(LEGEND, 0, 0).map(colours.dim)];
}

type TextsByDate = ReadonlyMap<string, readonly ReplayMessage[]>;

function groupedByDate<Item>(
  items: readonly Item[],
  dateOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const dates = new Map<string, Item[]>();
  for (const item of items) {
    const sameDay = dates.get(dateOf(item));
    if (sameDay === undefined) dates.set(dateOf(item), [item]);
    else sameDay.push(item);
  }
  return dates;
}

/** Dates after the last day of the log on which something went, or was held back. */
function datesAfter(last: ReplayDay | undefined, dates: readonly string[]): readonly string[] {
  return [...new Set(dates)].filter((date) => date > (last?.date ?? "")).toSorted();
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

function silenceLines({ kind, state, reason }: ReplaySilence): readonly string[] {
  return [colours.dim(`          ${kind} not sent: ${state === "SKIPPED" ? "" : `${state} `}${reason}`)];
}

/** A row a week: a bar for each day's load in the colour of its level, the week's load, a letter for each level, and an asterisk a text. */
function calendarLines(days: readonly ReplayDay[], texts: TextsByDate, highestAu: number): readonly string[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const mondays = days.map(({ date }) => epochDay(date) - WEEKDAYS.indexOf(weekdayOf(epochDay(date))));
  const head = `${"week of".padEnd(10)}  M T W T F S S  ${"load".padStart(5)}     levels   texts`;
  const weeks = [...new Set(mondays)].map((monday) => {
    const dates = WEEKDAYS.map((_, at) => isoDate(monday + at));
    const week = dates.map((date) => byDate.get(date));
    const load = week.reduce((sum, day) => sum + (day?.load ?? 0), 0);
    const sent = dates.reduce((count, date) => count + (texts.get(date)?.length ?? 0), 0);
    const cells = week.map((day) => calendarCell(day, highestAu)).join(" ");
    const levels = week.map((day) => (day === undefined ? " " : LETTERS[day.level])).join("");
    const line = `${isoDate(monday)}  ${cells}  ${String(Math.round(load)).padStart(5)} AU  ${levels}`;
    return sent === 0 ? line.trimEnd() : `${line}  ${colours.cyan("*".repeat(sent))}`;
  });
  return days.length === 0 ? [] : [colours.dim(head), ...weeks];
}

const LETTERS = { rest: "R", easy: "E", ready: ".", building: "b" } as const;

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

/** A comparison for a terminal: a table of the texts that differ, with the words of each side. */
export function formatComparison(
  { added, removed, changed }: ReplayComparison,
  [before, after]: readonly [string, string],
): string {
  const rows = [
    ...removed.map((message) => ({ message, cells: [wordsOf(message), "-"] })),
    ...added.map((message) => ({ message, cells: ["-", wordsOf(message)] })),
    ...changed.map((pair) => ({ message: pair.after, cells: [wordsOf(pair.before), wordsOf(pair.after)] })),
  ].toSorted((a, b) => (a.message.at < b.message.at ? -1 : 1));
  const table = tableText(
    ["DATE", "KIND", shortened(before, WORDS), shortened(after, WORDS)],
    rows.map(({ message, cells }) => [message.localDate, message.kind, ...cells]),
  );
  const counts = `${counted(added.length, "text")} added, ${removed.length} removed, ${changed.length} changed\n`;
  return rows.length === 0 ? counts : `${table}\n${counts}`;
}

/** Columns for the words of one side. */
const WORDS = 26;

function wordsOf({ at, zone, body }: ReplayMessage): string {
  return shortened(`${localTimeAt(instantMs(at), zone)} ${body}`, WORDS);
}
