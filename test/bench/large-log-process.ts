import { Readable } from "node:stream";
import { type AttributeValue, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { DAY_MS, instantMs, isoInstant, MINUTE_MS } from "../../lib/domain/local-time.ts";
import { parseLog } from "../../lib/domain/log/parse-log.ts";
import { readTrainingLog } from "../../lib/domain/log/read-log.ts";
import type { Workout } from "../../lib/domain/log/workout.ts";
import { DEFAULT_POLICY } from "../../lib/domain/policy.ts";
import { assessRecovery } from "../../lib/domain/recovery/assess-recovery.ts";
import { createDynamoTable } from "../../lib/table/dynamo-table.ts";
import { createWorkoutReader } from "../../lib/table/workout-log.ts";
import { anAthlete } from "../support/builders.ts";

/** A process that reads one athlete's log of so many workouts and judges it; prints processor times and its peak memory. */

const NOW_MS = instantMs("2026-11-23T17:00:00Z");
const KEPT_DAYS = 800;
/** What one answer of DynamoDB to a query holds at most, at the size of a workout item. */
const ITEMS_A_PAGE = 2_500;

const count = Number(process.argv[2]);
const [decodingMs, log] = await cpuOf(() => createWorkoutReader(tableOf(count), { mostItems: count }).read("ana"));
const parsed = parseLog(log, "Europe/Berlin");
// Small logs are judged until the code is compiled: a large one compiles it by itself.
const rounds = Math.max(1, Math.round(20_000 / count));
let rulesMs = 0;
for (let round = 0; round < rounds; round += 1) [rulesMs] = await cpuOf(async () => judge(parsed));
process.stdout.write(JSON.stringify({ decodingMs, rulesMs, peakMb: process.resourceUsage().maxRSS / 1_000 }));

async function cpuOf<Result>(work: () => Promise<Result>): Promise<readonly [number, Result]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1_000, result];
}

function judge(workouts: readonly Workout[]): void {
  const status = assessRecovery(
    readTrainingLog({ workouts, athlete: anAthlete(), policy: DEFAULT_POLICY, nowMs: NOW_MS }),
  );
  if (!(status.context.fitness > 0)) throw new Error("The log was not read.");
}

/** A table behind the SDK's own client that answers a query page by page, as DynamoDB does; a page is made when it is asked for. */
function tableOf(total: number): ReturnType<typeof createDynamoTable> {
  const handle = async ({ body }: { readonly body?: unknown }) => {
    const { ExclusiveStartKey: key } = JSON.parse(String(body)) as { ExclusiveStartKey?: { SK: { S: string } } };
    const from = Number(key?.SK.S ?? 0);
    const until = Math.min(total, from + ITEMS_A_PAGE);
    const Items = Array.from({ length: until - from }, (_, at) => itemOf(from + at, total));
    const page = until === total ? { Items } : { Items, LastEvaluatedKey: { SK: { S: String(until) } } };
    return { response: { statusCode: 200, headers: {}, body: Readable.from([Buffer.from(JSON.stringify(page))]) } };
  };
  const client = new DynamoDBClient({
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    requestHandler: { handle, updateHttpClientConfig: () => undefined, httpHandlerConfigs: () => ({}) },
  });
  return createDynamoTable({ client, tableName: "cooldown" });
}

/** Spread over the days that are kept, many overlapping. */
function itemOf(at: number, total: number): Record<string, AttributeValue> {
  const startMs = NOW_MS - DAY_MS * KEPT_DAYS * ((at + 1) / (total + 1)) - (at % 90) * MINUTE_MS;
  const report = {
    kind: at % 3 === 0 ? "strength" : "run",
    startedAt: isoInstant(startMs),
    offsetMinutes: 60,
    durationMinutes: 30 + (at % 60),
    distanceMeters: 5_000 + (at % 1_000),
    rpe: at % 11,
    averageHeartRate: 140,
    title: "Morning session",
  };
  const receivedAt = isoInstant(startMs + 2 * 60 * MINUTE_MS);
  const stored = { report, sourceVersion: receivedAt, contentHash: "a".repeat(64), firstReceivedAt: receivedAt };
  return marshall({
    PK: "ATHLETE#ana",
    SK: `WORKOUT#cooldown#w-${at}`,
    ...stored,
    silent: false,
    deleteAfter: 1_900_000_000,
  });
}
