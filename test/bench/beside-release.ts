import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type LambdaProcess, startLambda } from "../dynamodb-local/lambda-process.ts";
import { lastRelease, removeUnpacked, thisRelease } from "../releases/releases.ts";
import { envOf } from "../releases/running-release.ts";
import { accepts, startLoopbackSns } from "../sns/loopback-sns.ts";
import { aStreamRecord } from "../support/stream-event.ts";
import { bundleFloors } from "./bundles.ts";
import { anEventfulTable, type EventfulTable } from "./eventful-table.ts";
import { compare, type Figure } from "./figure.ts";
import { interleave } from "./interleave.ts";
import { onDynalite, onDynamoDbLocal } from "./place.ts";

const TIMEOUT_MS = 600_000;
const ROUNDS = { rounds: 4, warmUp: 2 };
/** A sweep that a busy machine keeps from connecting in time does not count. */
const TRIES = 10;
/** Assessments of one round: what a round warms up, the engine has compiled by the first that counts. */
const ASSESSMENTS = 12;

/**
 * Functions as they ship beside those of the last release, and a sweep beside its requests alone on the same SDK: each in a
 * process of its own, which alone is measured, over DynamoDB Local (without Java: dynalite) and an SNS of this process.
 */
export async function benchBesideRelease(): Promise<readonly Figure[]> {
  const last = lastRelease();
  if (last === undefined) return [];
  const place = (await onDynamoDbLocal()) ?? (await onDynalite());
  const sns = await startLoopbackSns(accepts);
  const current = await thisRelease();
  const floors = await bundleFloors();
  const at = { dynamoDb: place.endpoint, sns: sns.endpoint };
  const table = await anEventfulTable(place);
  const lambdas = new Map<string, LambdaProcess>();
  const lambda = (name: "assess" | "deliver", folder: string, file: string = name): LambdaProcess => {
    const shipped = { id: name, folder, handler: `${file}.handler`, nodeRelease: null, timeoutMs: TIMEOUT_MS, env: {} };
    const known =
      lambdas.get(join(folder, file)) ?? startLambda(shipped, envOf(name, { ...at, tableName: table.name }));
    lambdas.set(join(folder, file), known);
    return known;
  };
  try {
    const note = place.name;
    const sweep = { ours: lambda("deliver", current.folder), last: lambda("deliver", last.folder) };
    return [
      ...(await benchSweeps(
        { ...sweep, floor: lambda("deliver", floors, "floor-function") },
        { table, note, last: last.name },
      )),
      ...(await benchAssess(
        { ours: lambda("assess", current.folder), last: lambda("assess", last.folder) },
        { table, note, last: last.name },
      )),
    ];
  } finally {
    await Promise.all([...lambdas.values()].map(({ stop }) => stop()));
    await Promise.all([place.stop(), sns.stop(), rm(floors, { recursive: true })]);
    for (const release of [last, current]) removeUnpacked(release);
  }
}

interface Ground {
  readonly table: EventfulTable;
  readonly note: string;
  readonly last: string;
}

async function benchSweeps(
  lambdas: Readonly<Record<"ours" | "last" | "floor", LambdaProcess>>,
  { table, note, last }: Ground,
): Promise<readonly Figure[]> {
  const { reminders, sweepAt } = table;
  const beganMs = performance.now();
  const sweep = async (of: LambdaProcess, event: unknown, triesLeft: number = TRIES): Promise<number> => {
    await table.restore();
    // The clock runs on: a sweep waits for what an earlier one had reserved of the rate.
    const at = sweepAt + Math.round(performance.now() - beganMs);
    const { sent } = Object(await of.invoke(event, at));
    if (sent === reminders) return of.cpuMs();
    if (triesLeft === 1) throw new Error(`${sent} of ${reminders} were sent`);
    return sweep(of, event, triesLeft - 1);
  };
  const ours = (): Promise<number> => sweep(lambdas.ours, { shard: 0 });
  const beside = await interleave({ ...ROUNDS, ours, floor: () => sweep(lambdas.last, { shard: 0 }) });
  const alone = await interleave({ ...ROUNDS, ours, floor: () => sweep(lambdas.floor, table.bareSweep) });
  const perReminder = (what: string, times: typeof beside, atMost: number): Figure => {
    const { oursCpu, floorCpu } = times;
    const goal = { atMost };
    return compare({ what, unit: "CPU ms", ours: oursCpu / reminders, floor: floorCpu / reminders, goal, note });
  };
  return [
    perReminder(`a reminder in a sweep / in release ${last}`, beside, 0.7),
    perReminder("a reminder in a sweep / its requests and publish alone", alone, 1 / 0.85),
  ];
}

async function benchAssess(
  lambdas: Readonly<Record<"ours" | "last", LambdaProcess>>,
  { table, note, last }: Ground,
): Promise<readonly Figure[]> {
  const assess = async (of: LambdaProcess, athleteId: string): Promise<number> => {
    const event = { Records: [aStreamRecord("1", `ATHLETE#${athleteId}`, "PROFILE")] };
    let cpuMs = 0;
    for (let n = 0; n < ASSESSMENTS; n += 1) cpuMs += await measured(of, event, table.sweepAt);
    return cpuMs;
  };
  const { veteran, packer } = table;
  const floor = (): Promise<number> => assess(lambdas.last, veteran);
  const beside = async (what: string, athleteId: string): Promise<Figure> => {
    const { oursCpu, floorCpu } = await interleave({ ...ROUNDS, ours: () => assess(lambdas.ours, athleteId), floor });
    const [each, lastEach] = [oursCpu / ASSESSMENTS, floorCpu / ASSESSMENTS];
    return compare({ what, unit: "CPU ms", ours: each, floor: lastEach, goal: { atMost: 0.65 }, note });
  };
  return [
    await beside(`an assessment of 800 workouts / in release ${last}`, veteran),
    await beside(`an assessment of 800 packed workouts / of plain ones in release ${last}`, packer),
  ];
}

/** Hands a function a batch; answers the processor time it took [milliseconds]. */
async function measured(of: LambdaProcess, event: unknown, at: number): Promise<number> {
  const { batchItemFailures } = Object(await of.invoke(event, at));
  if (batchItemFailures.length > 0) throw new Error("An assessment failed");
  return of.cpuMs();
}
