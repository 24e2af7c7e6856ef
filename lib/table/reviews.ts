import type { DueReview, ReminderBook } from "../ports.ts";
import { type DueEntry, queryDue } from "./due-index.ts";
import { dueShard } from "./due-shard.ts";
import { athleteIdOf, reviewKey } from "./keys.ts";
import { type Table, updateItem } from "./table.ts";

type Reviews = Pick<ReminderBook, "dueReviews" | "moveReview" | "nextDueAt">;

/** Nightly reviews: one item an athlete, moved on by the sweep that finds it due. */
export function createReviews(table: Table): Reviews {
  return {
    dueReviews: async (shard, now, limit) => {
      const entries = await queryDue(table, { partition: dueShard("REVIEW", shard), bound: ["<=", now], limit });
      return entries.flatMap(dueReview);
    },
    moveReview: async ({ athleteId, dueAt }, nextDueAt) => {
      const moved = await updateItem(table, reviewKey(athleteId), {
        update: "SET #dueAt = :nextDueAt",
        condition: "#dueAt = :dueAt",
        values: { dueAt, nextDueAt },
      });
      return moved !== undefined;
    },
    nextDueAt: async (shard) => {
      const first = await Promise.all(
        (["REMINDER", "REVIEW", "FETCH"] as const).map((kind) =>
          queryDue(table, { partition: dueShard(kind, shard), limit: 1 }),
        ),
      );
      return first
        .flat()
        .map(({ dueAt }) => dueAt)
        .toSorted()[0];
    },
  };
}

function dueReview({ key, dueAt }: DueEntry): readonly DueReview[] {
  const athleteId = athleteIdOf(key.PK);
  return athleteId === undefined ? [] : [{ athleteId, dueAt }];
}
