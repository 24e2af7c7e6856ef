import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";

/** The index of everything that has a due instant: reminders, reviews, errands; it also lists the athletes. */
export const DUE_INDEX = "due";

/** The table as `CreateTable` takes it, for tests and the local runtime; the cloud's is made by the stack. */
export function tableSchema(tableName: string): CreateTableCommandInput {
  return {
    TableName: tableName,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: ["PK", "SK", "dueShard", "dueAt"].map((name) => ({
      AttributeName: name,
      AttributeType: "S" as const,
    })),
    KeySchema: [
      { AttributeName: "PK", KeyType: "HASH" },
      { AttributeName: "SK", KeyType: "RANGE" },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: DUE_INDEX,
        KeySchema: [
          { AttributeName: "dueShard", KeyType: "HASH" },
          { AttributeName: "dueAt", KeyType: "RANGE" },
        ],
        Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: ["sendBefore"] },
      },
    ],
  };
}
