import { afterAll, beforeAll } from "vitest";
import { createDynamoTable } from "../../lib/table/dynamo-table.ts";
import { createTestTable, type RunningTable, startDynalite } from "../support/dynalite.ts";
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
  makeTable: async () =>
    createDynamoTable({ client: dynalite.client, tableName: await createTestTable(dynalite.client) }),
  propertyRuns: 15,
});
