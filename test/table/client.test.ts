import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createDynamoClient } from "../../lib/table/client.ts";
import { getItem, putItem } from "../../lib/table/table.ts";
import { type RunningTable, startDynalite } from "../support/dynalite.ts";

let dynalite: RunningTable;

beforeAll(async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
  dynalite = await startDynalite();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await dynalite.stop();
});

test("a client for an endpoint reaches the table there and leaves members without a value out", async () => {
  const dynamo = createDynamoClient({ endpoint: dynalite.endpoint, region: "local" });
  const table = { client: dynamo, tableName: dynalite.tableName };
  const key = { PK: "ATHLETE#ana", SK: "PROFILE" };

  await putItem(
    table,
    { ...key, name: undefined, phone: null },
    { condition: "attribute_not_exists(#PK)", values: {} },
  );
  const item = await getItem(table, key);
  dynamo.destroy();

  expect(item).toStrictEqual({ ...key, phone: null });
});

test("an error other than a condition that does not hold is a fault", async () => {
  const table = { client: dynalite.client, tableName: "no-such-table" };

  const putting = putItem(table, { PK: "A", SK: "B" }, { condition: "attribute_not_exists(#PK)", values: {} });

  await expect(putting).rejects.toThrow("Requested resource not found");
});
