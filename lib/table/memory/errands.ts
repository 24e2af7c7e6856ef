import { shardOf } from "../../domain/stable-value.ts";
import type { ClaimedErrand, Errand, ErrandKey, ErrandQueue, Errands } from "../../ports/vendors.ts";
import type { MemoryPart } from "./part.ts";

interface Kept {
  readonly errand: Errand;
  readonly attempts: number;
  readonly claimId: string | null;
}

/** Errands in memory. */
export function createMemoryErrands(shards: number): Errands & ErrandQueue & MemoryPart {
  const errands = new Map<string, Kept>();
  const held = ({ claimId, ...errand }: ClaimedErrand): Kept | undefined => {
    const kept = errands.get(keyOf(errand));
    return kept?.claimId === claimId ? kept : undefined;
  };
  return {
    put: async (errand) => {
      const kept = errands.get(keyOf(errand));
      if (kept === undefined || isNews(errand, kept))
        errands.set(keyOf(errand), { errand, attempts: 0, claimId: null });
    },
    find: async (key) => errands.get(keyOf(key))?.errand,
    due: async (shard, now, limit) =>
      [...errands.values()]
        .map(({ errand: { athleteId, source, externalId, dueAt } }) => ({ athleteId, source, externalId, dueAt }))
        .filter(({ athleteId, dueAt }) => shardOf(athleteId, shards) === shard && dueAt <= now)
        .toSorted((left, right) => (left.dueAt < right.dueAt ? -1 : 1))
        .slice(0, limit),
    claim: async (due, { claimId, leaseUntil }) => {
      const kept = errands.get(keyOf(due));
      if (kept === undefined || kept.errand.dueAt !== due.dueAt) return undefined;
      const errand = { ...kept.errand, dueAt: leaseUntil };
      errands.set(keyOf(due), { ...kept, errand, claimId });
      return { ...errand, attempts: kept.attempts, claimId };
    },
    done: async (errand) => held(errand) !== undefined && errands.delete(keyOf(errand)),
    defer: async (errand, { dueAt, attempts }) => {
      const kept = held(errand);
      if (kept === undefined) return false;
      errands.set(keyOf(errand), { errand: { ...kept.errand, dueAt }, attempts, claimId: null });
      return true;
    },
    ...partOf(errands),
  };
}

function partOf(errands: Map<string, Kept>): MemoryPart {
  const ofAthlete = (athleteId: string): readonly Errand[] =>
    [...errands.values()].map(({ errand }) => errand).filter((errand) => errand.athleteId === athleteId);
  return {
    records: (athleteId) =>
      ofAthlete(athleteId).map(({ athleteId: _athleteId, source, externalId, ...data }) => {
        return { kind: "fetch", id: `${source}#${externalId}`, data };
      }),
    erase: (athleteId) => {
      for (const errand of ofAthlete(athleteId)) errands.delete(keyOf(errand));
    },
  };
}

function isNews({ requestedAt }: Errand, { errand, claimId }: Kept): boolean {
  return errand.requestedAt < requestedAt || (errand.requestedAt === requestedAt && claimId !== null);
}

function keyOf({ athleteId, source, externalId }: ErrandKey): string {
  return `${athleteId}#${source}#${externalId}`;
}
