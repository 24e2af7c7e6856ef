import { type AttributeValue, paginateQuery } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import type { Key } from "./keys.ts";
import { unmarshalled } from "./marshalling.ts";
import type { Table } from "./table.ts";
import { DUE_INDEX } from "./table-schema.ts";

/** One entry of the index `due`: what is due, and when. */
export interface DueEntry {
  readonly key: Key;
  readonly dueAt: string;
  /** Reminders only. */
  readonly sendBefore: string | undefined;
}

export interface DueQuery {
  readonly partition: string;
  /** A bound of `dueAt`; none means the whole partition. */
  readonly bound?: readonly ["<=" | ">", string] | undefined;
  readonly limit: number;
}

const entrySchema = z.object({
  PK: z.string(),
  SK: z.string(),
  dueAt: z.string(),
  sendBefore: z.optional(z.unknown()),
});

/** Entries of one index partition in order of `dueAt`, at most `limit`; the index may lag behind the items. */
export async function queryDue(table: Table, query: DueQuery): Promise<readonly DueEntry[]> {
  const pages = paginateQuery(
    { client: table.client, pageSize: query.limit },
    { TableName: table.tableName, IndexName: DUE_INDEX, ...keyCondition(query) },
  );
  const entries: DueEntry[] = [];
  for await (const page of pages) {
    entries.push(...(page.Items ?? []).map((item) => parseEntry(unmarshalled(item))));
    if (entries.length >= query.limit) {
      break;
    }
  }
  return entries.slice(0, query.limit);
}

function keyCondition({ partition, bound }: DueQuery): {
  readonly KeyConditionExpression: string;
  readonly ExpressionAttributeValues: Record<string, AttributeValue>;
} {
  if (bound === undefined) {
    return { KeyConditionExpression: "dueShard = :shard", ExpressionAttributeValues: { ":shard": { S: partition } } };
  }
  const [operator, instant] = bound;
  return {
    KeyConditionExpression: `dueShard = :shard AND dueAt ${operator} :bound`,
    ExpressionAttributeValues: { ":shard": { S: partition }, ":bound": { S: instant } },
  };
}

function parseEntry(item: unknown): DueEntry {
  const { PK, SK, dueAt, sendBefore } = z.parse(entrySchema, item);
  return { key: { PK, SK }, dueAt, sendBefore: typeof sendBefore === "string" ? sendBefore : undefined };
}
