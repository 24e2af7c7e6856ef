import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { type Attributes, placeholders } from "./expressions.ts";
import type { Key } from "./keys.ts";

/** The one table and the client that reaches it. */
export interface Table {
  readonly client: DynamoDBDocumentClient;
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
  const get = new GetCommand({ TableName: table.tableName, Key: { ...key }, ConsistentRead: true });
  return (await table.client.send(get)).Item;
}

/** Puts an item whole; false when the condition does not hold. */
export async function putItem(table: Table, item: Attributes, { condition, values }: Condition): Promise<boolean> {
  const put = new PutCommand({
    TableName: table.tableName,
    Item: { ...item },
    ConditionExpression: condition,
    ...placeholders([condition], values),
  });
  return (await unlessRefused(table.client.send(put))) !== undefined;
}

/** Updates one item, or makes it. */
export async function updateItem(table: Table, key: Key, update: Update): Promise<UpdateResult> {
  const command = new UpdateCommand({
    TableName: table.tableName,
    Key: { ...key },
    UpdateExpression: update.update,
    ConditionExpression: update.condition,
    ReturnValues: update.returns ?? "NONE",
    ...placeholders([update.update, update.condition], update.values),
  });
  const output = await unlessRefused(table.client.send(command));
  return output === undefined ? undefined : (output.Attributes ?? {});
}

/** Deletes one item; false when the condition does not hold. */
export async function deleteItem(table: Table, key: Key, { condition, values }: Condition): Promise<boolean> {
  const command = new DeleteCommand({
    TableName: table.tableName,
    Key: { ...key },
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
    items.push(...(page.Items ?? []));
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
