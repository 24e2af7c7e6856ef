import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { createDynamoClient } from "../../lib/table/dynamo-client.ts";
import { warmUp } from "../../lib/table/warm-up.ts";
import { type Recorded, replayRequest } from "./recorded.ts";

/** Requests one after the other; of an inner list, side by side. Null stands for a publish. */
export type Steps = readonly (readonly (Recorded | null)[])[];

export interface FloorEvent {
  /** Of each athlete, or of a whole event. */
  readonly queues: readonly Steps[];
  readonly concurrency: number;
}

export type FloorHandler = (event: FloorEvent) => Promise<{ readonly sent: number }>;

/**
 * A handler that sends requests and publishes, and decides nothing: what a function costs without us, on the same SDK, left
 * alike without what we do not use, after the same read while it starts.
 */
export async function createFloor(publish: () => Promise<unknown>): Promise<FloorHandler> {
  const client = createDynamoClient();
  const TableName = process.env["TABLE_NAME"];
  await warmUp({
    get: async ({ PK, SK }) => {
      const { Item } = await client.send(
        new GetItemCommand({ TableName, Key: { PK: { S: PK }, SK: { S: SK } }, ConsistentRead: true }),
      );
      return Item;
    },
  });
  return async ({ queues, concurrency }) => {
    const waiting = queues.values();
    let sent = 0;
    const worker = async (): Promise<void> => {
      for (const steps of waiting) {
        for (const step of steps) {
          await Promise.all(step.map((one) => (one === null ? publish() : replayRequest(client, one))));
        }
        sent += 1;
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
    return { sent };
  };
}
