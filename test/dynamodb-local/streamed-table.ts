import { randomUUID } from "node:crypto";
import { CreateTableCommand, DeleteItemCommand, type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import {
  type _Record,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import type { Template } from "aws-cdk-lib/assertions";
import type { TableAddress } from "../../lib/table/dynamo-table.ts";
import type { Key } from "../../lib/table/table.ts";
import { clientOptions, dynamoDbLocalClient } from "../support/dynamodb-local.ts";
import { tableOf } from "./table-of-template.ts";

/** An empty table as a template has it, on DynamoDB Local, with its stream. */
export interface StreamedTable extends TableAddress {
  /** Every record since the last call, as Lambda hands it over. */
  readonly changes: () => Promise<readonly _Record[]>;
  /** Deletes an item, as DynamoDB does when its time has come. */
  readonly expire: (key: Key) => Promise<void>;
  readonly close: () => void;
}

export async function createStreamedTable(endpoint: string, template: Template): Promise<StreamedTable> {
  const tableName = `cooldown-${randomUUID()}`;
  const client = dynamoDbLocalClient(endpoint);
  const streams = new DynamoDBStreamsClient(clientOptions(endpoint));
  const { TableDescription } = await client.send(new CreateTableCommand(tableOf(template, tableName)));
  const read = await streamReader(streams, TableDescription?.LatestStreamArn);
  return {
    client,
    tableName,
    changes: async () => await read(await putMarker(client, tableName)),
    expire: async ({ PK, SK }) => {
      await client.send(new DeleteItemCommand({ TableName: tableName, Key: { PK: { S: PK }, SK: { S: SK } } }));
    },
    close: () => {
      client.destroy();
      streams.destroy();
    },
  };
}

/** Leaves an item whose record says that the stream was read as far as this. */
async function putMarker(client: DynamoDBClient, TableName: string): Promise<string> {
  const marker = `MARKER#${randomUUID()}`;
  await client.send(new PutItemCommand({ TableName, Item: { PK: { S: marker }, SK: { S: "MARKER" } } }));
  return marker;
}

type ReadUntil = (marker: string) => Promise<readonly _Record[]>;

/** Reads the one shard of a stream on from where it stopped. */
async function streamReader(streams: DynamoDBStreamsClient, StreamArn: string | undefined): Promise<ReadUntil> {
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const [shard, ...others] = StreamDescription?.Shards ?? [];
  if (shard === undefined || others.length > 0) throw new Error("The stream of a new table has one shard.");
  const start = { StreamArn, ShardId: shard.ShardId, ShardIteratorType: "TRIM_HORIZON" } as const;
  let { ShardIterator: iterator } = await streams.send(new GetShardIteratorCommand(start));
  return async (marker) => {
    const read: _Record[] = [];
    while (read.at(-1)?.dynamodb?.Keys?.["PK"]?.S !== marker) {
      const page = await streams.send(new GetRecordsCommand({ ShardIterator: iterator }));
      read.push(...(page.Records ?? []));
      iterator = page.NextShardIterator;
    }
    return read.slice(0, -1);
  };
}
