import * as dynamodb from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { Attributes, Condition, Key, Query, ScannedTable, SortKeyRange, Update } from "./table.ts";

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
  return {
    get,
    // One read each: a batch costs as much and would need one more permission.
    getMany: (keys) => Promise.all(keys.map(get)),
    put: async (item, when) => {
      const put = new dynamodb.PutItemCommand({ TableName, Item: marshalled(item), ...conditionOf(when) });
      return (await unlessRefused(client.send(put))) !== undefined;
    },
    update: async (key, update) => {
      const command = new dynamodb.UpdateItemCommand({ TableName, Key: marshalled(key), ...expressionsOf(update) });
      const output = await unlessRefused(client.send(command));
      return output && unmarshalled(output.Attributes ?? {});
    },
    delete: async (key, when) => {
      const command = new dynamodb.DeleteItemCommand({ TableName, Key: marshalled(key), ...conditionOf(when) });
      return (await unlessRefused(client.send(command))) !== undefined;
    },
    query: ({ limit = Number.POSITIVE_INFINITY, counts = () => true, ...query }) => {
      const read = query.index === undefined ? { ConsistentRead: true } : { IndexName: query.index };
      const paging = { client, ...(Number.isFinite(limit) ? { pageSize: limit } : {}) };
      const pages = dynamodb.paginateQuery(paging, { TableName, ...read, ...keyConditionOf(query) });
      return itemsOf(pages, { limit, counts });
    },
    scan: (where) => {
      const { ConditionExpression: FilterExpression, ...placeholders } = conditionOf(where);
      const command = { TableName, ConsistentRead: true, FilterExpression, ...placeholders };
      return itemsOf(dynamodb.paginateScan({ client }, command), {});
    },
    parser: (parse) => ({ one: parse, all: (items) => items.map(parse) }),
  };
}

/** Attributes as DynamoDB takes them; members without a value are left out. */
export function marshalled(attributes: object): Record<string, dynamodb.AttributeValue> {
  return marshall(attributes, { removeUndefinedValues: true });
}

/** Attributes as DynamoDB gave them. */
export function unmarshalled(item: Record<string, dynamodb.AttributeValue>): Attributes {
  return unmarshall(item);
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

async function itemsOf(
  pages: AsyncIterable<Page>,
  { limit = Number.POSITIVE_INFINITY, counts = () => true }: Pick<Query, "limit" | "counts">,
): Promise<readonly Attributes[]> {
  const items: Attributes[] = [];
  for await (const { Items = [] } of pages) {
    for (const item of Items.map(unmarshalled)) if (counts(item)) items.push(item);
    if (items.length >= limit) break;
  }
  return items.slice(0, limit);
}

/** Names and values of one command's expressions; each answers the placeholder that stands for it. */
function createPlaceholders() {
  const names = new Map<string, string>();
  const values = new Map<string, unknown>();
  return {
    name: (attribute: string): string => {
      names.set(`#${attribute}`, attribute);
      return `#${attribute}`;
    },
    value: (value: unknown): string => {
      const placeholder = `:${values.size}`;
      values.set(placeholder, value);
      return placeholder;
    },
    all: () => ({
      ...(names.size === 0 ? {} : { ExpressionAttributeNames: Object.fromEntries(names) }),
      ...(values.size === 0 ? {} : { ExpressionAttributeValues: marshalled(Object.fromEntries(values)) }),
    }),
  };
}

type Placeholders = ReturnType<typeof createPlaceholders>;

function conditionOf(when: Condition) {
  const placeholders = createPlaceholders();
  return { ConditionExpression: rendered(when, placeholders), ...placeholders.all() };
}

function rendered(condition: Condition, placeholders: Placeholders): string {
  const { name, value } = placeholders;
  const joined = (parts: readonly Condition[], word: string): string =>
    `(${parts.map((part) => rendered(part, placeholders)).join(` ${word} `)})`;
  const compared = ([attribute, to]: readonly [string, unknown], operator: string): string =>
    `${name(attribute)} ${operator} ${value(to)}`;
  if ("exists" in condition) return `attribute_exists(${name(condition.exists)})`;
  if ("isString" in condition) return `attribute_type(${name(condition.isString)}, ${value("S")})`;
  if ("equals" in condition) return compared(condition.equals, "=");
  if ("below" in condition) return compared(condition.below, "<");
  if ("atMost" in condition) return compared(condition.atMost, "<=");
  if ("startsWith" in condition) {
    const [attribute, prefix] = condition.startsWith;
    return `begins_with(${name(attribute)}, ${value(prefix)})`;
  }
  if ("not" in condition) return `(NOT ${rendered(condition.not, placeholders)})`;
  return "all" in condition ? joined(condition.all, "AND") : joined(condition.any, "OR");
}

const RETURN_VALUES = { before: "ALL_OLD", after: "ALL_NEW" } as const;

function expressionsOf({ set = {}, setOnce = {}, remove = [], add = {}, when, returns }: Update) {
  const placeholders = createPlaceholders();
  const { name, value } = placeholders;
  const clauses = {
    SET: [
      ...present(set).map(([key, to]) => `${name(key)} = ${value(to)}`),
      ...present(setOnce).map(([key, to]) => `${name(key)} = if_not_exists(${name(key)}, ${value(to)})`),
    ],
    REMOVE: remove.map(name),
    ADD: present(add).map(([key, more]) => `${name(key)} ${value(more)}`),
  };
  const written = Object.entries(clauses).filter(([, parts]) => parts.length > 0);
  return {
    UpdateExpression: written.map(([word, parts]) => `${word} ${parts.join(", ")}`).join(" "),
    ...(when === undefined ? {} : { ConditionExpression: rendered(when, placeholders) }),
    ...(returns === undefined ? {} : { ReturnValues: RETURN_VALUES[returns] }),
    ...placeholders.all(),
  };
}

function present(attributes: Attributes): readonly (readonly [string, unknown])[] {
  return Object.entries(attributes).filter(([, value]) => value !== undefined);
}

function keyConditionOf({ partition, sortKey, index }: Query) {
  const { name, value, all } = createPlaceholders();
  const [partitionKey, key] = index === undefined ? ["PK", "SK"] : ["dueShard", "dueAt"];
  const inPartition = `${name(partitionKey)} = ${value(partition)}`;
  const inRange = sortKey === undefined ? "" : ` AND ${rangeOf(sortKey, { name, value, key })}`;
  return { KeyConditionExpression: inPartition + inRange, ...all() };
}

function rangeOf(
  sortKey: SortKeyRange,
  { name, value, key }: Pick<Placeholders, "name" | "value"> & { readonly key: string },
): string {
  if ("startsWith" in sortKey) return `begins_with(${name(key)}, ${value(sortKey.startsWith)})`;
  if ("atMost" in sortKey) return `${name(key)} <= ${value(sortKey.atMost)}`;
  if ("above" in sortKey) return `${name(key)} > ${value(sortKey.above)}`;
  const [first, last] = sortKey.between;
  return `${name(key)} BETWEEN ${value(first)} AND ${value(last)}`;
}
