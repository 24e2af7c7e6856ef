import { afterAll, inject } from "vitest";
import { createDocumentClient } from "../../lib/adapters/dynamodb/client.ts";
import { createDynamoStores } from "../contract/dynamo-stores.ts";
import { describeEveryPort } from "../contract/every-port.contract.ts";
import { createTestTable } from "../support/dynalite.ts";
import { dynamoDbLocalClient } from "../support/dynamodb-local.ts";

const client = dynamoDbLocalClient(inject("dynamoDbLocal"));
const documentClient = createDocumentClient(client);

afterAll(() => client.destroy());

describeEveryPort({
  name: "DynamoDB Local",
  makeStores: async (shards) =>
    createDynamoStores({ client: documentClient, tableName: await createTestTable(client) }, shards),
  propertyRuns: 15,
});
