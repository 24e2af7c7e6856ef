import {
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  type DynamoDBClient,
  GetItemCommand,
  type GetItemCommandInput,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";

/** A request as it went to DynamoDB. */
export interface Recorded {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Notes every request of a client until it is told to stop; answers them in order. */
export function record(client: DynamoDBClient): { readonly stop: () => readonly Recorded[] } {
  const requests: Recorded[] = [];
  const name = `record-${Math.random()}`;
  client.middlewareStack.add(
    (next) => async (args) => {
      const { headers, body } = args.request as { headers: Record<string, string>; body: Uint8Array };
      const input = JSON.parse(new TextDecoder().decode(body));
      requests.push({ operation: headers["x-amz-target"]?.split(".")[1] ?? "", input });
      return next(args);
    },
    { step: "build", priority: "low", name },
  );
  return {
    stop: () => {
      client.middlewareStack.remove(name);
      return requests;
    },
  };
}

/** Sends a recorded request with the bare client. */
export async function replayRequest(client: DynamoDBClient, { operation, input }: Recorded): Promise<unknown> {
  switch (operation) {
    case "BatchGetItem":
      return client.send(new BatchGetItemCommand(input as unknown as BatchGetItemCommandInput));
    case "GetItem":
      return client.send(new GetItemCommand(input as unknown as GetItemCommandInput));
    case "PutItem":
      return client.send(new PutItemCommand(input as unknown as PutItemCommandInput));
    case "Query":
      return client.send(new QueryCommand(input as unknown as QueryCommandInput));
    case "UpdateItem":
      return client.send(new UpdateItemCommand(input as unknown as UpdateItemCommandInput));
    default:
      throw new Error(`${operation} cannot be replayed.`);
  }
}
