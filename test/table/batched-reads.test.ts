import type { BatchGetItemCommandInput, BatchGetItemCommandOutput } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createBatchReadingTable } from "../../lib/table/batched-reads.ts";
import { createDynamoClient, isUnavailable } from "../../lib/table/dynamo-client.ts";
import { ABSENT, type Key } from "../../lib/table/table.ts";
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

function keyOf(athleteId: string): Key {
  return { PK: `ATHLETE#${athleteId}`, SK: "PROFILE" };
}

/** A table on which the named athletes are, what is asked of it, and a hand in the answers to batches. */
async function aTableWith(
  athletes: readonly string[],
  leftOut: (batch: number, keys: BatchKeys) => BatchKeys = () => [],
) {
  const tableName = await createTestTable(dynalite.client);
  const client = createDynamoClient({ endpoint: dynalite.endpoint, region: "local" });
  const sent: { readonly command: string; readonly keys: number; readonly isConsistent: boolean | undefined }[] = [];
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        const { RequestItems } = args.input as BatchGetItemCommandInput;
        const asked = RequestItems?.[tableName];
        const keys = asked?.Keys ?? [];
        if (commandName === "PutItemCommand") return next(args);
        const batch = sent.push({ command: commandName, keys: keys.length, isConsistent: asked?.ConsistentRead });
        const unread = leftOut(batch, keys);
        if (unread.length === 0) return next(args);
        const read = keys.filter((key) => !unread.includes(key));
        const given = { ...args.input, RequestItems: { [tableName]: { ...asked, Keys: read } } };
        const result = read.length === 0 ? aRefusedBatch() : await next({ ...args, input: given });
        const output = result.output as BatchGetItemCommandOutput;
        return { ...result, output: { ...output, UnprocessedKeys: { [tableName]: { Keys: [...unread] } } } };
      },
    { step: "initialize" },
  );
  const waits: number[] = [];
  const table = createBatchReadingTable({ client, tableName }, async (milliseconds) => waits.push(milliseconds));
  for (const name of athletes) await table.put({ ...keyOf(name), name }, ABSENT);
  return { table, sent, waits };
}

type BatchKeys = NonNullable<NonNullable<BatchGetItemCommandInput["RequestItems"]>[string]["Keys"]>;

function aRefusedBatch() {
  return { output: { $metadata: {}, Responses: {} }, response: undefined };
}

test("reads that are asked for in one turn are one consistent request, each answered with its own item", async () => {
  const { table, sent } = await aTableWith(["ana", "bea"]);

  const items = await Promise.all(["bea", "nobody", "ana", "bea"].map((name) => table.get(keyOf(name))));

  expect(items.map((item) => item?.["name"])).toStrictEqual(["bea", undefined, "ana", "bea"]);
  expect(sent).toStrictEqual([{ command: "BatchGetItemCommand", keys: 3, isConsistent: true }]);
});

test("a read of its own is an ordinary one", async () => {
  const { table, sent } = await aTableWith(["ana"]);

  const item = await table.get(keyOf("ana"));

  expect(item).toMatchObject({ name: "ana" });
  expect(sent.map(({ command }) => command)).toStrictEqual(["GetItemCommand"]);
});

test("a read that is asked for after a write sees it", async () => {
  const { table } = await aTableWith(["ana", "bea"]);

  const items = await Promise.all(
    ["ana", "bea"].map(async (name) => {
      await table.update(keyOf(name), { set: { state: "claimed" } });
      return table.get(keyOf(name));
    }),
  );

  expect(items.map((item) => item?.["state"])).toStrictEqual(["claimed", "claimed"]);
});

test("more than a hundred keys go in as many requests as it takes", async () => {
  const { table, sent } = await aTableWith(["a-204"]);
  const keys = Array.from({ length: 205 }, (_, at) => keyOf(`a-${at}`));

  const items = await table.getMany(keys);

  expect(items.map((item) => item?.["name"])).toStrictEqual([...keys.slice(1).map(() => undefined), "a-204"]);
  expect(sent.map(({ keys: asked }) => asked)).toStrictEqual([100, 100, 5]);
});

test("keys that DynamoDB leaves out are asked for again, after a pause that grows", async () => {
  const { table, sent, waits } = await aTableWith(["ana", "bea", "cai"], (batch, keys) => keys.slice(batch));

  const items = await table.getMany(["ana", "bea", "cai"].map(keyOf));

  expect(items.map((item) => item?.["name"])).toStrictEqual(["ana", "bea", "cai"]);
  expect(sent.map(({ keys }) => keys)).toStrictEqual([3, 2]);
  expect(waits).toStrictEqual([50]);
});

test("keys that are left out again and again fail as a table that is away does, for all who asked", async () => {
  const { table, waits } = await aTableWith([], (_batch, keys) => keys);

  const reads = await Promise.allSettled(["ana", "bea"].map((name) => table.get(keyOf(name))));

  expect(reads.map((read) => read.status === "rejected" && isUnavailable(read.reason))).toStrictEqual([true, true]);
  expect(waits).toStrictEqual([50, 100, 200, 400, 800]);
});
