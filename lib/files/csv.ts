import * as z from "zod/mini";
import { type ReadRecord, refused } from "../vendors/read-result.ts";
import { decimalIn } from "./csv-values.ts";
import { cellsWithStrayQuotes } from "./stray-quotes.ts";

/** A record of a CSV file. */
interface CsvRecord {
  /** The line it begins on. */
  readonly line: number;
  /** The cells by heading; where a heading stands twice, the last. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A CSV file by its headings. */
export interface CsvFile {
  readonly headings: readonly string[];
  readonly records: readonly CsvRecord[];
  readonly refused: readonly ReadRecord[];
}

const EMPTY = { path: "", came: "a table without rows", expected: "a row for each record" };
/** The mark of UTF-8, and the line by which Excel is told the delimiter. */
const PROLOG = /^\uFEFF?(?:sep=.\r?\n)?/i;
const QUOTE = '"';
/** Longer than anybody describes a workout: a quote that is not closed by then never is, so that reading stays linear. */
const LONGEST_CELL = 20_000;

/** A row of a CSV file. */
export interface CsvRow {
  /** The line it begins on. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV file of RFC 4180 whose delimiter is the one its headings use most: comma, semicolon, tab or bar. A record
 * that cannot be read is refused by its line, and reading goes on with the next line, at a cost that grows as the file.
 */
export function csvRows(text: string): Omit<CsvFile, "records"> & { readonly rows: readonly CsvRow[] } {
  const { rows, refused: broken } = readRows(text.replace(PROLOG, "").replaceAll(/\r\n?/g, "\n"));
  const headings = (rows[0]?.cells ?? []).map((heading) => heading.trim());
  const body = rows.slice(1).map((row) => withoutRest(row, headings.length));
  const whole = body.filter(({ cells }) => cells.length === headings.length);
  const uneven = withoutNextTable(body, headings.length)
    .filter(({ cells }) => cells.length !== headings.length)
    .map(({ line, cells }) => {
      const came = cells.length === 1 ? "1 cell" : `${cells.length} cells`;
      return refused(`line ${line}`, { path: "", came, expected: `${headings.length}, one below each heading` });
    });
  const empty = rows.length === 1 && broken.length === 0 ? [refused("", EMPTY)] : [];
  return { headings, rows: whole, refused: [...broken, ...uneven, ...empty] };
}

/** The rows before another table that follows with headings of its own, to the end of the file. */
function withoutNextTable(body: readonly CsvRow[], columns: number): readonly CsvRow[] {
  const from = body.findLastIndex(({ cells }) => cells.length === columns) + 1;
  const next = body[from];
  const isHeadings =
    next !== undefined && next.cells.length > 2 && next.cells.every((cell) => !/^[\d.,:-]+$/.test(cell));
  const isAlike = body.slice(from).every(({ cells }) => cells.length === next?.cells.length);
  return isHeadings && isAlike && body.length > from + 1 ? body.slice(0, from) : body;
}

/** A row without the empty cells that some programs write behind its last one. */
function withoutRest(row: CsvRow, columns: number): CsvRow {
  const isRest = row.cells.slice(columns).every((cell) => cell.trim() === "");
  return isRest ? { ...row, cells: row.cells.slice(0, columns) } : row;
}

/** Reads a CSV file by its headings. */
export function readCsv(text: string): CsvFile {
  const { headings, rows, refused: broken } = csvRows(text);
  const records = rows.map(({ line, cells }) => ({ line, cells: byHeading(headings, cells) }));
  return { headings, records, refused: broken };
}

/** The headings of a text, if its first line can be read as such. */
export function csvHeadings(text: string): readonly string[] {
  const [first = ""] = text
    .replace(PROLOG, "")
    .slice(0, LONGEST_CELL)
    .split(/[\r\n]/, 1);
  return readRows(first).rows[0]?.cells ?? [];
}

/** The cells of a row by their headings. */
export function byHeading(headings: readonly string[], cells: readonly string[]): CsvRecord["cells"] {
  return Object.fromEntries(headings.map((heading, at) => [heading, cells[at]?.trim() ?? ""]));
}

/** A cell that holds a number of 0 or more, with a point or a comma, or nothing. */
export function amountCell(most: number = Number.MAX_VALUE): z.ZodMiniType<number | undefined> {
  const error =
    most === Number.MAX_VALUE ? "a number of 0 or more, or nothing" : `a number from 0 to ${most}, or nothing`;
  const isAmount = (text: string): boolean => text === "" || (decimalIn(text) ?? Number.NaN) <= most;
  return z.pipe(
    z.optional(z.string({ error }).check(z.refine(isAmount, { error }))),
    z.transform((text) => (text === undefined ? undefined : decimalIn(text))),
  );
}

function readRows(text: string): { readonly rows: readonly CsvRow[]; readonly refused: readonly ReadRecord[] } {
  const delimiter = delimiterOf(text);
  const rows: CsvRow[] = [];
  const broken: ReadRecord[] = [];
  let line = 1;
  for (let from = 0; from < text.length; ) {
    const record = readTolerantly(text, { from, delimiter, columns: rows[0]?.cells.length });
    if ("why" in record) broken.push(refused(`line ${line}`, { path: "", came: record.why, expected: QUOTED }));
    else if (record.cells.some((cell) => cell !== "")) rows.push({ line, cells: record.cells });
    const next = "why" in record ? endOfLine(text, from) + 1 : record.next;
    line += linesIn(text, { from, to: next });
    from = next;
  }
  return { rows, refused: broken };
}

const QUOTED = "each one closed at the end of its cell; the row is left out";

type RecordOfCells = { readonly cells: readonly string[]; readonly next: number } | { readonly why: string };

interface Place {
  readonly from: number;
  readonly delimiter: string;
}

/** The record that begins at a place; where its quotes do not stand as they should, the line as people meant it. */
function readTolerantly(
  text: string,
  { columns, ...place }: Place & { readonly columns: number | undefined },
): RecordOfCells {
  const record = readRecord(text, place);
  if (columns === undefined) return record;
  if ("cells" in record && withoutRest({ line: 0, cells: record.cells }, columns).cells.length === columns)
    return record;
  const end = endOfLine(text, place.from);
  const line = text.slice(place.from, Math.min(end, place.from + LONGEST_CELL));
  if (!line.includes(QUOTE)) return record;
  const cells = cellsWithStrayQuotes(line, { delimiter: place.delimiter, columns });
  return cells === undefined ? record : { cells, next: end + 1 };
}

interface Cell {
  readonly text: string;
  /** Where its delimiter, the line break after it or the end stands. */
  readonly end: number;
}

/** The record that begins at a place, or why it is none. */
function readRecord(text: string, { from, delimiter }: Place): RecordOfCells {
  const cells: string[] = [];
  for (let at = from; ; ) {
    const cell = text[at] === QUOTE ? quotedCell(text, at) : plainCell(text, at, delimiter);
    if ("why" in cell) return cell;
    cells.push(cell.text);
    if (text[cell.end] !== delimiter) {
      const isEnd = cell.end >= text.length || text[cell.end] === "\n";
      return isEnd ? { cells, next: cell.end + 1 } : { why: "a quotation mark within a cell" };
    }
    at = cell.end + 1;
  }
}

function quotedCell(text: string, at: number): Cell | { readonly why: string } {
  let end = text.indexOf(QUOTE, at + 1);
  while (end !== -1 && end - at < LONGEST_CELL && text[end + 1] === QUOTE) end = text.indexOf(QUOTE, end + 2);
  if (end === -1 || end - at >= LONGEST_CELL) return { why: "a quotation mark that is not closed" };
  return { text: text.slice(at + 1, end).replaceAll('""', QUOTE), end: end + 1 };
}

/** A cell without quotes around it; quotes in it are what people wrote. */
function plainCell(text: string, at: number, delimiter: string): Cell {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end += 1;
  return { text: text.slice(at, end), end };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

function linesIn(text: string, { from, to }: { readonly from: number; readonly to: number }): number {
  let lines = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

function delimiterOf(text: string): string {
  const from = text.search(/[^\s]/);
  const headings = text.slice(from, endOfLine(text, from));
  const count = (delimiter: string): number => headings.split(delimiter).length;
  return [",", ";", "\t", "|"].toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}
