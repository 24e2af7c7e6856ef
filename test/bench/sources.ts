import { createApp } from "../../functions/webhook/handler.ts";
import { createTokenCheck, hashToken } from "../../lib/app/api-tokens.ts";
import { setVendorSecrets } from "../../lib/app/secrets.ts";
import { instantMs } from "../../lib/domain/local-time.ts";
import { contentHashOf } from "../../lib/table/content-hash.ts";
import { findSource } from "../../lib/vendors/registry.ts";
import { createDynamoStores } from "../contract/dynamo-stores.ts";
import { anAthlete } from "../support/builders.ts";
import { fixture } from "../support/hook-source.ts";
import { sampleOf } from "../support/source-samples.ts";
import { silentLog } from "./deployment.ts";
import { compare, type Figure } from "./figure.ts";
import { interleave } from "./interleave.ts";
import { onDynalite, type Place } from "./place.ts";
import { type Recorded, record, replayRequest } from "./recorded.ts";

/** A source's realistic payload, and what in it names the workouts. */
interface Sample {
  readonly source: string;
  readonly name: string;
  readonly ids: RegExp;
}

const SAMPLES: readonly Sample[] = [
  { source: "cooldown", name: "batch", ids: /(?<="id": ?")[^"]+/g },
  { source: "shortcuts", name: "run", ids: /(?<="id": ?")[^"]+/g },
  { source: "health-auto-export", name: "v2", ids: /(?<="id": ?")[^"]+/g },
  { source: "hevy", name: "workout-id", ids: /(?<="workoutId": ?")[^"]+/g },
  { source: "strava", name: "create", ids: /(?<="object_id": ?)\d+/g },
  { source: "intervals-icu", name: "analyzed", ids: /(?<="id": ?"i)\d+/g },
  { source: "garmin", name: "push", ids: /(?<="summaryId": ?")[^"]+/g },
  { source: "suunto", name: "workout", ids: /(?<="workoutKey": ?")[^"]+/g },
  { source: "wahoo", name: "summary", ids: /(?<="workout_summary": ?\{"id": ?)\d+/g },
  { source: "terra", name: "activities", ids: /(?<="summary_id": ?")[^"]+/g },
  { source: "open-wearables", name: "workout", ids: /(?<="id": ?")[^"]+/g },
  { source: "polar", name: "exercise-event", ids: /(?<="entity_id": ?")[^"]+/g },
  { source: "whoop", name: "workout-updated", ids: /(?<="id": ?"[\da-f-]{27})[\da-f]{9}/g },
  { source: "oura", name: "workout-create", ids: /(?<="object_id": ?")[^"]+/g },
];
const TOKEN = `cd_ana_${"x".repeat(32)}`;
const NOW_MS = instantMs("2026-11-22T17:00:00Z");
/** Between two posts, so that a token's rate is not exceeded. */
const PAUSE_MS = 3_000;
const ROUNDS = { rounds: 200, warmUp: 60 };

/** A post of each source's payload with a known token, against the same requests to the table sent bare, on dynalite. */
export async function benchSources(): Promise<readonly Figure[]> {
  const place = await onDynalite();
  const post = await poster(place);
  const figures: Figure[] = [];
  for (const sample of SAMPLES) figures.push(...(await benchSource(sample, { place, post })));
  await place.stop();
  return figures;
}

async function benchSource(
  sample: Sample,
  { place, post }: { readonly place: Place; readonly post: (sample: Sample, at: number) => Promise<void> },
): Promise<readonly Figure[]> {
  await post(sample, 0);
  const recording = record(place.client);
  await post(sample, 1);
  const requests = recording.stop();
  const { cpu, ...ms } = await interleave({
    ...ROUNDS,
    ours: (at) => post(sample, at + 2),
    floor: (at) => bare(place, requests, `${sample.source}-${at}`),
  });
  const what = `hook ${sample.source}`;
  return [
    compare({ what, unit: "ms", ours: ms.ours, floor: ms.floor, note: `p50, ${requests.length} requests, ${cpu}` }),
    compare({ what, unit: "ms", ours: ms.oursP99, floor: ms.floorP99, note: "p99" }),
  ];
}

async function poster(place: Place): Promise<(sample: Sample, at: number) => Promise<void>> {
  const stores = createDynamoStores({ client: place.client, tableName: place.tableName }, 1);
  await prepare(stores);
  let nowMs = NOW_MS;
  const clock = (): number => nowMs;
  const app = createApp({
    clock,
    workouts: stores.log,
    book: stores.book,
    contentHash: contentHashOf,
    authenticate: createTokenCheck({ clock, directory: stores.directory }),
    anyTokenInPaths: true,
    isAthlete: async () => true,
    hooks: stores.hooks,
    findSource,
    isUnavailable: () => false,
    log: silentLog,
  });
  return async (sample, at) => {
    nowMs += PAUSE_MS;
    const response = await app.fetch(request(sample, at, nowMs));
    const text = await response.text();
    if (!response.ok || !/"quarantined":\s*\[\]/.test(text)) throw new Error(`${sample.source}: ${text}`);
  };
}

async function prepare({ directory, hooks }: ReturnType<typeof createDynamoStores>): Promise<void> {
  await directory.add(anAthlete(), "2026-11-24T08:00:00.000Z");
  const created = { sha256: hashToken(TOKEN), lastFour: "xxxx", createdAt: "2026-11-01T12:00:00.000Z" };
  await directory.addToken({ ...created, athleteId: "ana", source: null });
  for (const { source } of SAMPLES) {
    const { secrets, users = [] } = sampleOf(source);
    if (secrets !== undefined) await setVendorSecrets(source, secrets, hooks.secrets);
    for (const externalUserId of users)
      await hooks.links.link({ source, externalUserId, athleteId: "ana", credentials: null });
  }
}

/** The payload with ids of its own, under the source's proof at an instant. */
function request({ source, name, ids }: Sample, at: number, nowMs: number): Request {
  let nth = 0;
  const body = JSON.stringify(fixture(source, name)).replaceAll(ids, () => {
    nth += 1;
    return String(100_000_000 + at * 100 + nth);
  });
  const { users, path = users === undefined ? `/${TOKEN}` : "", prove } = sampleOf(source);
  return new Request(`http://127.0.0.1/v1/hooks/${source}${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
      ...prove?.(body, nowMs),
    },
    body,
  });
}

/** The reads of a post, then its writes, under keys of their own. */
async function bare(place: Place, requests: readonly Recorded[], round: string): Promise<void> {
  await Promise.all(requests.filter(isRead).map((each) => replayRequest(place.client, each)));
  const writes = requests.filter((each) => !isRead(each));
  await Promise.all(writes.map((each, nth) => replayRequest(place.client, movedTo(`${round}-${nth}`, each))));
}

function isRead({ operation }: Recorded): boolean {
  return operation === "GetItem" || operation === "Query";
}

function movedTo(sortKey: string, { operation, input }: Recorded): Recorded {
  const place = operation === "PutItem" ? "Item" : "Key";
  const item = { ...(input[place] as object), SK: { S: `WORKOUT#bare#${sortKey}` } };
  return { operation, input: { ...input, [place]: item } };
}
