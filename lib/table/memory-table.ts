import { sameValue } from "../domain/stable-value.ts";
import { assessedAthlete } from "./items.ts";
import { type Item, type ItemStore, itemsOf, projected, replaceItem } from "./memory-items.ts";
import type { Attributes, Condition, Key, Parser, Query, ScannedTable, Update } from "./table.ts";

export interface MemoryTableOptions {
  /** Told of every change that asks for an assessment, as the table's filtered stream would tell it. */
  readonly onChange?: ((athleteId: string, key: Key) => void) | undefined;
}

/**
 * A table in memory, for replay, simulation and tests. An item is copied and frozen when it is written, so that nobody
 * shares its state; until it changes, every read answers the same object. TTL is not applied.
 */
export function createMemoryTable({ onChange = () => undefined }: MemoryTableOptions = {}): ScannedTable {
  const store: ItemStore = { partitions: new Map(), due: new Map() };
  const find = ({ PK, SK }: Key): Item | undefined => store.partitions.get(PK)?.byKey.get(SK);
  const write = (before: Item | undefined, item: Item): void => {
    replaceItem(store, before, Object.freeze(item));
    const athleteId = assessedAthlete(item);
    if (athleteId !== undefined && !sameValue(before, item)) onChange(athleteId, item);
  };
  return {
    get: async (key) => find(key),
    getMany: async (keys) => keys.map(find),
    put: async (item, when) => {
      const before = find(item);
      if (!holds(when, before)) return false;
      write(before, { ...copyOf(item), PK: item.PK, SK: item.SK });
      return true;
    },
    update: async ({ PK, SK }, update) => {
      const before = find({ PK, SK });
      if (update.when !== undefined && !holds(update.when, before)) return undefined;
      const after = { ...changed(before ?? {}, update), PK, SK };
      write(before, after);
      if (update.returns === undefined) return {};
      return update.returns === "after" ? after : (before ?? {});
    },
    delete: async (key, when) => {
      const item = find(key);
      if (!holds(when, item)) return false;
      replaceItem(store, item, undefined);
      return true;
    },
    query: async (query) => itemsAsked(store, query),
    scan: async (where) =>
      [...store.partitions.values()].flatMap(({ items }) => items).filter((item) => holds(where, item)),
    parser: createParser,
  };
}

function itemsAsked({ due, partitions }: ItemStore, query: Query): readonly Attributes[] {
  const { partition, index, limit = Number.POSITIVE_INFINITY, counts = () => true } = query;
  const found = itemsOf(index === undefined ? partitions.get(partition) : due.get(partition), query);
  const items: Item[] = [];
  for (const item of found) {
    if (items.length >= limit) break;
    if (counts(item)) items.push(item);
  }
  return index === undefined ? items : items.map(projected);
}

/** Parses each item once. Lists that follow each other mostly hold the same items in the same order. */
function createParser<Parsed>(parse: (item: Attributes) => Parsed): Parser<Parsed> {
  const known = new WeakMap<Attributes, { readonly parsed: Parsed }>();
  let last: readonly Attributes[] = [];
  let lastParsed: readonly Parsed[] = [];
  const one = (item: Attributes): Parsed => {
    const found = known.get(item) ?? { parsed: parse(item) };
    known.set(item, found);
    return found.parsed;
  };
  const all = (items: readonly Attributes[]): readonly Parsed[] => {
    let at = 0;
    lastParsed = items.map((item) => {
      if (item !== last[at] && item === last[at + 1]) at += 1;
      if (item !== last[at]) return one(item);
      at += 1;
      return lastParsed[at - 1] ?? one(item);
    });
    last = items;
    return lastParsed;
  };
  return { one, all };
}

/** Whether a condition holds of an item, as DynamoDB sees it. */
function holds(condition: Condition, item: Attributes = {}): boolean {
  if ("exists" in condition) return item[condition.exists] !== undefined;
  if ("isString" in condition) return typeof item[condition.isString] === "string";
  if ("equals" in condition) return item[condition.equals[0]] === condition.equals[1];
  if ("below" in condition) return isBelow(item[condition.below[0]], condition.below[1]);
  if ("atMost" in condition) {
    const [name, value] = condition.atMost;
    return item[name] === value || isBelow(item[name], value);
  }
  if ("startsWith" in condition) return String(item[condition.startsWith[0]]).startsWith(condition.startsWith[1]);
  if ("not" in condition) return !holds(condition.not, item);
  return "all" in condition
    ? condition.all.every((part) => holds(part, item))
    : condition.any.some((part) => holds(part, item));
}

/** False of values of two types. */
function isBelow(left: unknown, right: unknown): boolean {
  if (typeof left === "number" && typeof right === "number") return left < right;
  return typeof left === "string" && typeof right === "string" && left < right;
}

function changed(before: Attributes, { set = {}, setOnce = {}, remove: removed = [], add = {} }: Update): Attributes {
  const after: Record<string, unknown> = { ...copyOf(setOnce), ...before, ...copyOf(set) };
  for (const [name, more] of Object.entries(add)) after[name] = Number(before[name] ?? 0) + more;
  return Object.fromEntries(Object.entries(after).filter(([name]) => !removed.includes(name)));
}

function copyOf(attributes: object): Attributes {
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) copy[name] = frozenCopyOf(value);
  return copy;
}

function frozenCopyOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.freeze(Array.isArray(value) ? value.map(frozenCopyOf) : copyOf(value));
}
