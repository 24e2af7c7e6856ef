import { spawnSync } from "node:child_process";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { BUNDLING } from "../../lib/infra/constructs/service-function.ts";
import { compare, type Figure } from "./figure.ts";
import { interleave } from "./interleave.ts";

const FUNCTIONS = [
  { name: "webhook", atMost: 1.15 },
  { name: "assess", atMost: 1.25 },
  { name: "deliver", atMost: 1.25 },
  { name: "inbound", atMost: 1.25 },
  { name: "fetch", atMost: 1.25 },
  { name: "receipts", atMost: 1.25 },
  { name: "receipt-router", atMost: 1.25 },
] as const;
const ROUNDS = { rounds: 21, warmUp: 2 };

const FLOOR = `
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
const client = new DynamoDBClient({});
export const handler = (Item) => client.send(new PutItemCommand({ TableName: process.env.TABLE_NAME, Item }));
`;

/** What every function of a team may read. */
const ENV = {
  COACH_TOPIC_ARN: "arn:aws:sns:us-east-1:111111111111:bench",
  // Nothing answers there, so that what a function reads while it starts costs no network.
  AWS_ENDPOINT_URL: "http://127.0.0.1:9",
  TABLE_NAME: "cooldown",
  TEAM_SLUG: "riverside",
  TEAM_NAME: "Riverside RC",
  RETENTION_DAYS: "800",
  SHARDS: "1",
  TEAM_POLICY: "{}",
  CAN_REPLY: "no",
  SMS_RATE_PER_SECOND: "10",
  SMS_PRICE_PER_PART_USD: "0.01",
  SMS_MAX_PRICE_USD: "0.5",
  SMS_TYPE: "Transactional",
  SMS_ORIGINATION_NUMBER: "+12025550199",
  RECEIPTS_FUNCTIONS: "[]",
  AWS_REGION: "us-east-1",
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
  SERVICE_NAME: "bench",
};

/** Each function as it is deployed, against one that puts an item: bytes, and a fresh process from start to end of import. */
export async function benchBundles(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(resolve("node_modules", ".bench-"));
  try {
    const source = join(folder, "floor-source.mjs");
    await writeFile(source, FLOOR);
    const floor = await bundle(source, join(folder, "floor.mjs"), []);
    const figures: Figure[] = [];
    for (const { name, atMost } of FUNCTIONS) {
      const ours = await bundle(`functions/${name}/index.ts`, join(folder, `${name}.mjs`));
      figures.push(await compareBytes(name, ours, floor));
      const times = await interleave({ ...ROUNDS, ours: () => run(ours), floor: () => run(floor) });
      figures.push(
        compare({
          what: `${name}: a process imports it`,
          unit: "ms",
          ours: times.ours,
          floor: times.floor,
          goal: { atMost },
          note: times.cpu,
        }),
      );
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** As the stack bundles it; the floor holds the whole client, with the ways to credentials that the stack leaves out. */
async function bundle(
  entry: string,
  outfile: string,
  external: readonly string[] = BUNDLING.externalModules ?? [],
): Promise<string> {
  const { mainFields = [], target = "", minify = false } = BUNDLING;
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    mainFields: [...mainFields],
    target,
    minify,
    external: [...external],
    logLevel: "warning",
  });
  return outfile;
}

async function compareBytes(name: string, ours: string, floor: string): Promise<Figure> {
  return compare({ what: `${name}: bundle`, unit: "kB", ours: await kilobytes(ours), floor: await kilobytes(floor) });
}

async function kilobytes(file: string): Promise<number> {
  return Math.round((await stat(file)).size / 1_000);
}

const IMPORT = `await import(process.argv[1]); const { user, system } = process.cpuUsage(); console.log(user + system);`;

/** A process from its start to its end; answers its processor time [milliseconds]. */
function run(file: string): number {
  const args = ["--input-type=module", "--eval", IMPORT, file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env: ENV, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout) / 1_000;
}
