import { afterAll, beforeAll } from "vitest";
import { createTestTable, type RunningTable, startDynalite } from "../support/dynalite.ts";
import { createDynamoStores } from "./dynamo-stores.ts";
import { describeEveryPort } from "./every-port.contract.ts";

let dynalite: RunningTable;

beforeAll(async () => {
  dynalite = await startDynalite();
});

afterAll(async () => {
  await dynalite.stop();
});

describeEveryPort({
  name: "DynamoDB (dynalite)",
  makeStores: async (shards) => {
    const tableName = await createTestTable(dynalite.client);
    return createDynamoStores({ client: dynalite.client, tableName }, shards);
  },
  propertyRuns: 15,
});
