import { athleteIdPages, withZone } from "../app/manage-athletes.ts";
import type { LanguageCode } from "../domain/language.ts";
import { epochDay, localDayAt } from "../domain/local-time.ts";
import type { Athlete } from "../domain/profile.ts";
import { LEVELS, type Level } from "../domain/recovery/status.ts";
import { type OnDamaged, type UnreadableItemError, unlessDamaged } from "../ports/unreadable-item.ts";
import { nameOf } from "./elements.ts";
import type { Reader } from "./reader.ts";
import type { TeamQuery } from "./team-query.ts";
import { adviceOn, type DashboardSources, readTeamRow, type TeamRow } from "./team-row.ts";

/** What the team's page shows. */
export interface TeamView {
  readonly reader: Reader;
  readonly teamName: string;
  readonly nowMs: number;
  readonly query: TeamQuery;
  /** How many athletes the team has, and how many of them the query finds. */
  readonly total: number;
  readonly found: number;
  readonly pages: number;
  readonly rows: readonly TeamRow[];
  /** Which athletes by name the page was chosen from; null: all. */
  readonly span: Span | null;
  /** Athletes who cannot be read. */
  readonly damaged: readonly Pick<UnreadableItemError, "athleteId" | "attribute">[];
}

interface Span {
  /** From 1. */
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

/** Rows on a page: a team of thirty is seen whole. */
const ROWS_A_PAGE = 50;
/** The logs of so many are read for a page that only logs can fill. */
export const LOGS_A_PAGE = 200;

/**
 * Reads a page of the team's list. Profiles are read of all athletes; logs only of those who are shown. A query
 * for what only logs can tell is answered for so many athletes by name at a time, whatever the size of the team.
 */
export async function readTeamView(query: TeamQuery, sources: DashboardSources, reader: Reader): Promise<TeamView> {
  const damaged: UnreadableItemError[] = [];
  const { teamName, clock } = sources;
  const nowMs = clock();
  const all = await readAll(sources, (each) => damaged.push(each));
  const named = all.filter((athlete) => isMeant(athlete, query, nowMs)).toSorted(byNameIn(reader.language));
  const reading = { query, sources, damaged };
  const { page, ...shown } = needsLogs(query)
    ? await pageOfLogs(named, reading)
    : await pageOfRows(await byStatus(named, query, sources), reading);
  return { reader, teamName, nowMs, query: { ...query, page }, total: all.length, ...shown, damaged };
}

function needsLogs({ only, sort }: TeamQuery): boolean {
  return only === "attention" || sort === "last";
}

interface Page {
  readonly found: number;
  readonly pages: number;
  readonly page: number;
  readonly rows: readonly TeamRow[];
  readonly span: Span | null;
}

interface Reading {
  readonly query: TeamQuery;
  readonly sources: DashboardSources;
  readonly damaged: UnreadableItemError[];
}

async function pageOfRows(athletes: readonly Athlete[], reading: Reading): Promise<Page> {
  const { pages, page, part } = partOf(athletes, reading.query.page, ROWS_A_PAGE);
  return { found: athletes.length, pages, page, rows: await rowsOf(part, reading), span: null };
}

/** Those among so many athletes by name whom the query means. */
async function pageOfLogs(athletes: readonly Athlete[], reading: Reading): Promise<Page> {
  const { pages, page, part } = partOf(athletes, reading.query.page, LOGS_A_PAGE);
  const rows = arranged(await rowsOf(part, reading), reading.query);
  const from = (page - 1) * LOGS_A_PAGE;
  const span = pages === 1 ? null : { from: from + 1, to: from + part.length, of: athletes.length };
  return { found: rows.length, pages, page, rows, span };
}

function partOf<One>(
  all: readonly One[],
  asked: number,
  size: number,
): { readonly pages: number; readonly page: number; readonly part: readonly One[] } {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(asked, pages);
  return { pages, page, part: all.slice((page - 1) * size, page * size) };
}

async function readAll(
  { directory, shards }: Pick<DashboardSources, "directory" | "shards">,
  onDamaged: OnDamaged,
): Promise<readonly Athlete[]> {
  const athletes: Athlete[] = [];
  for await (const ids of athleteIdPages({ directory, shards })) {
    for (const athlete of await readMany(ids, directory, onDamaged)) athletes.push(athlete);
  }
  return athletes;
}

/** Many in one read; one by one where one of them cannot be read. */
async function readMany(
  ids: readonly string[],
  directory: DashboardSources["directory"],
  onDamaged: OnDamaged,
): Promise<readonly Athlete[]> {
  const found = await unlessDamaged(directory.findMany(ids), () => undefined);
  const read = found ?? (await Promise.all(ids.map((id) => unlessDamaged(directory.find(id), onDamaged))));
  const dated = read.flatMap((athlete) => (athlete ? [unlessDamaged(withZone(athlete), onDamaged)] : []));
  return (await Promise.all(dated)).filter((athlete) => athlete !== undefined);
}

/** Case and accents do not matter. */
function isMeant(athlete: Athlete, { search, only }: TeamQuery, nowMs: number): boolean {
  if (only === "event" && nextEvent(athlete, nowMs) === undefined) return false;
  return [athlete.profile.name ?? "", athlete.athleteId].some((name) => plain(name).includes(plain(search)));
}

const EVENTS_AHEAD_DAYS = 14;

/** An athlete's next event within two weeks, today included [epoch day]. */
export function nextEvent({ profile }: Athlete, nowMs: number): number | undefined {
  const today = localDayAt(nowMs, profile.timeZone);
  const ahead = profile.events.map(epochDay).filter((day) => day >= today && day <= today + EVENTS_AHEAD_DAYS);
  return ahead.toSorted((a, b) => a - b)[0];
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

function byNameIn(language: LanguageCode): (a: Athlete, b: Athlete) => number {
  const names = new Intl.Collator(language, { sensitivity: "base", numeric: true });
  return (a, b) => names.compare(nameOf(a), nameOf(b)) || (a.athleteId < b.athleteId ? -1 : 1);
}

/** Filters and sorts by tomorrow's level, as it is stored. */
async function byStatus(
  athletes: readonly Athlete[],
  { only, sort }: TeamQuery,
  { book, clock }: DashboardSources,
): Promise<readonly Athlete[]> {
  const level = only === "event" || only === "attention" ? null : only;
  if (level === null && sort === "name") return athletes;
  const levels = await inChunks(athletes, async (athlete) => {
    const stored = await unlessDamaged(book.readStatus(athlete.athleteId), () => undefined);
    const tomorrow = localDayAt(clock(), athlete.profile.timeZone) + 1;
    return { athlete, tomorrow: adviceOn(tomorrow, stored?.status)?.level };
  });
  const meant = levels.filter((each) => level === null || each.tomorrow === level);
  return (sort === "name" ? meant : meant.toSorted((a, b) => rankOf(a.tomorrow) - rankOf(b.tomorrow))).map(
    ({ athlete }) => athlete,
  );
}

function rankOf(level: Level | undefined): number {
  return level === undefined ? LEVELS.length : LEVELS.indexOf(level);
}

function arranged(rows: readonly TeamRow[], { only, sort }: TeamQuery): readonly TeamRow[] {
  const meant = rows.filter(
    ({ attention, tomorrow }) =>
      only === null || only === "event" || (only === "attention" ? attention.length > 0 : tomorrow?.level === only),
  );
  const ranked =
    sort === "tomorrow" ? meant.toSorted((a, b) => rankOf(a.tomorrow?.level) - rankOf(b.tomorrow?.level)) : meant;
  return sort === "last" ? ranked.toSorted((a, b) => lastMs(b) - lastMs(a)) : ranked;
}

function lastMs({ lastSession }: TeamRow): number {
  return lastSession?.startMs ?? 0;
}

async function rowsOf(athletes: readonly Athlete[], { sources, damaged }: Reading): Promise<readonly TeamRow[]> {
  const rows = await inChunks(athletes, (athlete) =>
    unlessDamaged(readTeamRow(athlete, sources), (each) => damaged.push(each)),
  );
  return rows.filter((row) => row !== undefined);
}

/** So many athletes are read at once. */
const AT_ONCE = 50;

async function inChunks<One, Read>(all: readonly One[], read: (one: One) => Promise<Read>): Promise<readonly Read[]> {
  const done: Read[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    for (const one of await Promise.all(all.slice(at, at + AT_ONCE).map(read))) done.push(one);
  }
  return done;
}
