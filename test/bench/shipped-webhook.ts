import { rm } from "node:fs/promises";
import { hashToken } from "../../lib/app/api-tokens.ts";
import { DAY_MS, instantMs, isoInstant } from "../../lib/domain/local-time.ts";
import { workoutKey } from "../../lib/table/items.ts";
import { type LambdaProcess, startLambda } from "../dynamodb-local/lambda-process.ts";
import { removeUnpacked, thisRelease } from "../releases/releases.ts";
import { envOf, postOf } from "../releases/running-release.ts";
import { anAthlete } from "../support/builders.ts";
import { createDynamoStores } from "../support/stores.ts";
import { bundleFloors } from "./bundles.ts";
import { compare, type Figure } from "./figure.ts";
import type { FloorEvent } from "./floor.ts";
import { interleave } from "./interleave.ts";
import { onDynalite, onDynamoDbLocal, type Place } from "./place.ts";
import type { Recorded } from "./recorded.ts";
import { startRecordingProxy } from "./recording-proxy.ts";

const NOW_MS = instantMs("2026-11-23T15:00:00Z");
const TOKEN = `cd_ana_${"x".repeat(32)}`;
/** Between two posts, so that a token's rate is not exceeded. */
const PAUSE_MS = 3_000;
/** From the 31st workout of a local day on each is counted in the table. */
const POSTS_A_DAY = 25;
const ROUNDS = { rounds: 500, warmUp: 500 };

/**
 * A post with a known token by the webhook as it ships, warm, beside its one request on the same SDK: each in a process of
 * its own on Lambda's Node, whose processor time alone counts.
 */
export async function benchShippedWebhook(): Promise<readonly Figure[]> {
  const place = (await onDynamoDbLocal()) ?? (await onDynalite());
  const [release, floors] = [await thisRelease(), await bundleFloors()];
  await giveToken(place);
  const lambda = (file: string, folder: string, dynamoDb: string = place.endpoint): LambdaProcess => {
    const env = envOf("webhook", { dynamoDb, sns: place.endpoint, tableName: place.tableName });
    const shipped = {
      id: "webhook",
      folder,
      handler: `${file}.handler`,
      nodeRelease: "24",
      timeoutMs: 60_000,
      env: {},
    };
    return startLambda(shipped, env);
  };
  const update = await updateOf((endpoint) => lambda("webhook", release.folder, endpoint), place);
  const [ours, floor] = [lambda("webhook", release.folder), lambda("floor-table-function", floors)];
  try {
    const times = await interleave({
      ...ROUNDS,
      ours: async (at) => {
        await post(ours, at);
        return ours.cpuMs();
      },
      floor: async (at) => {
        await floor.invoke(bare(update, at), NOW_MS);
        return floor.cpuMs();
      },
    });
    const what = "webhook as it ships, known token / its request alone";
    const goal = { atMost: 1.3 };
    return [
      compare({ what, unit: "CPU ms", ours: times.oursCpu, floor: times.floorCpu, goal, note: `warm, ${place.name}` }),
    ];
  } finally {
    await Promise.all([ours.stop(), floor.stop()]);
    await Promise.all([place.stop(), rm(floors, { recursive: true })]);
    removeUnpacked(release);
  }
}

async function giveToken({ client, tableName }: Place): Promise<void> {
  const { directory } = createDynamoStores({ client, tableName }, 1);
  await directory.add(anAthlete(), "2026-11-24T08:00:00.000Z");
  const token = { athleteId: "ana", sha256: hashToken(TOKEN), lastFour: "xxxx", source: null, createdAt: "2026-11-23" };
  await directory.addToken(token);
}

async function post(webhook: LambdaProcess, at: number): Promise<void> {
  const startMs = NOW_MS - Math.ceil((at + 1) / POSTS_A_DAY) * DAY_MS;
  const workout = {
    id: `w-${at}`,
    kind: "run",
    startedAt: isoInstant(startMs),
    durationMinutes: 45,
    distanceKm: 8.2,
    ascentMeters: 120,
    rpe: 7,
    averageHeartRate: 151,
    title: "Hills",
  };
  const answer = Object(await webhook.invoke(postOf(workout, TOKEN), NOW_MS + at * PAUSE_MS));
  if (answer.statusCode !== 202) throw new Error(answer.body);
}

/** The request by which the webhook stores a workout. */
async function updateOf(start: (endpoint: string) => LambdaProcess, { endpoint }: Place): Promise<Recorded> {
  const proxy = await startRecordingProxy(endpoint);
  const webhook = start(proxy.endpoint);
  await post(webhook, -1);
  await webhook.stop();
  const last = proxy.taken().flat().at(-1);
  proxy.stop();
  if (last === undefined || last === null) throw new Error("Nothing was sent.");
  return last;
}

function bare(update: Recorded, at: number): FloorEvent {
  const { PK, SK } = workoutKey("ana", { source: "cooldown", externalId: `bare-${at}` });
  const own = { ...update, input: { ...update.input, Key: { PK: { S: PK }, SK: { S: SK } } } };
  return { queues: [[[own]]], concurrency: 1 };
}
