import { BatchWriteItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isLasting } from "../../lib/table/raw-item.ts";
import {
  compareItems,
  type RestoreCounts,
  restoreItems,
  restoreProfilesLast,
  tableSource,
} from "../../lib/table/restore-table.ts";
import { createTestTable, type RunningTable, startDynalite } from "../support/dynalite.ts";
import { dynamoDbLocalClient } from "../support/dynamodb-local.ts";

const NOW_MS = Date.parse("2026-11-22T12:00:00Z");

let dynalite: RunningTable;
beforeAll(async () => {
  dynalite = await startDynalite();
});
afterAll(async () => {
  await dynalite.stop();
});

async function twoTables(items: readonly object[]) {
  const { client } = dynalite;
  const [from, to] = [await createTestTable(client), await createTestTable(client)];
  for (const item of items) await put(from, item);
  return {
    client,
    from: tableSource(client, from),
    to,
    isWanted: (item: Parameters<typeof isLasting>[0]) => isLasting(item, NOW_MS),
  };
}

async function put(table: string, item: object): Promise<void> {
  await dynalite.client.send(
    new BatchWriteItemCommand({ RequestItems: { [table]: [{ PutRequest: { Item: marshall(item) } }] } }),
  );
}

async function keysOf(TableName: string): Promise<readonly string[]> {
  const { Items = [] } = await dynalite.client.send(new ScanCommand({ TableName }));
  return Items.map(({ PK, SK }) => `${PK?.S} ${SK?.S}`).toSorted();
}

function workouts(count: number): readonly object[] {
  return Array.from({ length: count }, (_, n) => ({
    PK: `ATHLETE#a-${n % 7}`,
    SK: `WORKOUT#cooldown#w-${n}`,
    report: { kind: "run", minutes: n, tags: new Set(["b", "a"]) },
  }));
}

describe("restoring a table", () => {
  it("brings back what is missing, whole, and says how many", async () => {
    const tables = await twoTables(workouts(230));
    const seen: RestoreCounts[] = [];

    const counts = await restoreItems(tables, (so) => void seen.push(so));

    expect(counts).toStrictEqual({ items: 230, restored: 230, stood: 0 });
    expect(seen.at(-1)).toStrictEqual(counts);
    const compared = await compareItems(tables);
    expect(compared).toMatchObject({ same: 230, changed: {}, missing: 0 });
    expect(compared.checksums.to).toBe(compared.checksums.from);
  });

  it("replaces nothing that stands, and counts it as newer", async () => {
    const tables = await twoTables([...workouts(3), { PK: "PHONE#+12025550123", SK: "ATHLETE", athleteId: "ana" }]);
    await put(tables.to, { PK: "ATHLETE#a-1", SK: "WORKOUT#cooldown#w-1", report: { kind: "run", minutes: 99 } });

    const counts = await restoreItems(tables, () => undefined);

    expect(counts).toStrictEqual({ items: 4, restored: 3, stood: 1 });
    const compared = await compareItems(tables);
    expect(compared).toMatchObject({ same: 3, changed: { workout: 1 }, missing: 0 });
    expect(compared.checksums.to).not.toBe(compared.checksums.from);
  });

  it("brings profiles last, so that nobody is assessed before all that is known of them is back", async () => {
    const tables = await twoTables([
      { PK: "ATHLETE#a-0", SK: "PROFILE" },
      { PK: "ATHLETE#a-9", SK: "PROFILE" },
      ...workouts(9),
    ]);
    const written: string[] = [];
    const client = dynamoDbLocalClient(dynalite.endpoint);
    client.middlewareStack.add(
      (next, { commandName }) =>
        (args) => {
          if (commandName === "PutItemCommand") written.push(JSON.stringify(args.input));
          return next(args);
        },
      { step: "initialize" },
    );

    const counts = await restoreProfilesLast({ ...tables, client }, () => undefined);

    client.destroy();
    expect(counts).toStrictEqual({ items: 11, restored: 11, stood: 0 });
    expect(written.map((input) => input.includes('"PROFILE"'))).toStrictEqual([...Array(9).fill(false), true, true]);
  });

  it("goes on where an earlier run ended", async () => {
    const tables = await twoTables(workouts(40));
    const half = {
      ...tables,
      isWanted: (item: Parameters<typeof isLasting>[0]) => Number(item["SK"]?.S?.slice(-1)) < 5,
    };
    await restoreItems(half, () => undefined);

    const counts = await restoreItems(tables, () => undefined);

    expect(counts).toStrictEqual({ items: 40, restored: 20, stood: 20 });
  });

  it("tells what is missing", async () => {
    const tables = await twoTables(workouts(5));

    expect(await compareItems(tables)).toMatchObject({ same: 0, missing: 5, checksums: { to: "0000000000000000" } });
  });

  it("leaves out what is made anew, counts of a minute, and what has outlived its time", async () => {
    const ana = "ATHLETE#ana";
    const past = NOW_MS / 1000;
    const tables = await twoTables([
      { PK: ana, SK: "PROFILE" },
      { PK: ana, SK: "STATUS" },
      { PK: ana, SK: "REMINDER#2026-11-22#meal#1" },
      { PK: ana, SK: "RATE#2026-11-22" },
      { PK: ana, SK: "INBOUND#m-1", deleteAfter: past },
      { PK: ana, SK: "INBOUND#m-2", deleteAfter: past + 1 },
    ]);

    await restoreItems(tables, () => undefined);

    expect(await keysOf(tables.to)).toStrictEqual([`${ana} INBOUND#m-2`, `${ana} PROFILE`]);
  });
});
