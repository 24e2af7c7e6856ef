import { between, pick, seededRandom } from "../support/random.ts";

/** Chance from a seed, so that every case can be had again. */
export interface Dice {
  /** A whole number from 0, below `below`. */
  readonly int: (below: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly bytes: (length: number) => Uint8Array;
  readonly shuffled: <Item>(items: readonly Item[]) => readonly Item[];
}

export function createDice(seed: number): Dice {
  const random = seededRandom(seed);
  const int = (below: number): number => between(random, 0, below - 1);
  return {
    int,
    pick: (items) => pick(random, items),
    bytes: (length) => Uint8Array.from({ length }, () => int(256)),
    shuffled: (items) =>
      items
        .map((item) => ({ item, at: random() }))
        .toSorted((left, right) => left.at - right.at)
        .map(({ item }) => item),
  };
}
