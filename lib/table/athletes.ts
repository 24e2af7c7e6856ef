import * as z from "zod/mini";
import { updateWithRetries } from "../app/update-with-retries.ts";
import type { Athlete } from "../domain/profile.ts";
import { sameValue } from "../domain/stable-value.ts";
import type { OperatorDirectory, TokenSummary } from "../ports/operators.ts";
import type { AthleteDirectory, AthleteUpdate, TokenRecord } from "../ports.ts";
import { athleteAttributes, parseAthlete } from "./athlete-item.ts";
import * as stored from "./items.ts";
import { ABSENT, type Attributes, type Condition, PRESENT, type Table } from "./table.ts";
import { withUnknownMembers } from "./unknown-members.ts";

const PAGE_SIZE = 100;

/** Profiles in the table, one item an athlete. */
export function createProfiles(table: Table): Pick<AthleteDirectory, "find" | "findMany" | "update" | "list"> {
  const parser = table.parser(parseAthlete);
  return {
    find: async (athleteId) => {
      const item = await table.get(stored.profileKey(athleteId));
      return item && { athleteId, ...parser.one(item) };
    },
    findMany: async (athleteIds) => {
      const items = await table.getMany(athleteIds.map(stored.profileKey));
      return items.flatMap((item, at) =>
        item === undefined ? [] : [{ athleteId: athleteIds[at] ?? "", ...parser.one(item) }],
      );
    },
    update: (athleteId, change) =>
      updateProfile(table, athleteId, (athlete) => withSameIdAndPhone(athlete, change(athlete))),
    list: async (shard, after) => {
      const entries = await table.query({
        index: "due",
        partition: stored.dueShard("ATHLETES", shard),
        ...(after === undefined ? {} : { sortKey: { above: after } }),
        limit: PAGE_SIZE,
      });
      return entries.flatMap(({ PK }) => stored.athleteIdOf(String(PK)) ?? []);
    },
  };
}

/** Profiles without an entry of the index, by which athletes are listed. */
export function createUnlistedProfiles(table: Table): { readonly keepUnlisted: (athlete: Athlete) => Promise<void> } {
  return {
    keepUnlisted: async (athlete) => {
      const { athleteId, profile, emailSubscription } = athlete;
      const { kind } = await updateProfile(table, athleteId, (kept) => ({ ...kept, profile, emailSubscription }));
      if (kind === "unknown")
        await table.put({ ...stored.profileKey(athleteId), ...athleteAttributes(athlete) }, ABSENT);
    },
  };
}

/** A consistent read that looks no further than whether there is such an athlete. */
export function createIsAthlete(table: Table): (athleteId: string) => Promise<boolean> {
  return async (athleteId) => (await table.get(stored.profileKey(athleteId))) !== undefined;
}

function withSameIdAndPhone(athlete: Athlete, next: Athlete | undefined): Athlete | undefined {
  if (next === undefined) return undefined;
  if (next.athleteId !== athlete.athleteId || next.profile.phone !== athlete.profile.phone) {
    throw new Error(`Athlete ${athlete.athleteId} was not changed: id and phone stay as they are.`);
  }
  return next;
}

/**
 * Changes a profile as it stands, on condition that nobody wrote in between. `nextOf` answers undefined to leave it.
 *
 * @throws Error after the fifth lost race.
 */
export async function updateProfile(
  table: Table,
  athleteId: string,
  nextOf: (athlete: Athlete) => Athlete | undefined,
): Promise<AthleteUpdate> {
  const updated = await updateWithRetries(async (): Promise<AthleteUpdate | undefined> => {
    const item = await table.get(stored.profileKey(athleteId));
    if (item === undefined) return { kind: "unknown" };
    const athlete = { athleteId, ...parseAthlete(item) };
    const next = nextOf(athlete);
    if (next === undefined || sameValue(next, athlete)) return { kind: "unchanged", athlete };
    const isWritten = await writeMembers(table, item, { athleteId, members: changedMembers(item, { athlete, next }) });
    return isWritten ? { kind: "changed", athlete: next } : undefined;
  });
  if (updated === undefined) throw new Error(`Athlete ${athleteId} was not changed: 5 other writes came between.`);
  return updated;
}

/** Only these are written, so that a write of another member, however it was made, is never undone. */
function changedMembers(
  item: Attributes,
  { athlete, next }: { readonly athlete: Athlete; readonly next: Athlete },
): Attributes {
  const before = new Map(Object.entries(athleteAttributes(athlete)));
  const changed = Object.entries(athleteAttributes(next)).filter(
    ([name, value]) => !sameValue(value, before.get(name)),
  );
  return Object.fromEntries(
    changed.map(([name, value]) => [name, withUnknownMembers(value, { stored: item[name], known: before.get(name) })]),
  );
}

/** An athlete who was added and never changed has no version yet. */
export async function writeMembers(
  table: Table,
  { version }: Attributes,
  { athleteId, members }: { readonly athleteId: string; readonly members: Attributes },
): Promise<boolean> {
  const known = typeof version === "number" ? version : 0;
  const isAsRead: Condition = known === 0 ? { not: { exists: "version" } } : { equals: ["version", known] };
  const written = await table.update(stored.profileKey(athleteId), {
    set: { ...members, version: known + 1 },
    when: { all: [PRESENT, isAsRead] },
  });
  return written !== undefined;
}

type Tokens = Pick<AthleteDirectory, "addToken" | "findToken" | "touchToken"> &
  Pick<OperatorDirectory, "listTokens" | "revokeToken">;
type StoredToken = Omit<TokenRecord, "athleteId">;

const token: z.ZodMiniType<StoredToken> = z.object({
  source: z.nullable(z.string()),
  lastUsedOn: z.nullable(z.string()),
} satisfies stored.Shape<StoredToken>);

type StoredSummary = Omit<TokenSummary, "athleteId" | "sha256">;

const summary: z.ZodMiniType<StoredSummary> = z.lazy(() =>
  z.object({
    source: z.nullable(z.string()),
    lastUsedOn: z.nullable(z.string()),
    lastFour: z.string(),
    createdAt: z.string(),
  } satisfies stored.Shape<StoredSummary>),
);

/** Tokens in the table: an item each, in its athlete's partition. */
export function createTokens(table: Table): Tokens {
  return {
    addToken: async ({ athleteId, sha256, ...given }) => {
      await table.put({ ...stored.tokenKey(athleteId, sha256), ...given, lastUsedOn: null }, ABSENT);
    },
    findToken: async (athleteId, sha256) => {
      const item = await table.get(stored.tokenKey(athleteId, sha256));
      return item && { athleteId, ...stored.parseItem(token, item) };
    },
    touchToken: async (athleteId, sha256, usedOn) => {
      await table.update(stored.tokenKey(athleteId, sha256), {
        set: { lastUsedOn: usedOn },
        when: { all: [PRESENT, { any: [{ not: { isString: "lastUsedOn" } }, { below: ["lastUsedOn", usedOn] }] }] },
      });
    },
    listTokens: async (athleteId) => {
      const query = { partition: stored.athletePartition(athleteId), sortKey: { startsWith: stored.TOKEN_PREFIX } };
      const tokens = (await table.query(query)).map((item) => summaryOf(athleteId, item));
      return tokens.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    },
    revokeToken: (athleteId, sha256) => table.delete(stored.tokenKey(athleteId, sha256), PRESENT),
  };
}

function summaryOf(athleteId: string, item: Attributes): TokenSummary {
  return {
    athleteId,
    sha256: String(item["SK"]).slice(stored.TOKEN_PREFIX.length),
    ...stored.parseItem(summary, item),
  };
}
