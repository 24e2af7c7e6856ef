import { byHeading, csvRows } from "../../files/csv.ts";
import type { TableHints } from "../../files/table-hints.ts";
import type { ReadRecord } from "../read-result.ts";
import { readAtHome } from "./home-time.ts";

const NEEDED = ["kind", "startedAt", "durationMinutes"];

/** Whether these are the headings of our own format as a table. */
export function isOurCsv(headings: readonly string[]): boolean {
  return NEEDED.every((name) => headings.some((heading) => heading.trim() === name));
}

/** Reads our own format as a table, a row a workout, headed by the names of the fields; an empty cell says nothing. */
export function readOurCsv(csv: string, hints: TableHints): readonly ReadRecord[] {
  const { headings, rows, refused: broken } = csvRows(csv);
  const read = rows.map(({ line, cells }): ReadRecord => {
    const told = Object.entries(byHeading(headings, cells)).filter(([, cell]) => cell !== "");
    const fields = told.map(([name, cell]) => [name, FLAGS.get(cell.toLowerCase()) ?? cell] as const);
    return readAtHome(Object.fromEntries(fields), `line ${line}`, hints);
  });
  return [...broken, ...read];
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);
