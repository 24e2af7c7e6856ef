import { setTimeout as sleep } from "node:timers/promises";
import { BatchGetItemCommand } from "@aws-sdk/client-dynamodb";
import { marshalled, unmarshalled } from "./dynamo-expressions.ts";
import { createDynamoTable, type TableAddress } from "./dynamo-table.ts";
import type { Attributes, Key, ScannedTable } from "./table.ts";

/** The most that DynamoDB takes in one BatchGetItem. */
const MOST_KEYS = 100;
const MOST_TRIES = 6;
/** After the first answer that left keys out; twice as long after each further one [milliseconds]. */
const FIRST_PAUSE_MS = 50;

interface Read {
  readonly key: Key;
  readonly answer: (item: Attributes | undefined) => void;
  readonly fail: (error: unknown) => void;
  readonly item: Promise<Attributes | undefined>;
}

/**
 * A table of DynamoDB whose reads of single items go together: those asked for in one turn of the event loop are one
 * request, each as consistent as alone. For functions that serve several athletes at a time, of whom they know all keys to
 * be well formed: a request that fails, fails for all of them.
 */
export function createBatchReadingTable(
  address: TableAddress,
  wait: (milliseconds: number) => Promise<unknown> = sleep,
): ScannedTable {
  const table = createDynamoTable(address);
  let asked = new Map<string, Read>();
  const send = (): void => {
    const reads = [...asked.values()];
    asked = new Map();
    for (let at = 0; at < reads.length; at += MOST_KEYS) {
      void answerAll(reads.slice(at, at + MOST_KEYS), (keys) => readMany(keys, { table, address, wait }));
    }
  };
  const get = (key: Key): Promise<Attributes | undefined> => {
    const known = asked.get(nameOf(key));
    if (known !== undefined) return known.item;
    if (asked.size === 0) setImmediate(send);
    const read = newRead(key);
    asked.set(nameOf(key), read);
    return read.item;
  };
  return { ...table, get, getMany: (keys) => Promise.all(keys.map(get)) };
}

function newRead(key: Key): Read {
  let settle: Pick<Read, "answer" | "fail"> = { answer: () => undefined, fail: () => undefined };
  const item = new Promise<Attributes | undefined>((answer, fail) => {
    settle = { answer, fail };
  });
  return { key, item, ...settle };
}

type Items = ReadonlyMap<string, Attributes>;

async function answerAll(reads: readonly Read[], readAll: (keys: readonly Key[]) => Promise<Items>): Promise<void> {
  try {
    const items = await readAll(reads.map(({ key }) => key));
    for (const { key, answer } of reads) answer(items.get(nameOf(key)));
  } catch (error) {
    for (const { fail } of reads) fail(error);
  }
}

interface Reading {
  readonly table: ScannedTable;
  readonly address: TableAddress;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** Items by the names of their keys; keys that DynamoDB left out are asked for again. */
async function readMany(keys: readonly Key[], { table, address, wait }: Reading): Promise<Items> {
  const [only, ...others] = keys;
  if (only !== undefined && others.length === 0) return itemsByName([await table.get(only)]);
  const { client, tableName } = address;
  const items: Attributes[] = [];
  let unread = keys.map(marshalled);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (tries > 0) await wait(FIRST_PAUSE_MS * 2 ** (tries - 1));
    const asking = { [tableName]: { Keys: unread, ConsistentRead: true } };
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetItemCommand({ RequestItems: asking }));
    for (const item of Responses?.[tableName] ?? []) items.push(unmarshalled(item));
    unread = UnprocessedKeys?.[tableName]?.Keys ?? [];
    if (unread.length === 0) return itemsByName(items);
  }
  throw new UnprocessedKeysError(unread.length);
}

/** DynamoDB left keys of a batch unread, again and again: it is as if it had refused for its load. */
class UnprocessedKeysError extends Error {
  override readonly name = "ThrottlingException";

  constructor(keys: number) {
    super(`${keys} keys were left unread`);
  }
}

function itemsByName(items: readonly (Attributes | undefined)[]): Items {
  return new Map(items.flatMap((item) => (item === undefined ? [] : [[nameOf(keyOf(item)), item]])));
}

function keyOf({ PK, SK }: Attributes): Key {
  return { PK: String(PK), SK: String(SK) };
}

function nameOf({ PK, SK }: Key): string {
  return JSON.stringify([PK, SK]);
}
