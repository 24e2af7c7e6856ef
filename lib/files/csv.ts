import { parse } from "csv-parse/sync";
import * as z from "zod/mini";
import { type ReadRecord, refused } from "../vendors/read-result.ts";

/** A record of a CSV file. */
export interface CsvRecord {
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

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a CSV file of RFC 4180 whose delimiter is the one its headings use most: comma, semicolon or tab. A record that
 * cannot be read is refused by its line, and reading goes on with the next line.
 */
export function readCsv(text: string): CsvFile {
  const { rows, refused: broken } = readRows(text.replaceAll("\r\n", "\n"));
  const headings = rows[0]?.cells ?? [];
  const body = rows.slice(1);
  const whole = body.filter(({ cells }) => cells.length === headings.length);
  const uneven = body
    .filter(({ cells }) => cells.length !== headings.length)
    .map(({ line, cells }) => {
      return refused(`line ${line}`, { path: "", came: `${cells.length} cells`, expected: `${headings.length} cells` });
    });
  const records = whole.map(({ line, cells }) => ({ line, cells: byHeading(headings, cells) }));
  return { headings, records, refused: [...broken, ...uneven] };
}

/** The headings of a text, if its first line can be read as such. */
export function csvHeadings(text: string): readonly string[] {
  const [first = ""] = text.split(/\r?\n/, 1);
  return readRows(first).rows[0]?.cells ?? [];
}

function byHeading(headings: readonly string[], cells: readonly string[]): CsvRecord["cells"] {
  return Object.fromEntries(headings.map((heading, at) => [heading, cells[at]?.trim() ?? ""]));
}

/** A cell that holds a number of 0 or more, or nothing. */
export function amountCell(most: number = Number.MAX_VALUE): z.ZodMiniType<number | undefined> {
  const error =
    most === Number.MAX_VALUE ? "a number of 0 or more, or nothing" : `a number from 0 to ${most}, or nothing`;
  const isAmount = (text: string): boolean => /^(\d+(\.\d+)?)?$/.test(text) && Number(text) <= most;
  return z.pipe(
    z.optional(z.string({ error }).check(z.refine(isAmount, { error }))),
    z.transform((text) => (text === undefined || text === "" ? undefined : Number(text))),
  );
}

function readRows(text: string): { readonly rows: readonly Row[]; readonly refused: readonly ReadRecord[] } {
  const delimiter = delimiterOf(text);
  const rows: Row[] = [];
  const broken: ReadRecord[] = [];
  const lines = text.split("\n");
  for (let from = 0; from < lines.length; ) {
    const part = readUntilBroken(lines.slice(from).join("\n"), { delimiter, from });
    rows.push(...part.rows);
    if (part.brokenLine === undefined) break;
    broken.push(refused(`line ${part.brokenLine}`, { path: "", came: part.why, expected: "a record of CSV" }));
    from = part.brokenLine;
  }
  return { rows, refused: broken };
}

type Part =
  | { readonly rows: readonly Row[]; readonly brokenLine?: undefined }
  | { readonly rows: readonly Row[]; readonly brokenLine: number; readonly why: string };

function readUntilBroken(text: string, at: { readonly delimiter: string; readonly from: number }): Part {
  const rows: Row[] = [];
  let line = at.from + 1;
  try {
    parse(text, {
      bom: true,
      delimiter: at.delimiter,
      relax_column_count: true,
      record_delimiter: "\n",
      on_record: (cells: readonly string[], { lines }) => {
        if (cells.some((cell) => cell !== "")) rows.push({ line, cells });
        line = at.from + lines + 1;
        return null;
      },
    });
    return { rows };
  } catch (error) {
    return { rows, brokenLine: line, why: error instanceof Error ? reasonOf(error) : "a quote out of place" };
  }
}

/** What the parser says, without its line: it counts from where it was started. */
function reasonOf({ message }: Error): string {
  return message.split(":", 1)[0]?.toLowerCase() ?? message;
}

function delimiterOf(text: string): string {
  const [headings = ""] = text.split("\n", 1);
  const count = (delimiter: string): number => headings.split(delimiter).length;
  return [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}
