import type { ReplayDay, ReplayMessage, ReplayReport } from "../../lib/app/replay-report.ts";
import { instantMs, localTimeAt } from "../../lib/domain/local-time.ts";
import { colours } from "./colours.ts";
import { colourOf, replayCalendar } from "./replay-calendar.ts";

const BARS: readonly string[] = Array.from(" ▁▂▃▄▅▆▇█");

/** A replay for a terminal: a line a day with its load bar, the texts under their day, the summary at the end. */
export function printReport({ days, messages, summary }: ReplayReport): string {
  const highest = Math.max(1, ...days.map(({ load }) => load));
  const lines = days.flatMap((day) => [
    dayLine(day, highest),
    ...messages.filter(({ localDate }) => localDate === day.date).map(messageLine),
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

function dayLine({ date, level, reasons, load }: ReplayDay, highest: number): string {
  const bar = BARS[Math.ceil((load / highest) * (BARS.length - 1))] ?? " ";
  return `${date} ${bar} ${String(Math.round(load)).padStart(5)} AU  ${colourOf(level)(level.padEnd(8))} ${colours.dim(reasons.join(" "))}`.trimEnd();
}

/** A text under its day: local time, kind, words. */
export function messageLine({ at, zone, kind, body }: ReplayMessage): string {
  return `    ${colours.dim(localTimeAt(instantMs(at), zone))} ${colours.cyan(kind)}  ${body}`;
}
