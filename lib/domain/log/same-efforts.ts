import type { Workout } from "./workout.ts";

/**
 * Finds for records by start the one that stands for the effort they are of. Two records are of one effort when their
 * sources differ, their kinds do not or one is cross, and they overlap by `minShare` of the shorter (docs/rules.md 2). One of
 * which only the day is known overlaps nothing.
 *
 * Read by start, a record is of the effort of an earlier one if that ends late enough for a share of this one, or late
 * enough after this one's start for a share of its own. So of the records of a source and kind that are known to be of
 * one effort, only those count on that reach furthest: the cost grows as n log n, however records overlap.
 */
export function sameEfforts(byStart: readonly Workout[], minShare: number): (workout: Workout) => Workout {
  const roots = new Map<Workout, Workout>();
  const classes = new Map<string, Class>();
  for (const workout of byStart) {
    const { source, kind, startMs, endMs, dayOnly = false } = workout;
    if (endMs <= startMs || dayOnly) continue;
    const needed = { endMs: startMs + minShare * (endMs - startMs), ownShareMs: startMs };
    for (const earlier of classes.values()) {
      if (earlier.source === source || !isSameKind(earlier.kind, kind)) continue;
      for (const same of earlier.byEnd.takeFrom(needed.endMs)) join(roots, same, workout);
      for (const same of earlier.byOwnShare.takeFrom(needed.ownShareMs)) join(roots, same, workout);
    }
    const name = `${kind} ${source}`;
    const ours = classes.get(name) ?? { source, kind, byEnd: new Furthest(), byOwnShare: new Furthest() };
    classes.set(name, ours);
    ours.byEnd.add({ ms: endMs, workout });
    ours.byOwnShare.add({ ms: endMs - minShare * (endMs - startMs), workout });
  }
  return (workout) => rootOf(roots, workout);
}

/** The earlier records of one source and kind. */
interface Class extends Pick<Workout, "source" | "kind"> {
  readonly byEnd: Furthest;
  /** By the latest start with which a record would overlap them by a share of theirs. */
  readonly byOwnShare: Furthest;
}

function isSameKind(a: Workout["kind"], b: Workout["kind"]): boolean {
  return a === b || a === "cross" || b === "cross";
}

function join(roots: Map<Workout, Workout>, a: Workout, b: Workout): void {
  const [rootA, rootB] = [rootOf(roots, a), rootOf(roots, b)];
  if (rootA !== rootB) roots.set(rootB, rootA);
}

function rootOf(roots: Map<Workout, Workout>, workout: Workout): Workout {
  let root = workout;
  for (let above = roots.get(root); above !== undefined; above = roots.get(root)) root = above;
  for (let at = workout; at !== root; ) {
    const above = roots.get(at) ?? root;
    roots.set(at, root);
    at = above;
  }
  return root;
}

interface Reach {
  readonly ms: number;
  readonly workout: Workout;
}

/** Records by how far they reach, as a binary heap. */
class Furthest {
  readonly #heap: Reach[] = [];

  add(reach: Reach): void {
    let at = this.#heap.push(reach) - 1;
    for (let above = (at - 1) >> 1; at > 0 && this.#ms(above) < reach.ms; above = (at - 1) >> 1) {
      this.#swap(at, above);
      at = above;
    }
  }

  /** Those that reach `ms`, which are of one effort from here on: only the first of them is kept. */
  takeFrom(ms: number): readonly Workout[] {
    const [first] = this.#heap;
    if (first === undefined || first.ms < ms) return [];
    const taken: Workout[] = [];
    while (this.#ms(0) >= ms) this.#moveFirstTo(taken);
    this.add(first);
    return taken;
  }

  #moveFirstTo(taken: Workout[]): void {
    const last = this.#heap.pop();
    const first = this.#heap[0] ?? last;
    if (last === undefined || first === undefined) return;
    taken.push(first.workout);
    if (this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#sink();
  }

  #sink(): void {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const larger = this.#ms(right) > this.#ms(left) ? right : left;
      if (this.#ms(larger) <= this.#ms(at)) return;
      this.#swap(at, larger);
      at = larger;
    }
  }

  #swap(a: number, b: number): void {
    const [ofA, ofB] = [this.#heap[a], this.#heap[b]];
    if (ofA === undefined || ofB === undefined) return;
    this.#heap[a] = ofB;
    this.#heap[b] = ofA;
  }

  #ms(at: number): number {
    return this.#heap[at]?.ms ?? -Infinity;
  }
}
