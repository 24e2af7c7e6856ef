import { countBefore } from "../domain/sorted-search.ts";
import type { Attributes, Key, Query, SortKeyRange } from "./table.ts";

export type Item = Key & Attributes;

/** Items by key, and keys and items side by side in order. */
interface Partition {
  readonly byKey: Map<string, Item>;
  readonly keys: string[];
  readonly items: Item[];
}

/** The items of a table in memory, and its index. */
export interface ItemStore {
  /** Items by `PK`. */
  readonly partitions: Map<string, Partition>;
  /** The index `due`: items by `dueShard`, those that have one. */
  readonly due: Map<string, Partition>;
}

/** Puts one version of an item in place of another, in the index too. */
export function replaceItem({ partitions, due }: ItemStore, before: Item | undefined, after: Item | undefined): void {
  if (before !== undefined && isDue(before)) remove(due.get(before.dueShard), dueOrderOf(before));
  if (before !== undefined && after === undefined) remove(partitions.get(before.PK), before.SK);
  if (after === undefined) return;
  insert(partitions, after.PK, [after.SK, after]);
  if (isDue(after)) insert(due, after.dueShard, [dueOrderOf(after), after]);
}

function insert(
  partitions: Map<string, Partition>,
  name: string,
  [key, item]: readonly [key: string, item: Item],
): void {
  const partition = partitions.get(name) ?? { byKey: new Map<string, Item>(), keys: [], items: [] };
  partitions.set(name, partition);
  const { byKey, keys, items } = partition;
  const at = firstFrom(keys, key);
  if (byKey.has(key)) {
    items[at] = item;
  } else {
    keys.splice(at, 0, key);
    items.splice(at, 0, item);
  }
  byKey.set(key, item);
}

function remove(partition: Partition | undefined, key: string): void {
  if (!partition?.byKey.delete(key)) return;
  const at = firstFrom(partition.keys, key);
  partition.keys.splice(at, 1);
  partition.items.splice(at, 1);
}

/** The items of a partition in a range of keys, in order. */
export function itemsOf(partition: Partition | undefined, { sortKey }: Pick<Query, "sortKey">): readonly Item[] {
  if (partition === undefined) return [];
  const [from, to] = rangeOf(partition.keys, sortKey);
  return partition.items.slice(from, to);
}

/** A sort key followed by this comes after every one that begins with it. */
const LAST = "\uffff";

/** Indexes of the first key of a range and of the first after it. */
function rangeOf(keys: readonly string[], sortKey: SortKeyRange | undefined): readonly [from: number, to: number] {
  if (sortKey === undefined) return [0, keys.length];
  if ("startsWith" in sortKey) return [firstFrom(keys, sortKey.startsWith), firstFrom(keys, sortKey.startsWith + LAST)];
  if ("atMost" in sortKey) return [0, firstFrom(keys, sortKey.atMost + DUE_SEPARATOR + LAST)];
  if ("above" in sortKey) return [firstFrom(keys, sortKey.above + DUE_SEPARATOR + LAST), keys.length];
  const [first, last] = sortKey.between;
  return [firstFrom(keys, first), firstFrom(keys, last + DUE_SEPARATOR)];
}

/** The index of the first key that is not below `key`. */
function firstFrom(keys: readonly string[], key: string): number {
  return countBefore(keys, (other) => other < key);
}

const DUE_SEPARATOR = "\u0000";

type DueItem = Item & { readonly dueShard: string; readonly dueAt: string };

function isDue(item: Item): item is DueItem {
  return typeof item["dueShard"] === "string" && typeof item["dueAt"] === "string";
}

/** Where an item stands in the index: what is due at one instant follows the keys of the items. */
function dueOrderOf({ dueAt, PK, SK }: DueItem): string {
  return [dueAt, PK, SK].join(DUE_SEPARATOR);
}

/** What the index has of an item. */
export function projected({ PK, SK, dueShard, dueAt, sendBefore }: Item): Attributes {
  return { PK, SK, dueShard, dueAt, ...(sendBefore === undefined ? {} : { sendBefore }) };
}
