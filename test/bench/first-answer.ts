import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { BatchWriteItemCommand } from "@aws-sdk/client-dynamodb";
import { HOUR_MS, instantMs, isoInstant } from "../../lib/domain/local-time.ts";
import { marshalled } from "../../lib/table/dynamo-expressions.ts";
import { nodeOf } from "../dynamodb-local/lambda-process.ts";
import { PHONES, tokenOf } from "../releases/golden-items.ts";
import { type Release, removeUnpacked, thisRelease } from "../releases/releases.ts";
import { envOf, postOf } from "../releases/running-release.ts";
import { accepts, startLoopbackSns } from "../sns/loopback-sns.ts";
import { createTestTable, startDynalite } from "../support/dynalite.ts";
import { aStreamRecord } from "../support/stream-event.ts";
import { bundleFloors } from "./bundles.ts";
import { compare, type Figure } from "./figure.ts";
import type { FloorEvent } from "./floor.ts";
import { interleave } from "./interleave.ts";
import { startRecordingProxy } from "./recording-proxy.ts";
import { makeCertificate, startTlsFront } from "./tls-front.ts";

const ROUNDS = { rounds: 9, warmUp: 1 };
/** Lambda's, as the stack names it. */
const NODE = "24";

interface FirstEvent {
  readonly name: "webhook" | "assess" | "deliver" | "inbound";
  readonly event: unknown;
  readonly floor: "floor-function" | "floor-table-function";
}

/**
 * From the start of a process to the first answer of a function as it ships, on the Node it ships for, over dynalite and an
 * SNS of this process, both asked over TLS as in AWS: without it Node loads other parts. The floor makes the same requests,
 * also the one while it starts, on the same SDK left alike without what we do not use.
 */
export async function benchFirstAnswers(): Promise<readonly Figure[]> {
  const release = await thisRelease();
  const floors = await bundleFloors();
  const dynalite = await startDynalite();
  const proxy = await startRecordingProxy(dynalite.endpoint);
  const sns = await startLoopbackSns(accepts);
  const certificate = makeCertificate();
  const fronts = {
    dynamoDb: await startTlsFront(dynalite.endpoint, certificate),
    sns: await startTlsFront(sns.endpoint, certificate),
  };
  const at = instantMs(release.golden.at);
  const answer = async ({ name }: Pick<FirstEvent, "name">, what: Omit<Answering, "env" | "at">, through?: string) => {
    const tableName = await aCopy(dynalite.client, release);
    const place = { dynamoDb: through ?? fronts.dynamoDb.endpoint, sns: fronts.sns.endpoint, tableName };
    const env = { ...envOf(name, place), NODE_EXTRA_CA_CERTS: certificate.file };
    return firstAnswer({ ...what, event: onTable(what.event, tableName), env, at });
  };
  try {
    const figures: Figure[] = [];
    for (const first of firstEvents(at)) {
      const ours = { file: join(release.folder, `${first.name}.mjs`), event: first.event };
      await answer(first, ours, proxy.endpoint);
      // The first request is that of the start, which the floor makes of its own accord.
      const steps = proxy.taken().slice(1);
      const publishes = sns.requests.length > 0 && first.floor === "floor-function" ? [[null]] : [];
      const event: FloorEvent = { queues: [[...steps.slice(0, -1), ...publishes, ...steps.slice(-1)]], concurrency: 1 };
      const floor = { file: join(floors, `${first.floor}.mjs`), event };
      const times = await interleave({
        ...ROUNDS,
        ours: () => answer(first, ours),
        floor: () => answer(first, floor),
      });
      const what = `${first.name}: first answer of a process / its requests alone`;
      const goal = { atMost: 1.15 };
      figures.push(
        compare({ what, unit: "CPU ms", ours: times.oursCpu, floor: times.floorCpu, goal, note: wall(times) }),
      );
    }
    return figures;
  } finally {
    proxy.stop();
    for (const front of Object.values(fronts)) front.stop();
    certificate.remove();
    await Promise.all([dynalite.stop(), sns.stop()]);
    removeUnpacked(release);
    removeUnpacked({ ...release, folder: floors });
  }
}

function wall({ ours, floor }: { readonly ours: number; readonly floor: number }): string {
  return `wall ${ours.toFixed(0)} / ${floor.toFixed(0)} ms, ${(ours / floor).toFixed(2)}x`;
}

function firstEvents(at: number): readonly FirstEvent[] {
  const workout = { id: "w-first", kind: "run", startedAt: isoInstant(at - HOUR_MS), durationMinutes: 45, rpe: 6 };
  const Message = JSON.stringify({ originationNumber: PHONES.ana, messageBody: "STATUS", inboundMessageId: "in-1" });
  return [
    { name: "webhook", event: postOf(workout, tokenOf("ana")), floor: "floor-table-function" },
    {
      name: "assess",
      event: { Records: [aStreamRecord("1", "ATHLETE#ana", "PROFILE")] },
      floor: "floor-table-function",
    },
    { name: "deliver", event: { shard: 0 }, floor: "floor-function" },
    { name: "inbound", event: { Records: [{ Sns: { Message } }] }, floor: "floor-function" },
  ];
}

async function aCopy(client: Parameters<typeof createTestTable>[0], { golden }: Release): Promise<string> {
  const name = await createTestTable(client);
  const puts = golden.items.map((item) => ({ PutRequest: { Item: marshalled(item) } }));
  for (let at = 0; at < puts.length; at += 25) {
    await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: puts.slice(at, at + 25) } }));
  }
  return name;
}

/** The requests of an event on another table. */
function onTable(event: unknown, tableName: string): unknown {
  return JSON.parse(JSON.stringify(event).replaceAll(/cooldown-[0-9a-f]{8}-[0-9a-f-]{27}/g, tableName));
}

interface Answering {
  readonly file: string;
  readonly event: unknown;
  readonly env: Readonly<Record<string, string>>;
  readonly at: number;
}

const PROCESS = `
const [file, event, at] = process.argv.slice(1);
const offset = Number(at) - Date.now();
const now = Date.now;
Date.now = () => now() + offset;
const { handler } = await import(file);
await handler(JSON.parse(event), { getRemainingTimeInMillis: () => 60_000, awsRequestId: "r-1", functionName: "bench" });
const { user, system } = process.cpuUsage();
process.stdout.write("\\n" + (user + system), () => process.exit(0));
`;

/** A process from its start to its first answer; answers its processor time [milliseconds]. */
async function firstAnswer({ file, event, env, at }: Answering): Promise<number> {
  const args = ["--input-type=module", "--eval", PROCESS, file, JSON.stringify(event), String(at)];
  const child = spawn(nodeOf(NODE), args, { env: { ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const [out, err, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  if (status !== 0) throw new Error(err);
  return Number(out.split("\n").at(-1)) / 1_000;
}
