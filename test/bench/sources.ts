import { createApp } from "../../functions/webhook/handler.ts";
import { createTokenCheck, hashToken } from "../../lib/app/api-tokens.ts";
import { setVendorSecrets } from "../../lib/app/secrets.ts";
import { instantMs } from "../../lib/domain/local-time.ts";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import { findSource } from "../../lib/vendors/registry.ts";
import { anAthlete } from "../support/builders.ts";
import { fixture } from "../support/hook-source.ts";
import { SOURCE_SAMPLES, sampleOf } from "../support/source-samples.ts";
import { createDynamoStores } from "../support/stores.ts";
import { silentLog } from "./deployment.ts";
import { compare, type Figure } from "./figure.ts";
import { interleave } from "./interleave.ts";
import { onDynalite, type Place } from "./place.ts";
import { type Recorded, record, replayRequest } from "./recorded.ts";

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
  for (const source of Object.keys(SOURCE_SAMPLES)) figures.push(...(await benchSource(source, { place, post })));
  await place.stop();
  return figures;
}

async function benchSource(
  source: string,
  { place, post }: { readonly place: Place; readonly post: (source: string, at: number) => Promise<void> },
): Promise<readonly Figure[]> {
  await post(source, 0);
  const recording = record(place.client);
  await post(source, 1);
  const requests = recording.stop();
  const { cpu, ...ms } = await interleave({
    ...ROUNDS,
    ours: (at) => post(source, at + 2),
    floor: (at) => bare(place, requests, `${source}-${at}`),
  });
  const what = `hook ${source}`;
  return [
    compare({ what, unit: "ms", ours: ms.ours, floor: ms.floor, note: `p50, ${requests.length} requests, ${cpu}` }),
    compare({ what, unit: "ms", ours: ms.oursP99, floor: ms.floorP99, note: "p99" }),
  ];
}

async function poster(place: Place): Promise<(source: string, at: number) => Promise<void>> {
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
  return async (source, at) => {
    nowMs += PAUSE_MS;
    const response = await app.fetch(request(source, at, nowMs));
    const text = await response.text();
    if (!response.ok || !/"quarantined":\s*\[\]/.test(text)) throw new Error(`${source}: ${text}`);
  };
}

async function prepare({ directory, hooks }: ReturnType<typeof createDynamoStores>): Promise<void> {
  await directory.add(anAthlete(), "2026-11-24T08:00:00.000Z");
  const created = { sha256: hashToken(TOKEN), lastFour: "xxxx", createdAt: "2026-11-01T12:00:00.000Z" };
  await directory.addToken({ ...created, athleteId: "ana", source: null });
  for (const [source, { secrets, users = [] }] of Object.entries(SOURCE_SAMPLES)) {
    if (secrets !== undefined) await setVendorSecrets(source, secrets, hooks.secrets);
    for (const externalUserId of users)
      await hooks.links.link({ source, externalUserId, athleteId: "ana", credentials: null });
  }
}

/** The payload with ids of its own, under the source's proof at an instant. */
function request(source: string, at: number, nowMs: number): Request {
  const { fixtures, ids, users, path = users === undefined ? `/${TOKEN}` : "", prove } = sampleOf(source);
  let nth = 0;
  const body = JSON.stringify(fixture(source, fixtures[0])).replaceAll(ids, () => {
    nth += 1;
    return String(100_000_000 + at * 100 + nth);
  });
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
