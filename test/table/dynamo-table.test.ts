import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createDynamoClient } from "../../lib/table/dynamo-client.ts";
import { createDynamoTable } from "../../lib/table/dynamo-table.ts";
import { ABSENT, type ScannedTable } from "../../lib/table/table.ts";
import { createTestTable, type RunningTable, startDynalite } from "../support/dynalite.ts";

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

/** A table of dynalite, and the commands that are sent to it. */
async function aWatchedTable(): Promise<{ readonly table: ScannedTable; readonly sent: readonly object[] }> {
  const tableName = await createTestTable(dynalite.client);
  const client = createDynamoClient({ endpoint: dynalite.endpoint, region: "local" });
  const sent: object[] = [];
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        const { TableName: _name, ...input } = args.input as { readonly TableName?: string };
        sent.push({ command: commandName, ...input });
        return next(args);
      },
    { step: "initialize" },
  );
  return { table: createDynamoTable({ client, tableName }), sent };
}

const key = { PK: "ATHLETE#ana", SK: "PROFILE" };
const Key = { PK: { S: "ATHLETE#ana" }, SK: { S: "PROFILE" } };

test("a condition is written with a placeholder for every name and value", async () => {
  const { table, sent } = await aWatchedTable();
  const isOld = { all: [{ equals: ["name", "Ana"] }, { not: { exists: "diet" } }, { atMost: ["age", 9] }] } as const;

  await table.put({ ...key, name: null, gone: undefined }, { any: [ABSENT, isOld, { below: ["name", "B"] }] });

  expect(sent).toStrictEqual([
    {
      command: "PutItemCommand",
      Item: { ...Key, name: { NULL: true } },
      ConditionExpression:
        "NOT attribute_exists(#PK) OR #name = :0 AND NOT attribute_exists(#diet) AND #age <= :1 OR #name < :2",
      ExpressionAttributeNames: { "#PK": "PK", "#name": "name", "#diet": "diet", "#age": "age" },
      ExpressionAttributeValues: { ":0": { S: "Ana" }, ":1": { N: "9" }, ":2": { S: "B" } },
    },
  ]);
});

test("a condition has parentheses only around what binds weaker than what it stands in", async () => {
  const { table, sent } = await aWatchedTable();
  const isAnaOrBea = { any: [{ equals: ["name", "Ana"] }, { equals: ["name", "Bea"] }] } as const;
  const isOldAna = { all: [{ atMost: ["age", 9] }, { startsWith: ["name", "A"] }] } as const;

  await table.put(key, { all: [ABSENT, isAnaOrBea, { not: isOldAna }, { not: isAnaOrBea }] });

  expect(sent).toMatchObject([
    {
      ConditionExpression:
        "NOT attribute_exists(#PK) AND (#name = :0 OR #name = :1) AND NOT (#age <= :2 AND begins_with(#name, :3)) " +
        "AND NOT (#name = :4 OR #name = :5)",
    },
  ]);
});

test("an update is written clause by clause, members without a value left out", async () => {
  const { table, sent } = await aWatchedTable();

  await table.update(key, {
    set: { state: "SENT", detail: undefined, source: null, silent: false, attempts: 0 },
    setOnce: { since: "2026" },
    remove: ["dueAt", "dueShard"],
    add: { visits: 1 },
    when: { not: { isString: "dueAt" } },
    returns: "after",
  });

  expect(sent).toStrictEqual([
    {
      command: "UpdateItemCommand",
      Key,
      UpdateExpression:
        "SET #state = :0, #source = :1, #silent = :2, #attempts = :3, #since = if_not_exists(#since, :4) " +
        "REMOVE #dueAt, #dueShard ADD #visits :5",
      ConditionExpression: "NOT attribute_type(#dueAt, :6)",
      ReturnValues: "ALL_NEW",
      ExpressionAttributeNames: {
        "#state": "state",
        "#source": "source",
        "#silent": "silent",
        "#attempts": "attempts",
        "#since": "since",
        "#dueAt": "dueAt",
        "#dueShard": "dueShard",
        "#visits": "visits",
      },
      ExpressionAttributeValues: {
        ":0": { S: "SENT" },
        ":1": { NULL: true },
        ":2": { BOOL: false },
        ":3": { N: "0" },
        ":4": { S: "2026" },
        ":5": { N: "1" },
        ":6": { S: "S" },
      },
    },
  ]);
});

test("an update that only removes, on no condition, has no values, which DynamoDB would refuse empty", async () => {
  const { table, sent } = await aWatchedTable();

  await table.update(key, { remove: ["dueAt"] });

  expect(sent).toStrictEqual([
    {
      command: "UpdateItemCommand",
      Key,
      UpdateExpression: "REMOVE #dueAt",
      ExpressionAttributeNames: { "#dueAt": "dueAt" },
    },
  ]);
});

test("every read but that of the index is consistent", async () => {
  const { table, sent } = await aWatchedTable();

  await table.get(key);
  await table.getMany([key, { ...key, SK: "STATUS" }]);
  await table.query({ partition: key.PK });
  await table.scan(ABSENT);

  const reads = ["GetItemCommand", "GetItemCommand", "GetItemCommand", "QueryCommand", "ScanCommand"];
  expect(sent).toMatchObject(reads.map((command) => ({ command, ConsistentRead: true })));
});

test("a query of the index asks for no consistency, which an index has none of", async () => {
  const { table, sent } = await aWatchedTable();

  await table.query({ index: "due", partition: "REMINDER#0", sortKey: { atMost: "t" }, limit: 7 });

  expect(sent).toStrictEqual([
    {
      command: "QueryCommand",
      IndexName: "due",
      Limit: 7,
      ExclusiveStartKey: undefined,
      KeyConditionExpression: "#dueShard = :0 AND #dueAt <= :1",
      ExpressionAttributeNames: { "#dueShard": "dueShard", "#dueAt": "dueAt" },
      ExpressionAttributeValues: { ":0": { S: "REMINDER#0" }, ":1": { S: "t" } },
    },
  ]);
});

test("an error other than a condition that does not hold is a fault", async () => {
  const table = createDynamoTable({ client: dynalite.client, tableName: "no-such-table" });

  const putting = table.put({ PK: "A", SK: "B" }, ABSENT);

  await expect(putting).rejects.toThrow("Requested resource not found");
});
