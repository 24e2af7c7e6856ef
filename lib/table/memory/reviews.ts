import { shardOf } from "../../domain/stable-value.ts";
import type { ReminderBook } from "../../ports.ts";
import type { MemoryPart } from "./part.ts";

interface Reviews extends MemoryPart {
  readonly book: Pick<ReminderBook, "dueReviews" | "moveReview">;
  readonly add: (athleteId: string, dueAt: string) => void;
  readonly dueInstants: (shard: number) => readonly string[];
}

/** Nightly reviews in memory: one due instant an athlete. */
export function createMemoryReviews(shards: number, onChange: (athleteId: string) => void): Reviews {
  const dueAtOf = new Map<string, string>();
  const ofShard = (shard: number) => [...dueAtOf].filter(([athleteId]) => shardOf(athleteId, shards) === shard);
  return {
    book: {
      dueReviews: async (shard, now, limit) =>
        ofShard(shard)
          .map(([athleteId, dueAt]) => ({ athleteId, dueAt }))
          .filter(({ dueAt }) => dueAt <= now)
          .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
          .slice(0, limit),
      moveReview: async ({ athleteId, dueAt }, nextDueAt) => {
        if (dueAtOf.get(athleteId) !== dueAt) {
          return false;
        }
        dueAtOf.set(athleteId, nextDueAt);
        onChange(athleteId);
        return true;
      },
    },
    add: (athleteId, dueAt) => {
      dueAtOf.set(athleteId, dueAt);
    },
    dueInstants: (shard) => ofShard(shard).map(([, dueAt]) => dueAt),
    records: (athleteId) => {
      const dueAt = dueAtOf.get(athleteId);
      return dueAt === undefined ? [] : [{ kind: "review", id: "", data: { dueAt } }];
    },
    erase: (athleteId) => {
      dueAtOf.delete(athleteId);
    },
  };
}
