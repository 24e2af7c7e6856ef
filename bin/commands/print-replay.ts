import type { ReplayDay, ReplayMessage, ReplayReport } from "../../lib/app/replay-report.ts";
import { instantMs, localTimeAt } from "../../lib/domain/local-time.ts";
import { colours, wrapped } from "./layout.ts";
import { colourOf, replayCalendar } from "./replay-calendar.ts";

const BARS: readonly string[] = Array.from(" ▁▂▃▄▅▆▇█");

/** Columns at which the reasons of a day, and the words of a text begin. */
const REASONS_AT = 31;
const TEXT_AT = 10;

/** A replay for a terminal, 80 columns wide: a line a day with its load bar, the texts under their day, the summary at the end. */
export function printReport({ days, messages, summary }: ReplayReport): string {
  const highest = Math.max(1, ...days.map(({ load }) => load));
  const lines = days.flatMap((day) => [
    ...dayLines(day, highest),
    ...messages.filter(({ localDate }) => localDate === day.date).flatMap(messageLines),
  ]);
  const kinds = Object.entries(summary.byKind).map(([kind, count]) => `${count} ${kind}`);
  return [
    ...lines,
    "",
    ...replayCalendar(days, messages),
    "",
    `${summary.days} days, ${summary.texts} texts (${kinds.join(", ") || "none"}), ${summary.textsPerWeek.toFixed(1)} a week`,
    `${summary.parts} SMS parts, $${summary.costUsd.toFixed(2)}`,
    ...Object.entries(summary.silences).map(([why, count]) => colours.dim(`${count} not sent: ${why}`)),
    "",
  ].join("\n");
}

function dayLines({ date, level, reasons, load }: ReplayDay, highest: number): readonly string[] {
  const bar = BARS[Math.ceil((load / highest) * (BARS.length - 1))] ?? " ";
  const head = `${date} ${bar} ${String(Math.round(load)).padStart(5)} AU  ${colourOf(level)(level.padEnd(8))}`;
  const [first = "", ...more] = wrapped(reasons.join(" "), REASONS_AT, REASONS_AT).map((line) => line.trimStart());
  return [`${head} ${colours.dim(first)}`.trimEnd(), ...more.map((line) => " ".repeat(REASONS_AT) + colours.dim(line))];
}

/** A text under its day: local time, kind, words. */
export function messageLines({ at, zone, kind, body }: ReplayMessage): readonly string[] {
  const [head = "", ...more] = wrapped(`${kind}  ${body}`, TEXT_AT, TEXT_AT + 2);
  const said = head.trimStart().slice(kind.length);
  return [`    ${colours.dim(localTimeAt(instantMs(at), zone))} ${colours.cyan(kind)}${said}`, ...more];
}
