import { afterAll, inject } from "vitest";
import { createDynamoStores } from "../contract/dynamo-stores.ts";
import { describeEveryPort } from "../contract/every-port.contract.ts";
import { createTestTable } from "../support/dynalite.ts";
import { dynamoDbLocalClient } from "../support/dynamodb-local.ts";

const client = dynamoDbLocalClient(inject("dynamoDbLocal"));

afterAll(() => client.destroy());

describeEveryPort({
  name: "DynamoDB Local",
  makeStores: async (shards) => createDynamoStores({ client, tableName: await createTestTable(client) }, shards),
  propertyRuns: 15,
});
