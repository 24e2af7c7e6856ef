import { describe, expect, test } from "vitest";
import { ABSENT, type Attributes, type Condition, PRESENT, type ScannedTable } from "../../lib/table/table.ts";

const KEY = { PK: "ATHLETE#ana", SK: "PROFILE" } as const;
const ITEM = {
  ...KEY,
  name: "Ana",
  age: 36,
  score: 0,
  phone: null,
  isQuick: false,
  none: "",
  zones: [{ from: 1, to: 2 }, []],
  wake: { default: "06:30" },
};

/** Makes an empty table for every test. */
export type MakeTable = () => Promise<ScannedTable>;

/** What every Table does, whatever lies behind it. */
export function describeTableContract(name: string, makeTable: MakeTable): void {
  const tableWith = async (...items: readonly (typeof KEY & Attributes)[]): Promise<ScannedTable> => {
    const table = await makeTable();
    for (const item of items) await table.put(item, ABSENT);
    return table;
  };

  describe(`Table: ${name}`, () => {
    test("an item is read as it was put, members without a value aside", async () => {
      const table = await tableWith({ ...ITEM, gone: undefined, wake: { default: "06:30", sat: undefined } });

      expect(await table.get(KEY)).toStrictEqual(ITEM);
      expect(await table.get({ ...KEY, SK: "STATUS" })).toBeUndefined();
    });

    test("nobody shares the state of an item with its writer", async () => {
      const wake = { default: "06:30" };
      const table = await tableWith({ ...KEY, wake });

      wake.default = "05:00";

      expect(await table.get(KEY)).toStrictEqual({ ...KEY, wake: { default: "06:30" } });
    });

    test("a put replaces an item whole", async () => {
      const table = await tableWith(ITEM);

      expect(await table.put({ ...KEY, name: "Bea" }, PRESENT)).toBe(true);
      expect(await table.get(KEY)).toStrictEqual({ ...KEY, name: "Bea" });
    });

    test("many items are read in the order of their keys", async () => {
      const table = await makeTable();
      const keys = Array.from({ length: 130 }, (_, at) => ({ PK: `ATHLETE#${at}`, SK: "PROFILE" }));
      await Promise.all(keys.slice(0, 120).map((key, at) => table.put({ ...key, at }, ABSENT)));

      const items = await table.getMany(keys.toReversed());

      const expected = keys.map((key, at) => (at < 120 ? { ...key, at } : undefined));
      expect(items).toStrictEqual(expected.toReversed());
      expect(await table.getMany([])).toStrictEqual([]);
    });

    test("an update sets, sets once, removes and adds, and leaves the rest", async () => {
      const table = await tableWith(ITEM);

      await table.update(KEY, {
        set: { name: "Bea", diet: undefined, wake: { default: "05:00" } },
        setOnce: { age: 1, since: "2026" },
        remove: ["phone", "zones", "never"],
        add: { score: 2, visits: 1 },
      });

      const { phone: _phone, zones: _zones, ...kept } = ITEM;
      const changed = { name: "Bea", wake: { default: "05:00" }, since: "2026", score: 2, visits: 1 };
      expect(await table.get(KEY)).toStrictEqual({ ...kept, ...changed });
    });

    test("an update of an item that is not there makes it", async () => {
      const table = await makeTable();

      const answer = await table.update(KEY, { add: { visits: 1 }, returns: "before" });

      expect(answer).toStrictEqual({});
      expect(await table.get(KEY)).toStrictEqual({ ...KEY, visits: 1 });
    });

    test("an update answers the item as it is asked to", async () => {
      const table = await tableWith({ ...KEY, age: 1 });

      expect(await table.update(KEY, { set: { age: 2 } })).toStrictEqual({});
      expect(await table.update(KEY, { set: { age: 3 }, returns: "before" })).toStrictEqual({ ...KEY, age: 2 });
      expect(await table.update(KEY, { set: { age: 4 }, returns: "after" })).toStrictEqual({ ...KEY, age: 4 });
    });

    test("what does not meet its condition changes nothing", async () => {
      const table = await tableWith(ITEM);
      const when: Condition = { equals: ["name", "Bea"] };

      expect(await table.put({ ...KEY }, when)).toBe(false);
      expect(await table.update(KEY, { set: { age: 1 }, when, returns: "after" })).toBeUndefined();
      expect(await table.delete(KEY, when)).toBe(false);
      expect(await table.get(KEY)).toStrictEqual(ITEM);
    });

    test("an item is deleted on its condition; one that is not there meets what asks for nothing", async () => {
      const table = await tableWith(ITEM);

      expect(await table.delete(KEY, { equals: ["name", "Ana"] })).toBe(true);
      expect(await table.get(KEY)).toBeUndefined();
      expect(await table.delete(KEY, PRESENT)).toBe(false);
      expect(await table.delete(KEY, ABSENT)).toBe(true);
    });

    describeConditions(tableWith);
    describeQueries(makeTable);
  });
}

const HOLDING: readonly Condition[] = [
  PRESENT,
  { exists: "phone" },
  { isString: "name" },
  { equals: ["name", "Ana"] },
  { equals: ["age", 36] },
  { equals: ["phone", null] },
  { below: ["name", "Anb"] },
  { below: ["age", 100] },
  { atMost: ["name", "Ana"] },
  { atMost: ["age", 36] },
  { startsWith: ["SK", "PRO"] },
  { all: [PRESENT, { below: ["score", 1] }] },
  { any: [ABSENT, { equals: ["age", 36] }] },
];
const FAILING: readonly Condition[] = [
  ABSENT,
  { exists: "diet" },
  { isString: "age" },
  { isString: "diet" },
  { equals: ["name", "ana"] },
  { equals: ["age", "36"] },
  { equals: ["diet", null] },
  { below: ["name", "Ana"] },
  { below: ["age", "9"] },
  { below: ["phone", "9"] },
  { below: ["diet", 9] },
  { atMost: ["age", 35] },
  { atMost: ["name", 1] },
  { startsWith: ["SK", "STATUS"] },
  { all: [PRESENT, { equals: ["age", 1] }] },
  { any: [ABSENT, { equals: ["age", 1] }] },
];

function describeConditions(tableWith: (item: typeof ITEM) => Promise<ScannedTable>): void {
  test.each(HOLDING)("%j holds, and its opposite does not", async (condition) => {
    const table = await tableWith(ITEM);

    expect(await table.update(KEY, { set: { seen: 1 }, when: condition })).toBeDefined();
    expect(await table.update(KEY, { set: { seen: 2 }, when: { not: condition } })).toBeUndefined();
  });

  test.each(FAILING)("%j does not hold, and its opposite does", async (condition) => {
    const table = await tableWith(ITEM);

    expect(await table.update(KEY, { set: { seen: 1 }, when: condition })).toBeUndefined();
    expect(await table.update(KEY, { set: { seen: 2 }, when: { not: condition } })).toBeDefined();
  });
}

function describeQueries(makeTable: MakeTable): void {
  const sortKeys = ["A#1", "B#1", "B#10", "B#2", "B#2#x", "C"];
  const lettered = async (): Promise<ScannedTable> => {
    const table = await makeTable();
    const items = sortKeys.toReversed().flatMap((SK) => [
      { PK: "ATHLETE#ana", SK },
      { PK: "ATHLETE#bea", SK: `${SK}~` },
    ]);
    for (const item of items) await table.put(item, ABSENT);
    return table;
  };

  test.each([
    { sortKey: undefined, found: sortKeys },
    { sortKey: { startsWith: "B#" }, found: ["B#1", "B#10", "B#2", "B#2#x"] },
    { sortKey: { startsWith: "D" }, found: [] },
    { sortKey: { between: ["B#10", "B#2"] as const }, found: ["B#10", "B#2"] },
    { sortKey: { between: ["B", "B~"] as const }, found: ["B#1", "B#10", "B#2", "B#2#x"] },
    { sortKey: { atMost: "B#10" }, found: ["A#1", "B#1", "B#10"] },
    { sortKey: { above: "B#2" }, found: ["B#2#x", "C"] },
  ])("a query of $sortKey finds those of its partition in order of sort key", async ({ sortKey, found }) => {
    const table = await lettered();
    const query = { partition: "ATHLETE#ana", ...(sortKey === undefined ? {} : { sortKey }) };

    expect(await table.query(query)).toStrictEqual(found.map((SK) => ({ PK: "ATHLETE#ana", SK })));
    expect(await table.query({ ...query, limit: 2 })).toStrictEqual(
      found.slice(0, 2).map((SK) => ({ PK: "ATHLETE#ana", SK })),
    );
  });

  test("a query looks at no more items than it may, whether they count or not", async () => {
    const table = await lettered();
    const query = { partition: "ATHLETE#ana", counts: isOfB, limit: 2 };

    const named = async (mostRead?: number) =>
      (await table.query(mostRead === undefined ? query : { ...query, mostRead })).map(({ SK }) => SK);

    expect([await named(1), await named(2), await named()]).toStrictEqual([[], ["B#1"], ["B#1", "B#10"]]);
  });

  test("the index lists what has a due instant, in its order, with keys and expiry alone", async () => {
    const table = await makeTable();
    const due = { dueShard: "REMINDER#0", sendBefore: "t9", state: "PENDING" };
    await table.put({ ...KEY, SK: "R#1", ...due, dueAt: "t2" }, ABSENT);
    await table.put({ ...KEY, SK: "R#2", ...due, dueAt: "t1" }, ABSENT);
    await table.put({ ...KEY, SK: "R#3", ...due, dueAt: "t3" }, ABSENT);
    await table.put({ ...KEY, SK: "R#4", ...due, dueShard: "REVIEW#0", dueAt: "t1", sendBefore: undefined }, ABSENT);
    await table.put({ ...KEY, SK: "R#5", dueAt: "t1" }, ABSENT);
    const reminders = { index: "due", partition: "REMINDER#0" } as const;
    const named = async (query: Parameters<ScannedTable["query"]>[0]) =>
      (await table.query(query)).map(({ SK, dueAt }) => `${String(SK)} ${String(dueAt)}`);

    expect(await table.query({ ...reminders, limit: 1 })).toStrictEqual([
      { ...KEY, SK: "R#2", dueShard: "REMINDER#0", dueAt: "t1", sendBefore: "t9" },
    ]);
    expect(await named({ ...reminders, sortKey: { atMost: "t2" } })).toStrictEqual(["R#2 t1", "R#1 t2"]);
    expect(await named({ ...reminders, sortKey: { above: "t1" } })).toStrictEqual(["R#1 t2", "R#3 t3"]);

    await table.update({ ...KEY, SK: "R#2" }, { set: { dueAt: "t4" } });
    await table.update({ ...KEY, SK: "R#1" }, { remove: ["dueShard", "dueAt"] });
    await table.delete({ ...KEY, SK: "R#3" }, PRESENT);

    expect(await named(reminders)).toStrictEqual(["R#2 t4"]);
    expect(await table.query({ ...reminders, partition: "REVIEW#0" })).toStrictEqual([
      { ...KEY, SK: "R#4", dueShard: "REVIEW#0", dueAt: "t1" },
    ]);
  });

  test("a scan finds what meets its condition, wherever it lies", async () => {
    const table = await lettered();

    const found = await table.scan({ all: [{ startsWith: ["SK", "B#1"] }, { startsWith: ["PK", "ATHLETE#b"] }] });

    expect(found.map(({ SK }) => String(SK)).toSorted()).toStrictEqual(["B#10~", "B#1~"]);
  });
}

function isOfB({ SK }: Attributes): boolean {
  return String(SK).startsWith("B");
}
