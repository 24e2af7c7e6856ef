import { instantMs } from "../domain/local-time.ts";

/** How long the first of the items, ordered by `dueAt`, has been due [seconds]; 0 without items. */
export function oldestAgeSeconds([oldest]: readonly { readonly dueAt: string }[], nowMs: number): number {
  return oldest === undefined ? 0 : Math.max(0, Math.round((nowMs - instantMs(oldest.dueAt)) / 1000));
}

interface QueueOptions<Item, Result> {
  /** Athletes served side by side. */
  readonly concurrency: number;
  /** Asked before each item: false leaves the remaining ones for the next sweep. */
  readonly hasTime: () => boolean;
  readonly work: (item: Item) => Promise<Result>;
  /** An item that throws does not stop the others. */
  readonly onError: (item: Item, error: unknown) => void;
}

/**
 * Works on items in one queue per athlete, several queues side by side: the items of an athlete one after the other, the
 * queues in the order of their first item.
 */
export async function workPerAthlete<Item extends { readonly athleteId: string }, Result>(
  items: readonly Item[],
  { concurrency, hasTime, work, onError }: QueueOptions<Item, Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const waiting = queuesByAthlete(items).values();
  const worker = async (): Promise<void> => {
    for (const queue of waiting) {
      for (const item of queue) {
        if (!hasTime()) return;
        try {
          results.push(await work(item));
        } catch (error) {
          onError(item, error);
        }
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return results;
}

function queuesByAthlete<Item extends { readonly athleteId: string }>(items: readonly Item[]): Map<string, Item[]> {
  const queues = new Map<string, Item[]>();
  for (const item of items) {
    const queue = queues.get(item.athleteId);
    if (queue === undefined) queues.set(item.athleteId, [item]);
    else queue.push(item);
  }
  return queues;
}
