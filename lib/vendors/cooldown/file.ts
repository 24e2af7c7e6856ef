import { byHeading, csvRows } from "../../files/csv.ts";
import { readLeniently } from "../lenient-reading.ts";
import type { ReadRecord } from "../read-result.ts";
import { toldWorkout } from "./told-workouts.ts";

const NEEDED = ["kind", "startedAt", "durationMinutes"];

/** Whether these are the headings of our own format as a table. */
export function isOurCsv(headings: readonly string[]): boolean {
  return NEEDED.every((name) => headings.some((heading) => heading.trim() === name));
}

/** Reads our own format as a table, a row a workout, headed by the names of the fields; an empty cell says nothing. */
export function readOurCsv(csv: string): readonly ReadRecord[] {
  const { headings, rows, refused: broken } = csvRows(csv);
  const read = rows.map(({ line, cells }): ReadRecord => {
    const told = Object.entries(byHeading(headings, cells)).filter(([, cell]) => cell !== "");
    const fields = told.map(([name, cell]) => [name, FLAGS.get(cell.toLowerCase()) ?? cell] as const);
    const { told: workout, problems } = readLeniently(Object.fromEntries(fields), toldWorkout);
    return { where: `line ${line}`, ...(workout && { workout }), problems };
  });
  return [...broken, ...read];
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);
