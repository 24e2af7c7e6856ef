import type { DUE_INDEX } from "./table-schema.ts";

/** The primary key of an item. */
export interface Key {
  readonly PK: string;
  readonly SK: string;
}

/** An item before it is parsed, or the part of one that is written; members that are undefined are left out. */
export type Attributes = Readonly<Record<string, unknown>>;

type Comparison = readonly [attribute: string, value: string | number | null];

/** What must hold of an item as it stands. A comparison with a missing attribute, or with one of another type, is false. */
export type Condition =
  | { readonly exists: string }
  | { readonly isString: string }
  | { readonly equals: Comparison }
  | { readonly isOneOf: readonly [attribute: string, values: readonly string[]] }
  | { readonly below: Comparison }
  | { readonly atMost: Comparison }
  | { readonly startsWith: readonly [attribute: string, prefix: string] }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** The item is there. */
export const PRESENT: Condition = { exists: "PK" };
/** The item is not there. */
export const ABSENT: Condition = { not: PRESENT };

export interface Update {
  readonly set?: Attributes;
  /** Set where the attribute is missing. */
  readonly setOnce?: Attributes;
  readonly remove?: readonly string[];
  /** Added to a number; a missing one counts as 0. */
  readonly add?: Readonly<Record<string, number>>;
  /** None: whatever the item is. */
  readonly when?: Condition;
  /** Which state of the item to answer with. */
  readonly returns?: "before" | "after";
}

export type SortKeyRange =
  | { readonly startsWith: string }
  | { readonly between: readonly [first: string, last: string] }
  | { readonly atMost: string }
  | { readonly above: string };

/** Items of one partition, in order of their sort key. */
export interface Query {
  readonly partition: string;
  readonly sortKey?: SortKeyRange;
  /**
   * The index `due` in place of the items: its partitions are `dueShard`, its sort keys `dueAt`. It may lag behind the
   * items, and has nothing of them but keys and `sendBefore`.
   */
  readonly index?: typeof DUE_INDEX;
  /** What is needed of an item, keys too; more may come. Default: all of it. It changes what is sent, not what is paid. */
  readonly attributes?: readonly string[];
  /** The most items to answer with. */
  readonly limit?: number;
  /** Whether to answer with an item; default: every one. It is asked of each item once and in order, before the limit counts. */
  readonly counts?: (item: Attributes) => boolean;
  /** The most items to look at, whether they count or not; default: all. */
  readonly mostRead?: number;
}

/** Numbers to add to those of an item; the item is made where there is none. */
interface Sum {
  readonly key: Key;
  readonly add: Readonly<Record<string, number>>;
}

/** The one table. Every read but that of the index is consistent; every write but one is of one item. */
export interface Table {
  get(key: Key): Promise<Attributes | undefined>;
  /** In the order of the keys; undefined where there is no item. */
  getMany(keys: readonly Key[]): Promise<readonly (Attributes | undefined)[]>;
  /** Puts an item whole; false when the condition does not hold. */
  put(item: Key & Attributes, when: Condition): Promise<boolean>;
  /** Updates one item, or makes it; answers the item as `returns` asks, else an empty one, and undefined when `when` does not hold. */
  update(key: Key, update: Update): Promise<Attributes | undefined>;
  /** Updates one item and adds to another, both or neither; false when `when` does not hold. */
  updateAndAdd(key: Key, update: Omit<Update, "returns">, sum: Sum): Promise<boolean>;
  /** Deletes one item; false when the condition does not hold. */
  delete(key: Key, when: Condition): Promise<boolean>;
  query(query: Query): Promise<readonly Attributes[]>;
  /** Parses items of this table. In memory an item is the same object until it changes, and is parsed only once. */
  readonly parser: <Parsed>(parse: (item: Attributes) => Parsed) => Parser<Parsed>;
}

export interface Parser<Parsed> {
  readonly one: (item: Attributes) => Parsed;
  readonly all: (items: readonly Attributes[]) => readonly Parsed[];
}

/** A table that also looks through all of its items: a command's business, never a function's. */
export interface ScannedTable extends Table {
  /** Every item of which the condition holds, in no order. */
  scan(where: Condition): Promise<readonly Attributes[]>;
}
