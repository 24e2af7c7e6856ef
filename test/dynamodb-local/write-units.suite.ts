import { expect, inject, it } from "vitest";
import { measureWriteUnits } from "../bench/write-units.ts";
import { createTestTable } from "../support/dynalite.ts";
import { dynamoDbLocalClient } from "../support/dynamodb-local.ts";

it("a text takes 5 write units from its plan until its receipt, its workout and their assessment one each", async () => {
  const client = dynamoDbLocalClient(inject("dynamoDbLocal"));
  const tableName = await createTestTable(client);

  const units = await measureWriteUnits({ client, tableName });

  client.destroy();
  expect(units).toStrictEqual({ workout: 1, status: 1, reminder: 5, unchanged: 0 });
});
