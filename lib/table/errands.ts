import * as z from "zod/mini";
import { shardOf } from "../domain/stable-value.ts";
import type { ClaimedErrand, DueErrand, Errand, ErrandQueue, Errands } from "../ports/vendors.ts";
import { dueShard, errandKey, errandOf, parseItem, type Shape } from "./items.ts";
import { ABSENT, type Attributes, type Table } from "./table.ts";

type StoredErrand = Omit<Errand, "athleteId" | "source" | "externalId">;

const storedErrand: z.ZodMiniType<StoredErrand> = z.lazy(() =>
  z.object({
    task: z.enum(["fetch", "unlink"]),
    externalUserId: z.nullable(z.string()),
    requestedAt: z.string(),
    dueAt: z.string(),
    saysDeleted: z.optional(z.boolean()),
  } satisfies Shape<StoredErrand>),
);

const tried = z.object({ attempts: z.optional(z.number()) });

/** Errands in the table: an item each in its athlete's partition, listed in the due index of the athlete's shard. */
export function createErrands(table: Table, shards: number): Errands {
  return {
    put: async (errand) => {
      const { athleteId, source: _source, externalId: _externalId, ...given } = errand;
      const { requestedAt } = given;
      const isUnderWay = { all: [{ equals: ["requestedAt", requestedAt] as const }, { exists: "claimId" }] };
      await table.update(errandKey(errand), {
        set: { ...given, dueShard: dueShard("FETCH", shardOf(athleteId, shards)) },
        remove: ["claimId", "attempts", ...(given.saysDeleted === undefined ? ["saysDeleted"] : [])],
        when: { any: [ABSENT, { below: ["requestedAt", requestedAt] }, isUnderWay] },
      });
    },
    find: async ({ athleteId, source, externalId }) => {
      const item = await table.get(errandKey({ athleteId, source, externalId }));
      return item && { athleteId, source, externalId, ...parseItem(storedErrand, item) };
    },
  };
}

/** Errands of one athlete in one look; the next minute takes the rest of a backlog [choice]. */
const MOST_OF_AN_ATHLETE = 20;
/** Entries of the index that one look reads: ten athletes may have a whole day's errands due in front of all others' [choice]. */
const MOST_READ = 10_000;

/**
 * Errands as the sweep sees them: found in the due index, claimed, done or left for later. A new request about the
 * record takes the claim away, so that the errand is done again.
 */
export function createErrandQueue(table: Table): ErrandQueue {
  return {
    due: async (shard, now, limit) => {
      const entries = await table.query({
        index: "due",
        partition: dueShard("FETCH", shard),
        sortKey: { atMost: now },
        limit,
        counts: fewOfEachAthlete(),
        mostRead: MOST_READ,
      });
      return entries.flatMap(dueErrand);
    },
    claim: (due, claim) => claimErrand(table, due, claim),
    done: ({ claimId, ...errand }) => table.delete(errandKey(errand), { equals: ["claimId", claimId] }),
    defer: async ({ claimId, ...errand }, { dueAt, attempts }) => {
      const deferred = await table.update(errandKey(errand), {
        set: { dueAt, attempts },
        remove: ["claimId"],
        when: { equals: ["claimId", claimId] },
      });
      return deferred !== undefined;
    },
  };
}

async function claimErrand(
  table: Table,
  { athleteId, source, externalId, dueAt }: DueErrand,
  { claimId, leaseUntil }: { readonly claimId: string; readonly leaseUntil: string },
): Promise<ClaimedErrand | undefined> {
  const item = await table.update(errandKey({ athleteId, source, externalId }), {
    set: { claimId, dueAt: leaseUntil },
    when: { equals: ["dueAt", dueAt] },
    returns: "after",
  });
  if (item === undefined) return undefined;
  const { attempts = 0 } = parseItem(tried, item);
  return { athleteId, source, externalId, ...parseItem(storedErrand, item), attempts, claimId };
}

/** Counts the first few errands of each athlete, so that nobody's backlog stands in front of the others'. */
function fewOfEachAthlete(): (entry: Attributes) => boolean {
  const met = new Map<string, number>();
  return (entry) => {
    const [errand] = dueErrand(entry);
    if (errand === undefined) return false;
    const before = met.get(errand.athleteId) ?? 0;
    met.set(errand.athleteId, before + 1);
    return before < MOST_OF_AN_ATHLETE;
  };
}

function dueErrand({ PK, SK, dueAt }: Attributes): readonly DueErrand[] {
  const errand = errandOf({ PK: String(PK), SK: String(SK) });
  return errand === undefined ? [] : [{ ...errand, dueAt: String(dueAt) }];
}
