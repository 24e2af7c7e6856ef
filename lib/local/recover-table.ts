import * as dynamodb from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import { marshalled, unmarshalled } from "../table/dynamo-expressions.ts";
import { DUE_INDEX } from "../table/table-schema.ts";
import { LOCAL_TABLE_NAME } from "./local-team.ts";

const due = z.object({ dueShard: z.optional(z.string()), dueAt: z.optional(z.string()) });
const entry = z.extend(due, {
  PK: z.string(),
  SK: z.string(),
  /** Marks an item that recovery wrote only to clear the index. */
  torn: z.optional(z.boolean()),
  /** The due attributes of an item before it took on those of a stale entry; a kill in between leaves them. */
  dueBefore: z.optional(due),
});
type Entry = z.output<typeof entry>;
type Due = z.output<typeof due>;

/**
 * Makes items and index agree again after a kill, because the embedded table writes them separately: rewrites every item
 * with a due instant, and clears index entries that no item has. The next recovery repairs a kill during this one.
 *
 * @returns the partition keys of all items.
 */
export async function recoverTable(client: dynamodb.DynamoDBClient): Promise<ReadonlySet<string>> {
  const items = (await scan(client, undefined)).map(withoutRecovery);
  for (const item of items) await repair(client, item);
  const byKey = new Map(items.filter(({ torn }) => torn !== true).map((item) => [keyText(item), item]));
  for (const hit of await scan(client, DUE_INDEX)) {
    const item = byKey.get(keyText(hit));
    if (!isSameDue(hit, item)) await clearStale(client, hit, item);
  }
  return new Set([...byKey.values()].map(({ PK }) => PK));
}

function withoutRecovery(item: Entry): Entry {
  const { dueBefore, PK, SK } = item;
  return dueBefore === undefined ? item : { PK, SK, dueBefore, ...dueBefore };
}

async function repair(client: dynamodb.DynamoDBClient, item: Entry): Promise<void> {
  if (item.torn === true)
    await client.send(new dynamodb.DeleteItemCommand({ TableName: LOCAL_TABLE_NAME, Key: marshalled(key(item)) }));
  else if (item.dueBefore !== undefined || item.dueAt !== undefined) await restore(client, item);
}

/** Gives the item the stale entry's values, so that restoring its own removes the entry. */
async function clearStale(client: dynamodb.DynamoDBClient, hit: Entry, item: Entry | undefined): Promise<void> {
  const { dueShard, dueAt } = hit;
  if (item === undefined) {
    const made = { ...key(hit), dueShard, dueAt, torn: true };
    await client.send(new dynamodb.PutItemCommand({ TableName: LOCAL_TABLE_NAME, Item: marshalled(made) }));
    await client.send(new dynamodb.DeleteItemCommand({ TableName: LOCAL_TABLE_NAME, Key: marshalled(key(hit)) }));
    return;
  }
  await update(client, item, {
    expression: "SET dueShard = :dueShard, dueAt = :dueAt, dueBefore = :before",
    values: { ":dueShard": dueShard, ":dueAt": dueAt, ":before": dueOf(item) },
  });
  await restore(client, item);
}

async function restore(client: dynamodb.DynamoDBClient, item: Entry): Promise<void> {
  const { dueShard, dueAt } = item;
  await (dueAt === undefined
    ? update(client, item, { expression: "REMOVE dueShard, dueAt, dueBefore" })
    : update(client, item, {
        expression: "SET dueShard = :dueShard, dueAt = :dueAt REMOVE dueBefore",
        values: { ":dueShard": dueShard, ":dueAt": dueAt },
      }));
}

async function update(
  client: dynamodb.DynamoDBClient,
  item: Entry,
  { expression, values }: { readonly expression: string; readonly values?: Record<string, unknown> },
): Promise<void> {
  const given = values === undefined ? {} : { ExpressionAttributeValues: marshalled(values) };
  await client.send(
    new dynamodb.UpdateItemCommand({
      TableName: LOCAL_TABLE_NAME,
      Key: marshalled(key(item)),
      UpdateExpression: expression,
      ...given,
    }),
  );
}

async function scan(client: dynamodb.DynamoDBClient, index: string | undefined): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const input = { TableName: LOCAL_TABLE_NAME, ...(index === undefined ? {} : { IndexName: index }) };
  for await (const page of dynamodb.paginateScan({ client }, input)) {
    for (const item of page.Items ?? []) entries.push(entry.parse(unmarshalled(item)));
  }
  return entries;
}

function isSameDue(hit: Due, item: Due | undefined): boolean {
  return hit.dueShard === item?.dueShard && hit.dueAt === item?.dueAt;
}

function dueOf({ dueShard, dueAt }: Entry): Due {
  return { dueShard, dueAt };
}

function key({ PK, SK }: Entry): { readonly PK: string; readonly SK: string } {
  return { PK, SK };
}

function keyText({ PK, SK }: Entry): string {
  return `${PK} ${SK}`;
}
