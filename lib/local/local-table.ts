import { rm } from "node:fs/promises";
import type { Agent, Server } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import * as dynamodb from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { tableSchema } from "../table/table-schema.ts";
import { LOCAL_TABLE_NAME } from "./local-team.ts";
import { listenPrivately, type PrivateSocket } from "./private-socket.ts";

export interface LocalTable {
  readonly client: dynamodb.DynamoDBClient;
  /** Carries requests in DynamoDB's protocol to the table, which listens on no port. */
  readonly agent: Agent;
  readonly stop: () => Promise<void>;
}

/** An embedded DynamoDB with the one table, kept in `folder` or in memory without one. */
export async function startLocalTable(folder: string | undefined): Promise<LocalTable> {
  const table = await openWhole(folder);
  if ((await statusOfTable(table.client)) === undefined) await makeTable(table.client);
  return table;
}

/** A table that a kill left half made can be neither used nor deleted; it is empty, so its folder is removed. */
async function openWhole(folder: string | undefined): Promise<LocalTable> {
  const table = await openTable(folder);
  if (folder === undefined || (await statusOfTable(table.client)) !== "CREATING") return table;
  await table.stop();
  await rm(folder, { recursive: true });
  return openTable(folder);
}

async function openTable(folder: string | undefined): Promise<LocalTable> {
  const server = dynalite({ createTableMs: 0, ...(folder === undefined ? {} : { path: folder }) });
  // It closes no idle connection: a request that a busy process sends at that moment would be lost.
  server.keepAliveTimeout = 0;
  // It would throw, where nobody can catch it, when an upload breaks off; nothing is emitted where nobody listens.
  server.on("request", (request) => request.removeAllListeners("error"));
  const socket = await listenPrivately(server);
  const client = new dynamodb.DynamoDBClient({
    endpoint: "http://localhost",
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000, httpAgent: socket.agent },
  });
  playTransactions(client);
  return { client, agent: socket.agent, stop: () => stopTable(client, server, socket) };
}

async function makeTable(client: dynamodb.DynamoDBClient): Promise<void> {
  await client.send(new dynamodb.CreateTableCommand(tableSchema(LOCAL_TABLE_NAME)));
  while ((await statusOfTable(client)) !== "ACTIVE") await wait(5);
}

async function statusOfTable(client: dynamodb.DynamoDBClient): Promise<dynamodb.TableStatus | undefined> {
  try {
    return (await client.send(new dynamodb.DescribeTableCommand({ TableName: LOCAL_TABLE_NAME }))).Table?.TableStatus;
  } catch (error) {
    if (error instanceof dynamodb.ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function stopTable(client: dynamodb.DynamoDBClient, server: Server, socket: PrivateSocket): Promise<void> {
  client.destroy();
  server.closeAllConnections();
  await new Promise<void>((resolve, reject) => {
    server.close((error) => (error instanceof Error ? reject(error) : resolve()));
  });
  await socket.remove();
}

/**
 * dynalite knows no transactions: on this machine one is its updates, one after the other, of which the first alone has a
 * condition. A kill between them tears it, here and nowhere else.
 */
export function playTransactions(client: dynamodb.DynamoDBClient): void {
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const { input } = args;
        if (commandName !== "TransactWriteItemsCommand" || !("TransactItems" in input)) return next(args);
        const updates = (input.TransactItems ?? []).map((item) => ("Update" in item ? item.Update : undefined));
        await updateInTurn(updates, client);
        return { output: { $metadata: {} }, response: {} };
      },
    { step: "initialize", name: "playTransactions" },
  );
}

async function updateInTurn(
  updates: readonly (dynamodb.Update | undefined)[],
  client: dynamodb.DynamoDBClient,
): Promise<void> {
  for (const update of updates) {
    if (update === undefined) throw new Error("Only updates are played.");
    await client.send(new dynamodb.UpdateItemCommand(update)).catch((error: unknown) => {
      if (!(error instanceof dynamodb.ConditionalCheckFailedException)) throw error;
      const CancellationReasons = [{ Code: "ConditionalCheckFailed" }];
      throw new dynamodb.TransactionCanceledException({ message: error.message, $metadata: {}, CancellationReasons });
    });
  }
}
