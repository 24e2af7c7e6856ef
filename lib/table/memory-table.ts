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
  const { store, find, write, change } = openStore(onChange);
  return {
    get: async (key) => find(key),
    getMany: async (keys) => keys.map(find),
    put: async (item, when) => {
      const before = find(item);
      if (!holds(when, before)) return false;
      write(before, { ...copyOf(item), PK: item.PK, SK: item.SK });
      return true;
    },
    update: async (key, update) => {
      const done = change(key, update);
      if (done === undefined || update.returns === undefined) return done && {};
      return done[update.returns];
    },
    updateAndAdd: async (key, update, sum) => {
      if (change(key, update) === undefined) return false;
      change(sum.key, { add: sum.add });
      return true;
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

/** Items, and what reads and writes one of them at once. */
function openStore(onChange: NonNullable<MemoryTableOptions["onChange"]>) {
  const store: ItemStore = { partitions: new Map(), due: new Map() };
  const find = ({ PK, SK }: Key): Item | undefined => store.partitions.get(PK)?.byKey.get(SK);
  const write = (before: Item | undefined, item: Item): void => {
    replaceItem(store, before, Object.freeze(item));
    const athleteId = assessedAthlete(item);
    if (athleteId !== undefined && !sameValue(before, item)) onChange(athleteId, item);
  };
  const change = ({ PK, SK }: Key, update: Update): { before: Attributes; after: Attributes } | undefined => {
    const before = find({ PK, SK });
    if (update.when !== undefined && !holds(update.when, before)) return undefined;
    const after = { ...changed(before ?? {}, update), PK, SK };
    write(before, after);
    return { before: before ?? {}, after };
  };
  return { store, find, write, change };
}

function itemsAsked({ due, partitions }: ItemStore, query: Query): readonly Attributes[] {
  const { partition, index, limit, counts, mostRead } = query;
  const found = itemsOf(index === undefined ? partitions.get(partition) : due.get(partition), query).slice(0, mostRead);
  const counted = counts === undefined ? found : found.filter(counts);
  const asked = limit === undefined ? counted : counted.slice(0, limit);
  return index === undefined ? asked : asked.map(projected);
}

/** Parses each version of an item once. Lists that follow each other mostly begin and end with the same items. */
function createParser<Parsed>(parse: (item: Attributes) => Parsed): Parser<Parsed> {
  const known = new Map<unknown, Map<unknown, { readonly item: Attributes; readonly parsed: Parsed }>>();
  let last: readonly Attributes[] = [];
  let lastParsed: readonly Parsed[] = [];
  const one = (item: Attributes): Parsed => {
    const { PK, SK } = item;
    const partition = known.get(PK) ?? new Map<unknown, { readonly item: Attributes; readonly parsed: Parsed }>();
    const found = partition.get(SK);
    if (found?.item === item) return found.parsed;
    const parsed = parse(item);
    known.set(PK, partition.set(SK, { item, parsed }));
    return parsed;
  };
  const all = (items: readonly Attributes[]): readonly Parsed[] => {
    let first = 0;
    while (first < items.length && items[first] === last[first]) first += 1;
    const most = Math.min(items.length, last.length) - first;
    let end = 0;
    while (end < most && items[items.length - 1 - end] === last[last.length - 1 - end]) end += 1;
    const fresh = items.slice(first, items.length - end).map(one);
    lastParsed = lastParsed.slice(0, first).concat(fresh, lastParsed.slice(lastParsed.length - end));
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
  if ("isOneOf" in condition) return condition.isOneOf[1].some((value) => value === item[condition.isOneOf[0]]);
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

function changed(before: Attributes, { set, setOnce, remove: removed = [], add = {} }: Update): Attributes {
  const after: Record<string, unknown> = {};
  for (const attributes of [setOnce, before, set]) {
    for (const name in attributes) {
      const value = attributes[name];
      if (value !== undefined && !removed.includes(name))
        after[name] = attributes === before ? value : frozenCopyOf(value);
    }
  }
  for (const name in add) after[name] = Number(before[name] ?? 0) + (add[name] ?? 0);
  return after;
}

function copyOf(attributes: Attributes): Attributes {
  const copy: Record<string, unknown> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) copy[name] = frozenCopyOf(value);
  }
  return copy;
}

function frozenCopyOf(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopyOf));
  return isMap(value) ? Object.freeze(copyOf(value)) : value;
}

function isMap(value: unknown): value is Attributes {
  return typeof value === "object" && value !== null;
}
