import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type TableDescription,
} from "@aws-sdk/client-dynamodb";
import { playTransactions } from "../../lib/local/local-table.ts";
import { tableSchema } from "../../lib/table/table-schema.ts";

export interface RunningTable {
  readonly client: DynamoDBClient;
  readonly endpoint: string;
  /** A table that exists and is empty. */
  readonly tableName: string;
  stop(): Promise<void>;
}

// dynalite is CommonJS without types.
const dynalite: (options: object) => Server = createRequire(import.meta.url)("dynalite");

/** An embedded DynamoDB on a free port of 127.0.0.1, in memory, with one empty table. */
export async function startDynalite(): Promise<RunningTable> {
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${portOf(server)}`;
  const client = localClient(endpoint);
  playTransactions(client);
  return {
    client,
    endpoint,
    tableName: await createTestTable(client),
    stop: async () => {
      client.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}

/** A client for a DynamoDB that looks at no credentials. */
export function localClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
}

/** Makes an empty table of its own and answers its name, so that tests share a server and nothing else. */
export async function createTestTable(client: DynamoDBClient): Promise<string> {
  const tableName = `cooldown-${randomUUID()}`;
  await client.send(new CreateTableCommand(tableSchema(tableName)));
  while ((await describe(client, tableName))?.TableStatus !== "ACTIVE") {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return tableName;
}

async function describe(client: DynamoDBClient, tableName: string): Promise<TableDescription | undefined> {
  return (await client.send(new DescribeTableCommand({ TableName: tableName }))).Table;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new Error("The server listens on no port.");
  }
  return address.port;
}
