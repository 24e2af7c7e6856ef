import * as dynamodb from "@aws-sdk/client-dynamodb";

/** A transaction that meets another one has not begun; the other is over in a moment. */
const TRIES = 10;

/** Makes all of these updates or none; false when a condition of one did not hold. */
export async function updateTogether(
  updates: readonly dynamodb.Update[],
  client: dynamodb.DynamoDBClient,
  triesLeft: number = TRIES,
): Promise<boolean> {
  try {
    await client.send(
      new dynamodb.TransactWriteItemsCommand({ TransactItems: updates.map((update) => ({ Update: update })) }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof dynamodb.TransactionCanceledException)) throw error;
    const codes = error.CancellationReasons?.map(({ Code }) => Code) ?? [];
    if (codes.includes("ConditionalCheckFailed")) return false;
    if (!codes.includes("TransactionConflict") || triesLeft === 1) throw error;
  }
  return updateTogether(updates, client, triesLeft - 1);
}
