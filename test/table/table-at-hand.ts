import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll } from "vitest";
import type { TableAddress } from "../../lib/table/dynamo-table.ts";
import type { Attributes, Key } from "../../lib/table/table.ts";
import { createTestTable, type RunningTable, startDynalite } from "../support/dynalite.ts";
import type { Stores } from "../support/stores.ts";
import { createDynamoStores } from "../support/stores.ts";

/** The ports on an empty table whose items a test can see and set. */
export interface TableAtHand extends Stores {
  readonly item: (key: Key) => Promise<Attributes | undefined>;
  readonly putItem: (item: Attributes) => Promise<void>;
}

/** Runs dynalite for the tests of a file; every call makes an empty table. */
export function useTables(): () => Promise<TableAtHand> {
  let dynalite: RunningTable;
  beforeAll(async () => {
    dynalite = await startDynalite();
  });
  afterAll(async () => {
    await dynalite.stop();
  });
  return async () => tableAtHand({ client: dynalite.client, tableName: await createTestTable(dynalite.client) });
}

function tableAtHand(table: TableAddress): TableAtHand {
  const { client, tableName: TableName } = table;
  return {
    ...createDynamoStores(table, 1),
    item: async (key) => {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: marshall(key) }));
      return Item && unmarshall(Item);
    },
    putItem: async (item) => {
      await client.send(new PutItemCommand({ TableName, Item: marshall(item, { removeUndefinedValues: true }) }));
    },
  };
}
