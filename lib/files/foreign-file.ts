import { type RecordProblem, sentence } from "../vendors/read-result.ts";

/** Files that people have in place of a log, by their first bytes as Latin-1, and what to do with each. */
const MARKS: readonly (readonly [start: string, told: string])[] = [
  ["\xd0\xcf\x11\xe0", workbook("an old Excel workbook")],
  ["%PDF", "is a PDF, in which no program finds workouts; ask the app for CSV, GPX, TCX or FIT"],
  ["SQLite format 3", "is an app's own database; ask the app for its export, as CSV, GPX, TCX or FIT"],
];
/** Programs that keep tables in a zip, by a file in it. */
const ZIPPED: ReadonlyMap<string, string> = new Map([
  ["xl/workbook.xml", "an Excel workbook"],
  ["META-INF/manifest.xml", "an OpenOffice document"],
]);
const LONGEST_MARK = 20;

/** What a file of bytes that hold no log is, and what to do; undefined of any other. */
export function foreignFile(bytes: Uint8Array): RecordProblem | undefined {
  const start = Buffer.from(bytes.subarray(0, LONGEST_MARK)).toString("latin1");
  const told = MARKS.find(([mark]) => start.startsWith(mark))?.[1];
  return told === undefined ? undefined : sentence("", told);
}

/** The same of a zip, by the names in it and its own. */
export function foreignZip(names: readonly string[], fileName: string): RecordProblem | undefined {
  const what = /\.numbers$/i.test(fileName)
    ? "a Numbers document"
    : names.map((name) => ZIPPED.get(name)).find((known) => known !== undefined);
  return what === undefined ? undefined : sentence("", workbook(what));
}

function workbook(what: string): string {
  return `is ${what}; save or export its table as CSV (File, Save As), then name that file`;
}
