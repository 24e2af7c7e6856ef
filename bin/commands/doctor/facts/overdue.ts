import { instantMs, isoInstant } from "../../../../lib/domain/local-time.ts";
import type { OperatorServices } from "../../operator-services.ts";
import type { Overdue } from "../checks/due.ts";

/** Enough to see that something is wrong. */
const MOST_A_SHARD = 500;

type DueList = (shard: number, now: string, limit: number) => Promise<readonly { readonly dueAt: string }[]>;

export function overdueReminders(world: OperatorServices): Promise<Overdue> {
  return overdue((shard, now, limit) => world.book.due(shard, now, limit), world);
}

export function overdueReviews(world: OperatorServices): Promise<Overdue> {
  return overdue((shard, now, limit) => world.book.dueReviews(shard, now, limit), world);
}

export function overdueErrands(world: OperatorServices): Promise<Overdue> {
  return overdue((shard, now, limit) => world.hooks.errands.due(shard, now, limit), world);
}

/** What is due by now in every shard; a list begins with what is due longest. */
async function overdue(list: DueList, { shards, clock }: OperatorServices): Promise<Overdue> {
  const nowMs = clock();
  let count = 0;
  let isMore = false;
  let oldestMs = nowMs;
  for (let shard = 0; shard < shards; shard += 1) {
    const due = await list(shard, isoInstant(nowMs), MOST_A_SHARD);
    count += due.length;
    isMore ||= due.length === MOST_A_SHARD;
    oldestMs = Math.min(oldestMs, ...due.slice(0, 1).map(({ dueAt }) => instantMs(dueAt)));
  }
  return { count, isMore, oldestSeconds: Math.round((nowMs - oldestMs) / 1_000) };
}
