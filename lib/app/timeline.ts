import { leastOf } from "../domain/extremes.ts";
import { instantMs, MINUTE_MS } from "../domain/local-time.ts";
import type { ReminderBook } from "../ports.ts";

/** A clock that someone else moves. */
export interface VirtualClock {
  readonly now: () => number;
  /** Moves the clock on; it never goes back. */
  readonly moveTo: (ms: number) => void;
}

export interface TimelineDeps {
  readonly clock: VirtualClock;
  readonly book: ReminderBook;
  readonly shards: number;
  /** Sends what is due in a shard and moves its reviews. */
  readonly sweep: (shard: number) => Promise<unknown>;
  /** Waits until every change so far has been assessed. */
  readonly settle: () => Promise<void>;
}

/**
 * Moves virtual time to an instant, jumping from one due instant to the next and sweeping at each; by a minute where
 * something stays due, as a reminder under a lease does.
 */
export async function advanceTo(targetMs: number, deps: TimelineDeps): Promise<void> {
  await deps.settle();
  let sweptAtMs = Number.NEGATIVE_INFINITY;
  for (;;) {
    const dueMs = await nextDueMs(deps);
    const stopMs = dueMs > sweptAtMs ? dueMs : sweptAtMs + MINUTE_MS;
    if (stopMs > targetMs) break;
    deps.clock.moveTo(stopMs);
    sweptAtMs = deps.clock.now();
    for (const shard of shardsOf(deps.shards)) await deps.sweep(shard);
    await deps.settle();
  }
  deps.clock.moveTo(targetMs);
}

/**
 * Moves virtual time to an instant in one jump: what fell due on the way is settled as late, and each athlete is reviewed
 * once. What stays due, as under a lease, is left to the next sweep.
 */
export async function jumpTo(targetMs: number, deps: TimelineDeps): Promise<void> {
  deps.clock.moveTo(targetMs);
  await deps.settle();
  let earlierDueMs = Number.NEGATIVE_INFINITY;
  for (;;) {
    const dueMs = await nextDueMs(deps);
    if (dueMs > targetMs || dueMs === earlierDueMs) return;
    earlierDueMs = dueMs;
    for (const shard of shardsOf(deps.shards)) await deps.sweep(shard);
    await deps.settle();
  }
}

/** The smallest due instant of all shards; infinite when nothing is due ever. */
async function nextDueMs({ book, shards }: TimelineDeps): Promise<number> {
  const dues = await Promise.all(shardsOf(shards).map((shard) => book.nextDueAt(shard)));
  return leastOf(dues.map((due) => (due === undefined ? Infinity : instantMs(due))));
}

function shardsOf(shards: number): readonly number[] {
  return Array.from({ length: shards }, (_, shard) => shard);
}
