import { setTimeout as wait } from "node:timers/promises";
import * as dynamodb from "@aws-sdk/client-dynamodb";
import { digestOf, keyOf, kindOf, nameOf, type RawItem } from "./raw-item.ts";

/** Items in parts that are read side by side, a page at a time, as often as they are asked for. */
export type ItemSource = readonly (() => AsyncIterable<readonly RawItem[]>)[];

/** A table, and what of some items is brought back into it. */
export interface Restoring {
  readonly client: dynamodb.DynamoDBClient;
  readonly from: ItemSource;
  /** The table of the team's stack. */
  readonly to: string;
  readonly isWanted: (item: RawItem) => boolean;
}

export interface RestoreCounts {
  /** Wanted items that were looked at. */
  readonly items: number;
  readonly restored: number;
  /** Those whose place was taken: by an earlier run, or by something newer. */
  readonly stood: number;
}

/** As many as one BatchGetItem takes. */
const BATCH = 100;
/** Parts of the table that are read side by side. */
const SEGMENTS = 4;
/** Writes in flight at once, of each segment. */
const WRITES = 16;
const UNPROCESSED_WAIT_MS = 200;

/**
 * Copies every wanted item whose place is empty, on that very condition, so that nothing newer is lost. It keeps no state: what
 * a run that was killed brought back stands, and is passed over a hundred at a time.
 */
export async function restoreItems(
  restoring: Restoring,
  onProgress: (counts: RestoreCounts) => void,
): Promise<RestoreCounts> {
  const { client, to } = restoring;
  const counts = { items: 0, restored: 0, stood: 0 };
  await forEachBatch(restoring, async (batch) => {
    const there = await readBatch(batch, { client, tableName: to, projection: "PK, SK" });
    const missing = batch.filter((item) => !there.has(nameOf(item)));
    let restored = 0;
    for (let at = 0; at < missing.length; at += WRITES) {
      const written = missing.slice(at, at + WRITES).map((item) => putIfAbsent(item, { client, to }));
      restored += (await Promise.all(written)).filter(Boolean).length;
    }
    counts.items += batch.length;
    counts.restored += restored;
    counts.stood += batch.length - restored;
    onProgress({ ...counts });
  });
  return counts;
}

/**
 * The same with every profile last: an athlete without one is left alone, so nobody is assessed, or texted once more, before all
 * that is known of them is back.
 */
export async function restoreProfilesLast(
  restoring: Restoring,
  onProgress: (counts: RestoreCounts) => void,
): Promise<RestoreCounts> {
  const { isWanted } = restoring;
  const first = await restoreItems(
    { ...restoring, isWanted: (item) => !isProfile(item) && isWanted(item) },
    onProgress,
  );
  const sum = (then: RestoreCounts): RestoreCounts => ({
    items: first.items + then.items,
    restored: first.restored + then.restored,
    stood: first.stood + then.stood,
  });
  const profiles = { ...restoring, isWanted: (item: RawItem) => isProfile(item) && isWanted(item) };
  return sum(await restoreItems(profiles, (then) => onProgress(sum(then))));
}

function isProfile(item: RawItem): boolean {
  return keyOf(item).SK === "PROFILE";
}

/** How the wanted items stand in the team's table. */
export interface Comparison {
  readonly same: number;
  /** Changed since by something newer, by the kind of the item. */
  readonly changed: Readonly<Record<string, number>>;
  readonly missing: number;
  /** Sums of the SHA-256 of every item, in any order: equal when no item differs. */
  readonly checksums: { readonly from: string; readonly to: string };
}

/** Reads both sides once more and compares them item by item. */
export async function compareItems(
  restoring: Restoring,
  onProgress: (items: number) => void = () => undefined,
): Promise<Comparison> {
  const { client, to } = restoring;
  const [sums, changed] = [{ from: 0n, to: 0n }, new Map<string, number>()];
  let [same, missing] = [0, 0];
  await forEachBatch(restoring, async (batch) => {
    const there = await readBatch(batch, { client, tableName: to });
    for (const item of batch) {
      const stands = there.get(nameOf(item));
      const digests = { from: digestOf(item), to: stands === undefined ? 0n : digestOf(stands) };
      sums.from += digests.from;
      sums.to += digests.to;
      if (stands === undefined) missing += 1;
      else if (digests.from === digests.to) same += 1;
      else changed.set(kindOf(item), (changed.get(kindOf(item)) ?? 0) + 1);
    }
    onProgress(batch.length);
  });
  const checksums = { from: checksumOf(sums.from), to: checksumOf(sums.to) };
  return {
    same,
    changed: Object.fromEntries([...changed].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    missing,
    checksums,
  };
}

/** Every item of a table, read consistently in four parts. */
export function tableSource(client: dynamodb.DynamoDBClient, TableName: string): ItemSource {
  return Array.from(
    { length: SEGMENTS },
    (_, Segment) =>
      async function* () {
        const scan = { TableName, ConsistentRead: true, Segment, TotalSegments: SEGMENTS };
        for await (const { Items = [] } of dynamodb.paginateScan({ client }, scan)) yield Items;
      },
  );
}

async function forEachBatch(
  { from, isWanted }: Restoring,
  work: (batch: readonly RawItem[]) => Promise<void>,
): Promise<void> {
  const readPart = async (part: ItemSource[number]): Promise<void> => {
    for await (const page of part()) {
      const wanted = page.filter(isWanted);
      for (let at = 0; at < wanted.length; at += BATCH) await work(wanted.slice(at, at + BATCH));
    }
  };
  await Promise.all(from.map(readPart));
}

interface BatchRead {
  readonly client: dynamodb.DynamoDBClient;
  readonly tableName: string;
  readonly projection?: string;
}

/** The items of these keys that are there, by name; consistent reads. */
async function readBatch(
  items: readonly RawItem[],
  { client, tableName, projection }: BatchRead,
): Promise<ReadonlyMap<string, RawItem>> {
  const found = new Map<string, RawItem>();
  const ProjectionExpression = projection === undefined ? {} : { ProjectionExpression: projection };
  let keys = items.map(({ PK, SK }) => ({ PK, SK })).flatMap(({ PK, SK }) => (PK && SK ? [{ PK, SK }] : []));
  while (keys.length > 0) {
    const RequestItems = { [tableName]: { Keys: keys, ConsistentRead: true, ...ProjectionExpression } };
    const answer = await client.send(new dynamodb.BatchGetItemCommand({ RequestItems }));
    for (const item of answer.Responses?.[tableName] ?? []) found.set(nameOf(item), item);
    const left = answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
    keys = left.flatMap(({ PK, SK }) => (PK && SK ? [{ PK, SK }] : []));
    if (keys.length > 0) await wait(UNPROCESSED_WAIT_MS);
  }
  return found;
}

async function putIfAbsent(
  item: RawItem,
  { client, to }: { readonly client: dynamodb.DynamoDBClient; readonly to: string },
): Promise<boolean> {
  const ConditionExpression = "attribute_not_exists(PK)";
  try {
    await client.send(new dynamodb.PutItemCommand({ TableName: to, Item: { ...item }, ConditionExpression }));
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === "ConditionalCheckFailedException") return false;
    throw error;
  }
}

function checksumOf(sum: bigint): string {
  return (sum % 2n ** 64n).toString(16).padStart(16, "0");
}
