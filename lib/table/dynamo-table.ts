import * as dynamodb from "@aws-sdk/client-dynamodb";
import { conditionOf, expressionsOf, keyConditionOf, marshalled, unmarshalled } from "./dynamo-expressions.ts";
import type { Attributes, Key, Query, ScannedTable, Update } from "./table.ts";

/** A table of DynamoDB and the client that reaches it. */
export interface TableAddress {
  readonly client: dynamodb.DynamoDBClient;
  readonly tableName: string;
}

/** A table of DynamoDB. A condition that does not hold is an answer, every other refusal a fault. */
export function createDynamoTable({ client, tableName: TableName }: TableAddress): ScannedTable {
  const get = async (key: Key): Promise<Attributes | undefined> => {
    const command = new dynamodb.GetItemCommand({ TableName, Key: marshalled(key), ConsistentRead: true });
    const { Item } = await client.send(command);
    return Item && unmarshalled(Item);
  };
  const updateOf = (key: Key, update: Update) => ({ TableName, Key: marshalled(key), ...expressionsOf(update) });
  return {
    get,
    // One read each: a batch costs as much and would need one more permission (batched-reads.ts has it).
    getMany: (keys) => Promise.all(keys.map(get)),
    put: async (item, when) => {
      const put = new dynamodb.PutItemCommand({ TableName, Item: marshalled(item), ...conditionOf(when) });
      return (await unlessRefused(client.send(put))) !== undefined;
    },
    update: async (key, update) => {
      const command = new dynamodb.UpdateItemCommand(updateOf(key, update));
      const output = await unlessRefused(client.send(command));
      return output && unmarshalled(output.Attributes ?? {});
    },
    updateAndAdd: (key, update, sum) =>
      updateTogether([updateOf(key, update), updateOf(sum.key, { add: sum.add })], client),
    delete: async (key, when) => {
      const command = new dynamodb.DeleteItemCommand({ TableName, Key: marshalled(key), ...conditionOf(when) });
      return (await unlessRefused(client.send(command))) !== undefined;
    },
    query: ({ limit = Number.POSITIVE_INFINITY, counts, mostRead, ...query }) => {
      const read = query.index === undefined ? { ConsistentRead: true } : { IndexName: query.index };
      const paging = { client, ...(Number.isFinite(limit) ? { pageSize: limit } : {}) };
      const pages = dynamodb.paginateQuery(paging, { TableName, ...read, ...keyConditionOf(query) });
      return itemsOf(pages, { limit, counts, mostRead });
    },
    scan: (where) => {
      const { ConditionExpression: FilterExpression, ...placeholders } = conditionOf(where);
      const command = { TableName, ConsistentRead: true, FilterExpression, ...placeholders };
      return itemsOf(dynamodb.paginateScan({ client }, command), {});
    },
    parser: (parse) => ({ one: parse, all: (items) => items.map(parse) }),
  };
}

async function unlessRefused<T>(sent: Promise<T>): Promise<T | undefined> {
  try {
    return await sent;
  } catch (error) {
    if (error instanceof Error && error.name === "ConditionalCheckFailedException") return undefined;
    throw error;
  }
}

interface Page {
  readonly Items?: Record<string, dynamodb.AttributeValue>[] | undefined;
}

interface Asked {
  readonly limit?: number;
  readonly counts?: Query["counts"] | undefined;
  readonly mostRead?: number | undefined;
}

async function itemsOf(
  pages: AsyncIterable<Page>,
  { limit = Number.POSITIVE_INFINITY, counts = () => true, mostRead = Number.POSITIVE_INFINITY }: Asked,
): Promise<readonly Attributes[]> {
  const items: Attributes[] = [];
  let read = 0;
  for await (const { Items = [] } of pages) {
    for (const item of Items.slice(0, mostRead - read).map(unmarshalled)) if (counts(item)) items.push(item);
    read += Items.length;
    if (items.length >= limit || read >= mostRead) break;
  }
  return items.slice(0, limit);
}

/** A transaction that meets another one has not begun; the other is over in a moment. */
const TRIES = 10;

/** Makes all of these updates or none; false when a condition of one did not hold. */
async function updateTogether(
  updates: readonly dynamodb.Update[],
  client: dynamodb.DynamoDBClient,
  triesLeft: number = TRIES,
): Promise<boolean> {
  try {
    await client.send(
      new dynamodb.TransactWriteItemsCommand({ TransactItems: updates.map((update) => ({ Update: update })) }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof dynamodb.TransactionCanceledException)) throw error;
    const codes = error.CancellationReasons?.map(({ Code }) => Code) ?? [];
    if (codes.includes("ConditionalCheckFailed")) return false;
    if (!codes.includes("TransactionConflict") || triesLeft === 1) throw error;
  }
  return updateTogether(updates, client, triesLeft - 1);
}
