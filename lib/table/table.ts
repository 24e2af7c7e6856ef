import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { type Attributes, placeholders } from "./expressions.ts";
import type { Key } from "./keys.ts";
import { marshalled, unmarshalled } from "./marshalling.ts";

/** The one table and the client that reaches it. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly tableName: string;
}

/** A condition in DynamoDB's words, with the placeholders of expressions.ts. */
export interface Condition {
  readonly condition: string;
  readonly values: Attributes;
}

export interface Update extends Condition {
  readonly update: string;
  readonly returns?: "ALL_OLD" | "ALL_NEW";
}

/** The item as `returns` asked for it, empty where there was none; undefined when the condition did not hold. */
export type UpdateResult = Attributes | undefined;

/** A consistent read of one item. */
export async function getItem(table: Table, key: Key): Promise<Attributes | undefined> {
  const get = new GetItemCommand({ TableName: table.tableName, Key: marshalled(key), ConsistentRead: true });
  const { Item } = await table.client.send(get);
  return Item && unmarshalled(Item);
}

/** Puts an item whole; false when the condition does not hold. */
export async function putItem(table: Table, item: Attributes, { condition, values }: Condition): Promise<boolean> {
  const put = new PutItemCommand({
    TableName: table.tableName,
    Item: marshalled(item),
    ConditionExpression: condition,
    ...placeholders([condition], values),
  });
  return (await unlessRefused(table.client.send(put))) !== undefined;
}

/** Updates one item, or makes it. */
export async function updateItem(table: Table, key: Key, update: Update): Promise<UpdateResult> {
  const command = new UpdateItemCommand({
    TableName: table.tableName,
    Key: marshalled(key),
    UpdateExpression: update.update,
    ConditionExpression: update.condition,
    ReturnValues: update.returns ?? "NONE",
    ...placeholders([update.update, update.condition], update.values),
  });
  const output = await unlessRefused(table.client.send(command));
  return output === undefined ? undefined : unmarshalled(output.Attributes ?? {});
}

/** Deletes one item; false when the condition does not hold. */
export async function deleteItem(table: Table, key: Key, { condition, values }: Condition): Promise<boolean> {
  const command = new DeleteItemCommand({
    TableName: table.tableName,
    Key: marshalled(key),
    ConditionExpression: condition,
    ...placeholders([condition], values),
  });
  return (await unlessRefused(table.client.send(command))) !== undefined;
}

/** A consistent read of every item whose key meets the condition, however many pages it takes. */
export async function queryItems(table: Table, { condition, values }: Condition): Promise<readonly Attributes[]> {
  const pages = paginateQuery(
    { client: table.client },
    {
      TableName: table.tableName,
      ConsistentRead: true,
      KeyConditionExpression: condition,
      ...placeholders([condition], values),
    },
  );
  const items: Attributes[] = [];
  for await (const page of pages) {
    items.push(...(page.Items ?? []).map(unmarshalled));
  }
  return items;
}

async function unlessRefused<T>(sent: Promise<T>): Promise<T | undefined> {
  try {
    return await sent;
  } catch (error) {
    if (error instanceof Error && error.name === "ConditionalCheckFailedException") {
      return undefined;
    }
    throw error;
  }
}
