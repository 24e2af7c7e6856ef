import { afterAll, inject } from "vitest";
import { createDynamoTable } from "../../lib/table/dynamo-table.ts";
import { describeEveryPort } from "../contract/every-port.contract.ts";
import { createTestTable } from "../support/dynalite.ts";
import { dynamoDbLocalClient } from "../support/dynamodb-local.ts";

const client = dynamoDbLocalClient(inject("dynamoDbLocal"));

afterAll(() => client.destroy());

describeEveryPort({
  name: "DynamoDB Local",
  makeTable: async () => createDynamoTable({ client, tableName: await createTestTable(client) }),
  propertyRuns: 15,
});
