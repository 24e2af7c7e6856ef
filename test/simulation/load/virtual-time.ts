import { untilAllStop } from "../scheduler.ts";

/** Time that passes only when everybody waits: a discrete-event simulation over promises. */
export interface VirtualTime {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Moves from one instant somebody waits for to the next until nobody waits. */
  readonly run: () => Promise<void>;
}

export function createVirtualTime(startMs: number): VirtualTime {
  const waiting = new Map<number, (() => void)[]>();
  const instants = createHeap();
  let nowMs = startMs;
  return {
    now: () => nowMs,
    wait: (ms) =>
      new Promise((resolve) => {
        const atMs = nowMs + Math.max(0, ms);
        const others = waiting.get(atMs);
        if (others === undefined) {
          waiting.set(atMs, [resolve]);
          instants.push(atMs);
        } else others.push(resolve);
      }),
    run: async () => {
      await untilAllStop();
      for (let next = instants.pop(); next !== undefined; next = instants.pop()) {
        nowMs = next;
        const woken = waiting.get(next) ?? [];
        waiting.delete(next);
        for (const wake of woken) wake();
        await untilAllStop();
      }
    },
  };
}

interface Heap {
  push(value: number): void;
  /** The smallest value, taken out; or undefined. */
  pop(): number | undefined;
}

/** A binary heap: a hundred thousand events pass through it. */
function createHeap(): Heap {
  const values: number[] = [];
  const at = (index: number): number => values[index] ?? Number.POSITIVE_INFINITY;
  const swap = (a: number, b: number): void => {
    [values[a], values[b]] = [at(b), at(a)];
  };
  const sink = (from: number): void => {
    for (let index = from; ; ) {
      const left = 2 * index + 1;
      const smaller = at(left + 1) < at(left) ? left + 1 : left;
      if (smaller >= values.length || at(index) <= at(smaller)) return;
      swap(index, smaller);
      index = smaller;
    }
  };
  return {
    push: (value) => {
      values.push(value);
      for (let index = values.length - 1; index > 0; ) {
        const parent = (index - 1) >> 1;
        if (at(parent) <= at(index)) return;
        swap(index, parent);
        index = parent;
      }
    },
    pop: () => {
      const first = values[0];
      const last = values.pop();
      if (values.length > 0 && last !== undefined) {
        values[0] = last;
        sink(0);
      }
      return first;
    },
  };
}
