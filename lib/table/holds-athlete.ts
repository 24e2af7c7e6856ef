import { type DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { athletePartition } from "./items.ts";

/** Whether a table holds anything of an athlete. */
export async function holdsAthlete(client: DynamoDBClient, TableName: string, athleteId: string): Promise<boolean> {
  const { Count = 0 } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: "PK = :athlete",
      ExpressionAttributeValues: { ":athlete": { S: athletePartition(athleteId) } },
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  return Count > 0;
}
