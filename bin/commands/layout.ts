import { Help } from "commander";

/** Columns of what is printed. */
export const WIDTH = 80;
const COLUMN_GAP = "  ";

/** A text in lines of at most 80 columns: the first indented by `first`, the others by `rest`; its own breaks stay. */
export function wrapped(text: string, first: number, rest: number): readonly string[] {
  return text.split("\n").flatMap((line, at) => wrappedLine(line, at === 0 ? first : rest, rest));
}

/** A text for a terminal: lines of at most 80 columns, those after the first indented. */
export function paragraph(text: string, indent = 0): string {
  return `${wrapped(text, 0, indent).join("\n")}\n`;
}

function wrappedLine(text: string, first: number, rest: number): readonly string[] {
  if (text === "") return [""];
  const [head = "", ...others] = boxed(text, WIDTH - first);
  const more = others.length === 0 ? [] : boxed(others.join(" "), WIDTH - rest);
  return [" ".repeat(first) + head, ...more.map((line) => " ".repeat(rest) + line)];
}

function boxed(text: string, width: number): readonly string[] {
  return new Help().boxWrap(text, width).split("\n");
}

/**
 * Rows under a header in columns, at most 80 wide: columns of these names are left out, one after the other, while it is
 * wider; then the last column is cut.
 */
export function tableText(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  dispensable: readonly string[] = [],
): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) =>
    all.reduce((widest, row) => Math.max(widest, Array.from(row[column] ?? "").length), 0),
  );
  const [name, ...others] = dispensable;
  if (
    name !== undefined &&
    widths.reduce((sum, width) => sum + width + COLUMN_GAP.length, -COLUMN_GAP.length) > WIDTH
  ) {
    const without = (row: readonly string[]): readonly string[] => row.filter((_, at) => header[at] !== name);
    return tableText(without(header), rows.map(without), others);
  }
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => padded(cell, widths[at] ?? 0)).join(COLUMN_GAP);
  return all.map((row) => `${shortened(line(row).trimEnd(), WIDTH)}\n`).join("");
}

function padded(cell: string, width: number): string {
  return cell + " ".repeat(Math.max(0, width - Array.from(cell).length));
}

/** A text of at most so many characters, cut where it is longer. */
export function shortened(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}

/** `1 alarm`, `2 alarms`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** An instant to the minute: `2026-10-12 16:00 UTC`. */
export function formatMinute(isoInstant: string): string {
  return `${isoInstant.slice(0, 10)} ${isoInstant.slice(11, 16)} UTC`;
}
