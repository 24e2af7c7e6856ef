import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createTestTable, startDynalite } from "../support/dynalite.ts";
import { dynamoDbLocalClient, isJavaHere, startDynamoDbLocal } from "../support/dynamodb-local.ts";

/** An empty table somewhere. */
export interface Place {
  readonly name: string;
  readonly client: DynamoDBClient;
  readonly endpoint: string;
  readonly tableName: string;
  readonly stop: () => Promise<void>;
}

export async function onDynalite(): Promise<Place> {
  return { name: "dynalite", ...(await startDynalite()) };
}

/** DynamoDB Local where DYNAMODB_LOCAL_URL says it runs, else where Java does; undefined where neither is. */
export async function onDynamoDbLocal(): Promise<Place | undefined> {
  const url = process.env["DYNAMODB_LOCAL_URL"];
  if (url === undefined && !isJavaHere()) return undefined;
  const { endpoint, stop } = url === undefined ? await startDynamoDbLocal() : { endpoint: url, stop: async () => {} };
  const client = dynamoDbLocalClient(endpoint);
  return { name: "DynamoDB Local", client, endpoint, tableName: await createTestTable(client), stop };
}
