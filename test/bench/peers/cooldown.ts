import { hashToken } from "../../../lib/app/api-tokens.ts";
import { DAY_MS, isoInstant } from "../../../lib/domain/local-time.ts";
import { type LambdaProcess, startLambda } from "../../dynamodb-local/lambda-process.ts";
import { removeUnpacked, thisRelease } from "../../releases/releases.ts";
import { envOf, postOf } from "../../releases/running-release.ts";
import { accepts, startLoopbackSns } from "../../sns/loopback-sns.ts";
import { createDynamoStores } from "../../support/stores.ts";
import { anEventfulTable, type EventfulTable } from "../eventful-table.ts";
import { onDynalite, onDynamoDbLocal } from "../place.ts";
import type { PeerFigures } from "./tally.ts";

const TOKEN = `cd_veteran_${"x".repeat(32)}`;
const POSTS = { warmUp: 150, measured: 300 };
const SWEEPS = { warmUp: 3, measured: 5 };
/** Between two posts, so that a token's rate is not exceeded. */
const PAUSE_MS = 3_000;
const POSTS_A_DAY = 25;

/** The webhook and deliver as they ship, one instance each, over an emulator of the table, which is no part of the figures. */
export async function measureCooldown(): Promise<PeerFigures> {
  const place = (await onDynamoDbLocal()) ?? (await onDynalite());
  const [sns, release] = [await startLoopbackSns(accepts), await thisRelease()];
  const table = await anEventfulTable(place);
  const { directory } = createDynamoStores({ client: place.client, tableName: table.name }, 1);
  const token = { athleteId: table.veteran, sha256: hashToken(TOKEN), lastFour: "xxxx", source: null };
  await directory.addToken({ ...token, createdAt: "2026-11-23" });
  const lambda = (id: "webhook" | "deliver"): LambdaProcess => {
    const shipped = { id, folder: release.folder, handler: `${id}.handler`, nodeRelease: "24", timeoutMs: 600_000 };
    const env = envOf(id, { dynamoDb: place.endpoint, sns: sns.endpoint, tableName: table.name });
    return startLambda({ ...shipped, env: {} }, env);
  };
  const [webhook, deliver] = [lambda("webhook"), lambda("deliver")];
  try {
    const posts = await post(webhook, table);
    const texts = await sweep(deliver, table);
    return {
      name: "Cooldown, one instance each",
      durability: `DynamoDB has it in three zones (here ${place.name})`,
      postsPerSecond: 1_000 / posts.ms,
      cpuMsPerPost: posts.cpuMs,
      textsPerSecond: 1_000 / texts.ms,
      cpuMsPerText: texts.cpuMs,
      killed: null,
    };
  } finally {
    await Promise.all([webhook.stop(), deliver.stop()]);
    await Promise.all([place.stop(), sns.stop()]);
    removeUnpacked(release);
  }
}

interface Each {
  readonly ms: number;
  readonly cpuMs: number;
}

async function post(webhook: LambdaProcess, { sweepAt }: EventfulTable): Promise<Each> {
  const each = async (at: number): Promise<void> => {
    const startedAt = isoInstant(sweepAt - Math.ceil((at + 1) / POSTS_A_DAY) * DAY_MS);
    const workout = { id: `p-${at}`, kind: "run", startedAt, durationMinutes: 45, rpe: 7 };
    const answer = Object(await webhook.invoke(postOf(workout, TOKEN), sweepAt + at * PAUSE_MS));
    if (answer.statusCode !== 202) throw new Error(answer.body);
  };
  return measured(webhook, POSTS, { each, counts: 1 });
}

async function sweep(deliver: LambdaProcess, { reminders, restore, sweepAt }: EventfulTable): Promise<Each> {
  const beganMs = performance.now();
  const each = async (): Promise<void> => {
    const at = sweepAt + Math.round(performance.now() - beganMs);
    const { sent } = Object(await deliver.invoke({ shard: 0 }, at));
    if (sent !== reminders) throw new Error(`${sent} of ${reminders} were sent`);
  };
  return measured(deliver, SWEEPS, { before: restore, each, counts: reminders });
}

async function measured(
  of: LambdaProcess,
  rounds: { readonly warmUp: number; readonly measured: number },
  work: {
    readonly before?: () => Promise<void>;
    readonly each: (at: number) => Promise<void>;
    readonly counts: number;
  },
): Promise<Each> {
  const sum = { ms: 0, cpuMs: 0 };
  for (let at = 0; at < rounds.warmUp + rounds.measured; at += 1) {
    await work.before?.();
    const startedMs = performance.now();
    await work.each(at);
    if (at < rounds.warmUp) continue;
    sum.ms += performance.now() - startedMs;
    sum.cpuMs += of.cpuMs();
  }
  const count = rounds.measured * work.counts;
  return { ms: sum.ms / count, cpuMs: sum.cpuMs / count };
}
