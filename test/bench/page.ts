import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { BatchWriteItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { html } from "hono/html";
import { assessAthlete } from "../../lib/app/assess-athlete.ts";
import { importLog } from "../../lib/app/import-log.ts";
import { createPageRoutes } from "../../lib/dashboard/page-routes.ts";
import { readerOf } from "../../lib/dashboard/reader.ts";
import { DAY_MS, instantMs, isoInstant } from "../../lib/domain/local-time.ts";
import { changedParts, rendered } from "../../lib/local/dashboard/page-events.ts";
import { marshalled } from "../../lib/table/dynamo-expressions.ts";
import type { TableAddress } from "../../lib/table/dynamo-table.ts";
import { type Attributes, PRESENT } from "../../lib/table/table.ts";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { createTestTable, localClient } from "../support/dynalite.ts";
import { createDynamoStores, createMemoryStore, type Stores } from "../support/stores.ts";
import { compare, count, type Figure } from "./figure.ts";
import { interleave } from "./interleave.ts";
import { type Recorded, record, replayRequest } from "./recorded.ts";

const NOW = "2026-11-22T17:00:00Z";
const HALF_YEAR_DAYS = 182;
const TEAM = 50;
const LARGE_TEAM = 2_000;
const GZIP = { headers: { "accept-encoding": "gzip" } };

/** The team's page: what is transferred, its processor time beside an empty page's with the same queries, and how it grows. */
export async function benchPage(): Promise<readonly Figure[]> {
  const table = await startTable();
  try {
    const address = { client: table.client, tableName: await createTestTable(table.client) };
    const [fifty, others] = await itemsOfTeams();
    await put(fifty, address);
    const team = teamIn(createDynamoStores(address, 1));
    const size = await sizeOf(team);
    const [time, listed] = [await timeOf(team, address.client), await listMs(team)];
    await put(others, address);
    const growth = { ours: await listMs(team), floor: listed, goal: { atMost: 45 } };
    const what = `the list of ${LARGE_TEAM} athletes / of ${TEAM}`;
    return [...size, time, compare({ what, unit: "ms", ...growth }), await updateOf(team)];
  } finally {
    table.stop();
  }
}

/** What is stored of fifty who trained for half a year, and of all the others of a large team; made in memory. */
async function itemsOfTeams(): Promise<readonly [readonly Attributes[], readonly Attributes[]]> {
  const stores = createMemoryStore({ shards: 1 });
  const team = teamIn(stores);
  for (let at = 0; at < TEAM; at += 1) await team.join(at);
  const fifty = await stores.table.scan(PRESENT);
  for (let at = TEAM; at < LARGE_TEAM; at += 1) await team.add(at);
  const known = new Set(fifty.map(keyOf));
  return [fifty, (await stores.table.scan(PRESENT)).filter((item) => !known.has(keyOf(item)))];
}

function keyOf({ PK, SK }: Attributes): string {
  return `${String(PK)} ${String(SK)}`;
}

async function put(items: readonly Attributes[], { client, tableName }: TableAddress): Promise<void> {
  const puts = items.map((item) => ({ PutRequest: { Item: marshalled(item) } }));
  for (let at = 0; at < puts.length; at += 25) {
    await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: puts.slice(at, at + 25) } }));
  }
}

/** In a process of its own, so that only the client's time counts. */
async function startTable(): Promise<{ readonly client: DynamoDBClient; readonly stop: () => void }> {
  const port = 20_000 + (process.pid % 20_000);
  const cli = createRequire(import.meta.url).resolve("dynalite/cli.js");
  const server: ChildProcess = spawn(process.execPath, [cli, "--port", String(port), "--createTableMs", "0"]);
  if (server.stdout !== null) await once(server.stdout, "data");
  const client = localClient(`http://127.0.0.1:${port}`);
  return {
    client,
    stop: () => {
      client.destroy();
      server.kill();
    },
  };
}

type Team = ReturnType<typeof teamIn>;

function teamIn({ directory, book, inbox, log: workouts }: Stores) {
  const ports = {
    clock: () => instantMs(NOW),
    directory,
    book,
    inbox,
    workouts,
    teamPolicy: {},
    language: "en" as const,
  };
  const sources = { ...ports, shards: 1, teamName: "Riverside RC" };
  const app = createPageRoutes(sources, {
    links: () => [],
    bar: () => html``,
    notice: () => "Read only.",
    revision: null,
  });
  const add = async (at: number): Promise<string> => {
    const profile = aProfile({ name: `Athlete ${at}`, phone: null, email: `a${at}@example.com` });
    await directory.add(anAthlete({ athleteId: `a-${at}`, profile }), "2099-01-01T00:00:00.000Z");
    return `a-${at}`;
  };
  const train = async (athleteId: string, days: readonly number[]): Promise<void> => {
    const quiet = { onKnown: () => undefined, onProgress: () => undefined };
    await importLog(athleteId, days.map(workoutOf), { ...ports, ...quiet, contentHash: contentHashOf });
    await assessAthlete(athleteId, { ...ports, canReply: true });
  };
  const join = async (at: number): Promise<void> => {
    const days = Array.from({ length: HALF_YEAR_DAYS }, (_, day) => HALF_YEAR_DAYS - day);
    await train(
      await add(at),
      days.filter((day) => day % 7 !== 0 && (day + at) % 6 !== 0),
    );
  };
  return { app, sources, add, join, train };
}

/** A run or a lift of so many days ago. */
function workoutOf(daysAgo: number) {
  const kind = daysAgo % 3 === 0 ? ("strength" as const) : ("run" as const);
  const startedAt = isoInstant(instantMs(NOW) - daysAgo * DAY_MS);
  const report = { kind, startedAt, durationMinutes: 50, rpe: 4 + (daysAgo % 4), offsetMinutes: -300 };
  return { source: "cooldown", externalId: `w-${daysAgo}`, sourceVersion: null, report };
}

async function sizeOf({ app }: Team): Promise<readonly Figure[]> {
  const page = await (await app.request("/")).text();
  const files = ["/", ...[...page.matchAll(/(?:href|src)="(\/dashboard\/[^"]+)"/gu)].map(([, path = ""]) => path)];
  let bytes = 0;
  for (const path of new Set(files)) bytes += (await (await app.request(path, GZIP)).arrayBuffer()).byteLength;
  const elements = page.match(/<[a-z]/gu)?.length ?? Number.NaN;
  const what = `the page of ${TEAM} athletes with half a year`;
  return [
    count({
      what: `${what}, transferred`,
      unit: "kB",
      ours: bytes / 1_000,
      atMost: 100,
      note: "with style and script",
    }),
    count({ what: `${what}, elements`, unit: "", ours: elements, atMost: 6_000 }),
  ];
}

/** Beside an empty page of Hono that asks the table the same. */
async function timeOf({ app }: Team, client: DynamoDBClient): Promise<Figure> {
  const recording = record(client);
  await app.request("/");
  const queries = recording.stop();
  const empty = new Hono();
  empty.use(compress());
  empty.get("/", async (context) => {
    await askAll(client, queries);
    return context.html(html`<!doctype html><title>Empty</title>`);
  });
  const times = await interleave({
    rounds: 7,
    warmUp: 2,
    ours: async () => void (await (await app.request("/", GZIP)).arrayBuffer()),
    floor: async () => void (await (await empty.request("/", GZIP)).arrayBuffer()),
  });
  const what = `its processor time / an empty page's with its ${queries.length} queries`;
  return compare({ what, unit: "CPU ms", ours: times.oursCpu, floor: times.floorCpu, goal: { atMost: 3 } });
}

async function askAll(client: DynamoDBClient, queries: readonly Recorded[]): Promise<void> {
  await Promise.all(queries.map((query) => replayRequest(client, query)));
}

/** What a page is sent when one athlete logs a workout, beside the whole page. */
async function updateOf({ app, sources, train }: Team): Promise<Figure> {
  const url = new URL("http://127.0.0.1/");
  const where = { url, zone: "UTC", reader: readerOf("en") };
  const from = { sources, clockAt: async () => html`` };
  const before = await rendered(where, from);
  await train("a-7", [0]);
  const changed = changedParts(before, await rendered(where, from));
  const floor = Buffer.byteLength(await (await app.request("/")).text());
  const ours = Buffer.byteLength(JSON.stringify(Object.fromEntries(changed)));
  const note = `parts: ${[...changed.keys()].join(", ")}`;
  return compare({
    what: "an update after one workout / the page",
    unit: "bytes",
    ours,
    floor,
    goal: { atMost: 0.1 },
    note,
  });
}

/** How long the first page takes. */
async function listMs({ app }: Team): Promise<number> {
  const show = async (): Promise<void> => void (await (await app.request("/", GZIP)).arrayBuffer());
  return (await interleave({ rounds: 5, warmUp: 1, ours: show, floor: () => undefined })).ours;
}
