import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { createApp } from "../../functions/webhook/handler.ts";
import { type AuthenticateToken, createTokenCheck, hashToken } from "../../lib/app/api-tokens.ts";
import { DAY_MS, instantMs, isoAtOffset } from "../../lib/domain/local-time.ts";
import { tokenKey, workoutKey } from "../../lib/table/items.ts";
import type { Key } from "../../lib/table/table.ts";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import { anAthlete } from "../support/builders.ts";
import type { Stores } from "../support/stores.ts";
import { createDynamoStores } from "../support/stores.ts";
import { silentLog } from "./deployment.ts";
import { compare, type Figure } from "./figure.ts";
import { interleave, type Times } from "./interleave.ts";
import { onDynalite, onDynamoDbLocal, type Place } from "./place.ts";
import { type Recorded, record, replayRequest } from "./recorded.ts";

const NOW_MS = instantMs("2026-11-23T15:00:00Z");
/** Between two posts, so that a token's rate is not exceeded. */
const PAUSE_MS = 3_000;
const TOKEN = `cd_ana_${"x".repeat(32)}`;
const GOAL = { goal: { atMost: 1.5 } };
/** From the 31st workout of a local day on each is counted in the table: nobody trains as often. */
const POSTS_A_DAY = 25;
const ROUNDS = { rounds: 400, warmUp: 200 };

/**
 * A post of one workout through the Hono app, against the requests to the same table that it cannot do without. Dynalite
 * reads a condition slower than DynamoDB does, so the goals are for it and DynamoDB Local is shown beside it.
 */
export async function benchWebhook(): Promise<readonly Figure[]> {
  const figures = await benchOn(await onDynalite(), GOAL);
  const local = await onDynamoDbLocal();
  return local === undefined ? figures : [...figures, ...(await benchOn(local, {}))];
}

async function benchOn(
  place: Place,
  goal: { readonly goal?: { readonly atMost: number } },
): Promise<readonly Figure[]> {
  const stores = createDynamoStores({ client: place.client, tableName: place.tableName }, 1);
  const check = (): AuthenticateToken => createTokenCheck({ clock: () => NOW_MS, directory: stores.directory });
  await stores.directory.add(anAthlete(), "2026-11-24T08:00:00.000Z");
  const sha256 = hashToken(TOKEN);
  await stores.directory.addToken({
    athleteId: "ana",
    sha256,
    lastFour: "xxxx",
    source: null,
    createdAt: "2026-11-23",
  });
  const cold = poster(stores, (token) => check()(token));
  const warm = poster(stores, check());
  await warm("warm-up");
  const update = await requestOf(place, () => warm("sample"));
  const floor = await getAndPut(place, sha256);

  const coldMs = await interleave({ ...ROUNDS, ours: (at) => cold(`cold-${at}`), floor });
  const warmMs = await interleave({
    ...ROUNDS,
    ours: (at) => warm(`warm-${at}`),
    floor: (at) => bare(place, update, at),
  });
  await place.stop();
  const on = (what: string, { cpu, ours, floor: floorMs }: Times): Figure =>
    compare({ what, unit: "ms", note: `p50 on ${place.name}, ${cpu}`, ours, floor: floorMs, ...goal });
  return [
    on("webhook, new token / GetItem + PutItem", coldMs),
    on("webhook, known token / conditional UpdateItem", warmMs),
  ];
}

function poster(stores: Stores, authenticate: AuthenticateToken): (id: string) => Promise<void> {
  let nowMs = NOW_MS;
  let posts = 0;
  const app = createApp({
    clock: () => nowMs,
    workouts: stores.log,
    book: stores.book,
    contentHash: contentHashOf,
    authenticate,
    isAthlete: async () => true,
    hooks: stores.hooks,
    findSource: async () => undefined,
    isUnavailable: () => false,
    log: silentLog,
  });
  return async (id) => {
    nowMs += PAUSE_MS;
    posts += 1;
    const response = await app.fetch(post(id, NOW_MS - Math.ceil(posts / POSTS_A_DAY) * DAY_MS));
    if (response.status !== 202) throw new Error(await response.text());
    await response.text();
  };
}

/** A request as every client sends it: it names the length of its body. */
function post(id: string, startMs: number): Request {
  const body = JSON.stringify({
    id,
    kind: "run",
    startedAt: isoAtOffset(startMs, -300),
    durationMinutes: 45,
    distanceKm: 8.2,
    ascentMeters: 120,
    rpe: 7,
    averageHeartRate: 151,
    title: "Hills",
  });
  return new Request("http://127.0.0.1/v1/workouts", {
    method: "POST",
    headers: {
      authorization: `Bearer ${TOKEN}`,
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
    },
    body,
  });
}

/** The last request that the work sends. */
async function requestOf(table: Place, work: () => Promise<void>): Promise<Recorded> {
  const recording = record(table.client);
  await work();
  const last = recording.stop().at(-1);
  if (last === undefined) throw new Error("Nothing was sent.");
  return last;
}

/** A GetItem of the token and a PutItem of what a post stores, under a key of its own. */
async function getAndPut(
  { client, tableName: TableName }: Place,
  sha256: string,
): Promise<(at: number) => Promise<void>> {
  const stored = marshalled(workoutKey("ana", { source: "cooldown", externalId: "sample" }));
  const { Item } = await client.send(new GetItemCommand({ TableName, Key: stored }));
  const Key = marshalled(tokenKey("ana", sha256));
  return async (at) => {
    await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
    await client.send(new PutItemCommand({ TableName, Item: { ...Item, SK: { S: `WORKOUT#cooldown#put-${at}` } } }));
  };
}

function marshalled({ PK, SK }: Key): Record<string, { readonly S: string }> {
  return { PK: { S: PK }, SK: { S: SK } };
}

async function bare(table: Place, update: Recorded, at: number): Promise<void> {
  const Key = marshalled(workoutKey("ana", { source: "cooldown", externalId: `bare-${at}` }));
  await replayRequest(table.client, { ...update, input: { ...update.input, Key } });
}
