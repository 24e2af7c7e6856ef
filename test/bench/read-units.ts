import { type DynamoDBClient, paginateQuery } from "@aws-sdk/client-dynamodb";
import { DAY_MS, instantMs, isoInstant } from "../../lib/domain/local-time.ts";
import type { WorkoutReport } from "../../lib/domain/log/workout.ts";
import { createDynamoTable } from "../../lib/table/dynamo-table.ts";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import { aReport } from "../support/builders.ts";
import { createStores } from "../support/stores.ts";
import { compare, type Figure } from "./figure.ts";
import { onDynalite, onDynamoDbLocal, type Place } from "./place.ts";

const WORKOUTS = 800;
const NOW_MS = instantMs("2026-11-23T15:16:00Z");
const GOAL = { atMost: 0.6 };

interface Kept {
  readonly athleteId: string;
  readonly idOf: (n: number) => string;
  readonly report: Partial<WorkoutReport>;
}

const PLAIN_RUN: Kept = { athleteId: "ana", idOf: (n) => `w-${n}`, report: { rpe: 6 } };
const WATCH: Kept = {
  athleteId: "a7k2m9q4x1",
  idOf: (n) => `2f1c9a7e-5b7d-4c0a-9d7e-${String(n).padStart(12, "0")}`,
  report: {
    rpe: 6,
    zone: "America/New_York",
    elapsedMinutes: 47,
    distanceMeters: 8_200,
    ascentMeters: 120,
    averageHeartRate: 151,
    title: "Morning run",
  },
};

/** What an assessment of 800 workouts reads of the log, packed and plain, as ReturnConsumedCapacity tells it. */
export async function benchReadUnits(): Promise<readonly Figure[]> {
  const place = (await onDynamoDbLocal()) ?? (await onDynalite());
  try {
    return [
      await benchLog("800 plain runs, packed / plain", PLAIN_RUN, place),
      await benchLog("800 runs with all that a watch says and long ids, packed / plain", WATCH, place),
    ];
  } finally {
    await place.stop();
  }
}

async function benchLog(what: string, kept: Kept, place: Place): Promise<Figure> {
  const [floor, ours] = [await unitsOf(kept, place, false), await unitsOf(kept, place, true)];
  return compare({ what, unit: "read units", ours, floor, goal: GOAL, note: place.name });
}

/** The same workouts, written by the repository that ships. */
async function unitsOf({ athleteId, idOf, report }: Kept, place: Place, isPacked: boolean): Promise<number> {
  const { log } = createStores(createDynamoTable(place), 1, isPacked);
  const receivedAt = isoInstant(NOW_MS);
  const owner = `${athleteId}${isPacked ? "p" : "r"}`;
  for (let n = 0; n < WORKOUTS; n += 1) {
    const said = aReport({ startedAt: isoInstant(NOW_MS - (n * 0.9 + 2) * DAY_MS), ...report });
    const version = { sourceVersion: receivedAt, receivedAt, contentHash: contentHashOf(said), silent: true };
    await log.write(owner, { source: "cooldown", externalId: idOf(n), report: said, ...version });
  }
  return consumed(place.client, place.tableName, `ATHLETE#${owner}`);
}

async function consumed(client: DynamoDBClient, TableName: string, partition: string): Promise<number> {
  const pages = paginateQuery(
    { client },
    {
      TableName,
      ConsistentRead: true,
      ReturnConsumedCapacity: "TOTAL",
      KeyConditionExpression: "PK = :p",
      ExpressionAttributeValues: { ":p": { S: partition } },
    },
  );
  let units = 0;
  for await (const { ConsumedCapacity } of pages) units += ConsumedCapacity?.CapacityUnits ?? 0;
  return units;
}
