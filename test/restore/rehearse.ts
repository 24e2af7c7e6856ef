import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { BatchWriteItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { isLasting } from "../../lib/table/raw-item.ts";
import { type Comparison, compareItems, tableSource } from "../../lib/table/restore-table.ts";
import { createTestTable } from "../support/dynalite.ts";
import { dynamoDbLocalClient } from "../support/dynamodb-local.ts";

export interface Rehearsal {
  readonly compared: Comparison;
  /** How many items were done when each run was killed. */
  readonly killedAt: readonly number[];
  /** What all runs took together, starts of the processes included [ms]. */
  readonly tookMs: number;
}

const BATCH = 25;
const WORKER = ["--import", "tsx", "test/restore/worker.ts"];

/** Restores so many items by processes of which two are killed on the way. */
export async function rehearseRestore(endpoint: string, items: number): Promise<Rehearsal> {
  const client = dynamoDbLocalClient(endpoint);
  const [from, to] = [await createTestTable(client), await createTestTable(client)];
  await fill(client, from, items);
  const startedMs = Date.now();
  const killedAt = [];
  for (const share of [1 / 3, 2 / 3]) killedAt.push(await runUntil(Math.floor(items * share), [endpoint, from, to]));
  await runUntil(Number.POSITIVE_INFINITY, [endpoint, from, to]);
  const tookMs = Date.now() - startedMs;
  const compared = await compareItems({
    client,
    from: tableSource(client, from),
    to,
    isWanted: (item) => isLasting(item, Date.now()),
  });
  client.destroy();
  return { compared, killedAt, tookMs };
}

/** What one process an item takes, by the mean of some [ms]. */
export async function timeOfOneProcess(endpoint: string, samples: number): Promise<number> {
  const client = dynamoDbLocalClient(endpoint);
  const table = await createTestTable(client);
  client.destroy();
  const startedMs = Date.now();
  for (let n = 0; n < samples; n += 1) {
    const { status } = spawnSync(process.execPath, ["test/restore/put-one.mjs", endpoint, table, itemText(n)]);
    if (status !== 0) throw new Error("A process that puts one item failed.");
  }
  return (Date.now() - startedMs) / samples;
}

async function fill(client: DynamoDBClient, table: string, items: number): Promise<void> {
  for (let at = 0; at < items; at += BATCH) {
    const puts = Array.from({ length: Math.min(BATCH, items - at) }, (_, n) => ({
      PutRequest: { Item: marshall(itemOf(at + n)) },
    }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: puts } }));
  }
}

/** A workout as the table holds it, of one of fifty athletes. */
function itemOf(n: number): object {
  const startedAt = new Date(Date.UTC(2026, 0, 1) + n * 3_600_000).toISOString();
  const report = { kind: "run", startedAt, durationMinutes: 45, distanceMeters: 8_200, rpe: 6, muscleGroups: [] };
  const versions = { sourceVersion: startedAt, firstReceivedAt: startedAt, contentHash: "0".repeat(64), silent: false };
  return { PK: `ATHLETE#athlete-${n % 50}`, SK: `WORKOUT#cooldown#w-${n}`, report, ...versions };
}

function itemText(n: number): string {
  return JSON.stringify(marshall(itemOf(n)));
}

/** Runs until so many items are done, then kills the process; answers how many were. */
async function runUntil(items: number, words: readonly string[]): Promise<number> {
  const worker: ChildProcess = spawn(process.execPath, [...WORKER, ...words], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(worker, "exit");
  let done = 0;
  if (worker.stdout === null) throw new Error("The worker has no output.");
  for await (const line of createInterface({ input: worker.stdout })) {
    done = Number(line);
    if (done >= items) worker.kill("SIGKILL");
  }
  const [code] = await ended;
  if (items === Number.POSITIVE_INFINITY && code !== 0) throw new Error(`The restore ended with code ${code}.`);
  return done;
}
