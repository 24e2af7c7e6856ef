import * as dynamodb from "@aws-sdk/client-dynamodb";

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
