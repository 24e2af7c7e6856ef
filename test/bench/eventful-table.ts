import { BatchWriteItemCommand, type DynamoDBClient, paginateScan, type WriteRequest } from "@aws-sdk/client-dynamodb";
import { logWorkouts } from "../../lib/app/log-workouts.ts";
import { DAY_MS, instantMs, isoInstant } from "../../lib/domain/local-time.ts";
import { createDynamoTable } from "../../lib/table/dynamo-table.ts";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import { aReport } from "../support/builders.ts";
import { createStores } from "../support/stores.ts";
import { deployWithMealsDue } from "./deployment.ts";
import type { FloorEvent, Steps } from "./floor.ts";
import type { Place } from "./place.ts";
import { type Recorded, record } from "./recorded.ts";

/** A table on which every athlete has a meal text due at one instant, and one athlete has a long log. */
export interface EventfulTable {
  readonly name: string;
  readonly reminders: number;
  /** Epoch milliseconds. */
  readonly sweepAt: number;
  /** Who has 800 workouts and nothing due, and who has the same packed. */
  readonly veteran: string;
  readonly packer: string;
  /** What a sweep asks of the table, and its publishes. */
  readonly bareSweep: FloorEvent;
  /** Makes every reminder due again. */
  readonly restore: () => Promise<void>;
}

const REMINDERS = 60;
const CONCURRENCY = 20;
const SWEEP_AT = "2026-11-23T15:16:00Z";
const LONG_LOG = 800;
const OWNER = "ATHLETE#a-";

export async function anEventfulTable({ client, tableName }: Place): Promise<EventfulTable> {
  const team = await deployWithMealsDue({ client, tableName }, REMINDERS);
  const items = await remindersOf(client, tableName);
  const recording = record(client);
  team.moveTo(SWEEP_AT);
  await team.sweep();
  const queues = stepsOf(recording.stop());
  for (const [at, athleteId] of ["veteran", "packer"].entries()) {
    await team.join(athleteId, `+1202555999${at}`);
    await logYears({ client, tableName }, athleteId, athleteId === "packer");
    await team.assess(athleteId);
  }
  const sweepAt = instantMs(SWEEP_AT);
  await team.sweep();
  const bareSweep = { queues, concurrency: CONCURRENCY };
  return {
    name: tableName,
    reminders: REMINDERS,
    sweepAt,
    veteran: "veteran",
    packer: "packer",
    bareSweep,
    restore: () => putAll(client, tableName, items),
  };
}

async function logYears(
  place: Pick<Place, "client" | "tableName">,
  athleteId: string,
  isPacked: boolean,
): Promise<void> {
  const { log: workouts } = createStores(createDynamoTable(place), 1, isPacked);
  const nowMs = instantMs(SWEEP_AT);
  const past = Array.from({ length: LONG_LOG }, (_, day) => ({
    source: "cooldown",
    externalId: `w-${day}`,
    report: aReport({ startedAt: isoInstant(nowMs - (day * 0.9 + 2) * DAY_MS), rpe: 4 + (day % 4) }),
    sourceVersion: null,
  }));
  for (let at = 0; at < past.length; at += 100) {
    await logWorkouts(athleteId, past.slice(at, at + 100), {
      clock: () => nowMs,
      workouts,
      contentHash: contentHashOf,
    });
  }
}

/** Of those who have one due. */
async function remindersOf(client: DynamoDBClient, TableName: string): Promise<readonly WriteRequest[]> {
  const puts: WriteRequest[] = [];
  for await (const page of paginateScan({ client }, { TableName })) {
    const due = (page.Items ?? []).filter(({ PK, SK }) => PK?.S?.startsWith(OWNER) && SK?.S?.startsWith("REMINDER#"));
    puts.push(...due.map((Item) => ({ PutRequest: { Item } })));
  }
  return puts;
}

async function putAll(client: DynamoDBClient, table: string, puts: readonly WriteRequest[]): Promise<void> {
  for (let at = 0; at < puts.length; at += 25) {
    await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: puts.slice(at, at + 25) } }));
  }
}

/** Claim, reads side by side, publish, settle: of each athlete. */
function stepsOf(requests: readonly Recorded[]): readonly Steps[] {
  const byAthlete = new Map<string, Recorded[]>();
  for (const request of requests) {
    const athleteId = /ATHLETE#(a-\d+)"/.exec(JSON.stringify(request.input))?.[1];
    if (athleteId !== undefined) byAthlete.set(athleteId, [...(byAthlete.get(athleteId) ?? []), request]);
  }
  return [...byAthlete.values()].map((own) => {
    const [claim, settle] = own.filter(({ operation }) => operation === "UpdateItem");
    if (claim === undefined || settle === undefined) throw new Error("A reminder was not claimed and settled.");
    return [[claim], own.filter(({ operation }) => operation !== "UpdateItem"), [null], [settle]];
  });
}
