import { parseArgs } from "node:util";
import { DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { seededRandom } from "../support/random.ts";
import { type Athlete, createPosts, type Sent } from "./posts.ts";
import { type OwnRuntime, startOwnRuntime } from "./runtime.ts";

/**
 * `npm run load [-- --posts 20000] [-- --at-once 50] [-- --seed 42]`: mixed posts at the local runtime, which runs in a
 * process of its own: nothing that was accepted may be lost, nothing that was refused be stored, nothing answered 5xx.
 */
const { values } = parseArgs({
  options: {
    posts: { type: "string", default: "20000" },
    "at-once": { type: "string", default: "50" },
    seed: { type: "string", default: "42" },
  },
});
const POSTS = Number(values.posts);
const AT_ONCE = Number(values["at-once"]);
const ATHLETES = 60;
const ZONES = ["Europe/Berlin", "America/New_York", "Asia/Tokyo"];

process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
const runtime = await startOwnRuntime();
try {
  process.exitCode = (await load(runtime)) ? 0 : 1;
} finally {
  runtime.stop();
}
// A pipe of the runtime's may stay open.
process.exit();

async function load({ url, secret, memoryMb }: OwnRuntime): Promise<boolean> {
  const athletes = await addAthletes(url);
  const posts = createPosts({ url, secret, athletes, random: seededRandom(Number(values.seed)) });
  const before = memoryMb();
  const outcome = { codes: new Map<number, number>(), accepted: new Set<string>(), refused: new Set<string>() };
  const startedMs = performance.now();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < POSTS) {
      const at = next++;
      note(await posts.send(at), outcome);
      if (at % 2_000 === 0) process.stdout.write(`${at} posts, ${memoryMb().toFixed(0)} MB\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const seconds = (performance.now() - startedMs) / 1_000;
  const stored = await storedWorkouts(url);
  const lost = [...outcome.accepted].filter((workout) => !stored.has(workout));
  const smuggled = [...outcome.refused].filter((workout) => stored.has(workout));
  const faults = [...outcome.codes].filter(([code]) => code >= 500).reduce((sum, [, count]) => sum + count, 0);
  const grownKb = ((memoryMb() - before) * 1_000) / stored.size;
  const codes = [...outcome.codes].toSorted(([a], [b]) => a - b).map(([code, count]) => `${count} x ${code}`);
  process.stdout.write(
    `${POSTS} posts in ${seconds.toFixed(0)} s, ${(POSTS / seconds).toFixed(0)} a second: ${codes.join(", ")}\n` +
      `${outcome.accepted.size} accepted, ${lost.length} of them lost; ${outcome.refused.size} refused, ${smuggled.length} of them stored; ${faults} x 5xx\n` +
      `memory ${before.toFixed(0)} -> ${memoryMb().toFixed(0)} MB: ${grownKb.toFixed(1)} kB for each of ${stored.size} workouts in the table\n`,
  );
  return lost.length + smuggled.length + faults === 0;
}

function note(
  { code, workouts }: Sent,
  {
    codes,
    accepted,
    refused,
  }: { readonly codes: Map<number, number>; readonly accepted: Set<string>; readonly refused: Set<string> },
): void {
  codes.set(code, (codes.get(code) ?? 0) + 1);
  for (const workout of workouts) (code === 200 || code === 202 ? accepted : refused).add(workout);
}

async function addAthletes(url: string): Promise<readonly Athlete[]> {
  const athletes: Athlete[] = [];
  for (let at = 0; at < ATHLETES; at += 1) {
    const body = JSON.stringify({ timeZone: ZONES[at % ZONES.length], name: `Runner ${at}` });
    const headers = { "content-type": "application/json" };
    athletes.push((await (await fetch(`${url}/local/athletes`, { method: "POST", headers, body })).json()) as Athlete);
  }
  return athletes;
}

async function storedWorkouts(url: string): Promise<ReadonlySet<string>> {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ region: "local", credentials, endpoint: `${url}/local/aws/dynamodb` });
  const stored = new Set<string>();
  for await (const { Items = [] } of paginateScan(
    { client },
    { TableName: "cooldown-local", ProjectionExpression: "PK, SK" },
  )) {
    for (const { PK, SK } of Items) {
      const id = SK?.S?.startsWith("WORKOUT#cooldown#") ? SK.S.slice("WORKOUT#cooldown#".length) : undefined;
      if (id !== undefined) stored.add(`${PK?.S?.slice("ATHLETE#".length)} ${id}`);
    }
  }
  client.destroy();
  return stored;
}
