import type { Problem } from "../team/problem.ts";
import { csvRows } from "./csv.ts";

/** An athlete of a roster, as a row of its CSV file says it. */
export interface RosterRow {
  /** The line of the file it begins on. */
  readonly line: number;
  readonly athleteId: string;
  /** A profile file in JSON, for `profileFile` to judge. */
  readonly profile: unknown;
  /** How the athlete agreed to a channel; absent where they did not. */
  readonly consents: { readonly sms?: string; readonly email?: string };
  /** Whether they get a token of every source. */
  readonly wantsToken: boolean;
}

export interface RosterFile {
  readonly rows: readonly RosterRow[];
  readonly problems: readonly Problem[];
}

type ReadCell = (text: string) => unknown;

const asText: ReadCell = (text) => text;
const asNumber: ReadCell = (text) => (/^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : text);
const asYesOrNo: ReadCell = (text) => YES_OR_NO.get(text.toLowerCase()) ?? text;
const asList: ReadCell = (text) => text.split(";").map((item) => item.trim());

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["no", false],
]);

/** The columns that become fields of the profile; a dot goes into an object. */
const PROFILE_COLUMNS: Readonly<Record<string, ReadCell>> = {
  name: asText,
  phone: asText,
  email: asText,
  timeZone: asText,
  language: asText,
  birthYear: asNumber,
  "wake.default": asText,
  "wake.sat": asText,
  "wake.sun": asText,
  sleepNeedHours: asNumber,
  diet: asText,
  allergens: asList,
  avoid: asList,
  noFoodAdvice: asYesOrNo,
  askRpe: asYesOrNo,
  restDaysPerWeek: asNumber,
  restDayAt: asText,
  liftingExperience: asText,
  events: asList,
  "channels.rest-day": asList,
  "channels.meal": asList,
  "channels.bedtime": asList,
  "guardianConsent.name": asText,
  "guardianConsent.at": asText,
};

const COLUMNS = ["id", ...Object.keys(PROFILE_COLUMNS), "consent.sms", "consent.email", "token"];
const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
const ID_ALLOWED = "1 to 40 characters a-z, 0-9 and -, no - first";

/** A roster to fill in: every column, and an athlete as an example. */
export const ROSTER_TEMPLATE: string = [
  COLUMNS.join(","),
  "ana,Ana,+12025550187,ana@example.com,America/New_York,en,1990,06:30,07:30,,,omnivore,fish;milk,,no,yes,2,evening,,2027-04-19," +
    "sms;email,sms,sms,,,signed form 2026-11-01,,yes",
  "",
].join("\n");

/** The athletes of a roster in CSV, with comma, semicolon or tab between the cells, and everything that is wrong with it. */
export function readRoster(file: string, text: string): RosterFile {
  const { headings, rows, refused } = csvRows(text);
  const unknown = headingProblems(file, headings);
  if (unknown.length > 0) return { rows: [], problems: unknown };
  const broken = refused.flatMap(({ where, problems }) =>
    problems.map((problem) => ({ ...problem, file: `${file} ${where}` })),
  );
  const seen = new Map<string, number>();
  const read: RosterRow[] = [];
  for (const { line, cells } of rows) {
    const row = rosterRow(line, new Map(headings.map((heading, at) => [heading, (cells[at] ?? "").trim()])));
    const problem = idProblem(row, seen.get(row.athleteId));
    if (problem === undefined) read.push(row);
    else broken.push({ ...problem, file: placeOf(file, line) });
    seen.set(row.athleteId, line);
  }
  return { rows: read, problems: broken };
}

/** How a problem names a row: "roster.csv line 7". */
export function placeOf(file: string, line: number): string {
  return `${file} line ${line}`;
}

function headingProblems(file: string, headings: readonly string[]): readonly Problem[] {
  const place = placeOf(file, 1);
  const missing = ["id", "timeZone"].filter((name) => !headings.includes(name));
  return [
    ...missing.map((path) => ({ file: place, path, came: "no such column", expected: "a column of this name" })),
    ...headings
      .filter((heading) => !COLUMNS.includes(heading))
      .map((path) => ({ file: place, path, came: "a column", expected: `the columns ${COLUMNS.join(", ")}` })),
  ];
}

function rosterRow(line: number, cells: ReadonlyMap<string, string>): RosterRow {
  const [sms, email] = [cells.get("consent.sms") ?? "", cells.get("consent.email") ?? ""];
  return {
    line,
    athleteId: cells.get("id") ?? "",
    profile: profileIn(cells),
    consents: { ...(sms !== "" && { sms }), ...(email !== "" && { email }) },
    wantsToken: asYesOrNo(cells.get("token") ?? "") === true,
  };
}

/** An empty cell leaves a field out, so that it takes its default. */
function profileIn(cells: ReadonlyMap<string, string>): unknown {
  const profile: Record<string, unknown> = {};
  const parts = new Map<string, Record<string, unknown>>();
  for (const [column, read] of Object.entries(PROFILE_COLUMNS)) {
    const text = cells.get(column) ?? "";
    if (text === "") continue;
    const [field = column, member] = column.split(".");
    if (member === undefined) profile[field] = read(text);
    else parts.set(field, { ...parts.get(field), [member]: read(text) });
  }
  return { ...profile, ...Object.fromEntries(parts) };
}

function idProblem({ athleteId }: RosterRow, earlierLine: number | undefined): Omit<Problem, "file"> | undefined {
  if (!ID.test(athleteId)) return { path: "id", came: JSON.stringify(athleteId), expected: ID_ALLOWED };
  if (earlierLine === undefined) return undefined;
  return { path: "id", came: JSON.stringify(athleteId), expected: `an id of its own: line ${earlierLine} has it` };
}
