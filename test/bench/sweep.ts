import { BatchWriteItemCommand, type DynamoDBClient, paginateScan, type WriteRequest } from "@aws-sdk/client-dynamodb";
import { createTestTable, startDynalite } from "../support/dynalite.ts";
import { deployOn, deployWithMealsDue } from "./deployment.ts";
import { compare, type Figure } from "./figure.ts";
import { interleave } from "./interleave.ts";
import { type Recorded, record, replayRequest } from "./recorded.ts";

const REMINDERS = 100;
const CONCURRENCY = 20;
const ROUNDS = { rounds: 4, warmUp: 1 };

/** A sweep of one shard, against its requests and publishes alone: in the same order, as many at a time. */
export async function benchSweep(): Promise<readonly Figure[]> {
  const dynalite = await startDynalite();
  const tables = await copies(dynalite.client, await prepare(dynalite.client), 2 * (ROUNDS.rounds + ROUNDS.warmUp) + 1);
  const requests = await requestsOfASweep(dynalite.client, tables());

  const ms = await interleave({
    ...ROUNDS,
    ours: () => sweep(dynalite.client, tables()),
    floor: () => replaySweep(dynalite.client, requests, tables()),
  });
  await dynalite.stop();
  const [ours, floor] = [perSecond(ms.ours), perSecond(ms.floor)];
  return [compare({ what: "sweep / its requests alone", unit: "reminders/s", ours, floor, goal: { atLeast: 0.7 } })];
}

function perSecond(roundMs: number): number {
  return Math.round((REMINDERS / roundMs) * 1_000);
}

/** A table in which every athlete has a meal text due at 15:15 UTC. */
async function prepare(client: DynamoDBClient): Promise<string> {
  const tableName = await createTestTable(client);
  await deployWithMealsDue({ client, tableName }, REMINDERS);
  return tableName;
}

async function sweep(client: DynamoDBClient, tableName: string): Promise<void> {
  const team = deployOn({ client, tableName });
  team.moveTo("2026-11-23T15:16:00Z");
  const { sent } = await team.sweep();
  if (sent !== REMINDERS) throw new Error(`The sweep sent ${sent} of ${REMINDERS}.`);
}

async function requestsOfASweep(client: DynamoDBClient, tableName: string): Promise<readonly Recorded[]> {
  const recording = record(client);
  await sweep(client, tableName);
  return recording.stop();
}

async function replaySweep(client: DynamoDBClient, requests: readonly Recorded[], table: string): Promise<void> {
  const send = ({ operation, input }: Recorded): Promise<unknown> =>
    replayRequest(client, { operation, input: { ...input, TableName: table } });
  const queues = new Map<string, Recorded[]>();
  for (const request of requests) {
    const owner = /ATHLETE#([a-z0-9-]+)/.exec(JSON.stringify(request.input))?.[1] ?? "";
    queues.set(owner, [...(queues.get(owner) ?? []), request]);
  }
  const [first, ...others] = queues.get("") ?? [];
  queues.delete("");
  if (first !== undefined) await send(first);
  const waiting = queues.values();
  const worker = async (): Promise<void> => {
    for (const queue of waiting) await replayQueue(queue, send);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  for (const other of others) await send(other);
}

/** Claim, read side by side, publish, settle. */
async function replayQueue(queue: readonly Recorded[], send: (request: Recorded) => Promise<unknown>): Promise<void> {
  const [claim, settle] = queue.filter(({ operation }) => operation === "UpdateItem");
  if (claim === undefined || settle === undefined) throw new Error("A reminder was not claimed and settled.");
  await send(claim);
  await Promise.all(queue.filter(({ operation }) => operation !== "UpdateItem").map(send));
  await Promise.resolve({ kind: "sent", messageId: "m-1" });
  await send(settle);
}

/** Names of copies of a table, one at each call. */
async function copies(client: DynamoDBClient, source: string, howMany: number): Promise<() => string> {
  const puts: WriteRequest[] = [];
  for await (const page of paginateScan({ client }, { TableName: source })) {
    for (const Item of page.Items ?? []) puts.push({ PutRequest: { Item } });
  }
  const names: string[] = [];
  for (let copy = 0; copy < howMany; copy += 1) {
    const name = await createTestTable(client);
    for (let at = 0; at < puts.length; at += 25) {
      await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: puts.slice(at, at + 25) } }));
    }
    names.push(name);
  }
  return () => {
    const name = names.pop();
    if (name === undefined) throw new Error("There are no copies left.");
    return name;
  };
}
