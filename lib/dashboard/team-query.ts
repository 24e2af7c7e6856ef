import { LEVELS, type Level } from "../domain/recovery/status.ts";

const SORTS = ["name", "tomorrow", "last"] as const;
type TeamSort = (typeof SORTS)[number];

/** Which athletes the team's page lists, and in which order. */
export interface TeamQuery {
  /** Part of a name or an id; empty: all. */
  readonly search: string;
  /** Tomorrow's level, or only those with something to look at, or with an event ahead; null: all. */
  readonly only: Level | "attention" | "event" | null;
  readonly sort: TeamSort;
  /** From 1. */
  readonly page: number;
}

const LONGEST_SEARCH = 100;

/** What a URL asks for; what it says wrongly counts as not said. */
export function teamQueryOf(asked: Readonly<Record<string, string>>): TeamQuery {
  const { search = "", only, sort, page = "" } = asked;
  return {
    search: search.trim().slice(0, LONGEST_SEARCH),
    only: [...LEVELS, "attention" as const, "event" as const].find((known) => known === only) ?? null,
    sort: SORTS.find((known) => known === sort) ?? "name",
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** The URL that asks for it. */
export function teamUrl({ search, only, sort, page }: TeamQuery): string {
  const asked = new URLSearchParams({
    ...(search === "" ? {} : { search }),
    ...(only === null ? {} : { only }),
    ...(sort === "name" ? {} : { sort }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return asked === "" ? "/" : `/?${asked}`;
}
