import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { nodeOf } from "../../dynamodb-local/lambda-process.ts";
import { accepts, type LoopbackSns, startLoopbackSns } from "../../sns/loopback-sns.ts";
import { LOCAL_ACCOUNT } from "../../support/dynamodb-local.ts";
import type { Database } from "./databases.ts";
import { type PeerFigures, type Tally, tallyOf } from "./tally.ts";

const POSTS = 2_000;
const POSTED_AT_ONCE = 50;
/** As many as a sweep of ours publishes at a time. */
const WORKED_AT_ONCE = 20;
/** Long enough for the posts, so that none is due among them. */
const DUE_IN_MS = 20_000;
const KILLED = { posts: 1_000, after: 300 };
/** After so long without a text none comes any more. */
const QUIET_MS = 15_000;

/** Posts at a peer, lets its worker send what is due, then kills a worker half way and starts another. */
export async function measurePeer(name: string, database: Database): Promise<PeerFigures> {
  const sns = await startLoopbackSns(accepts);
  const parts = { name, database, sns };
  try {
    const dueAt = new Date(Date.now() + DUE_IN_MS).toISOString();
    const posted = await post(parts, { count: POSTS, prefix: "w", dueAt });
    await wait(Math.max(0, Date.parse(dueAt) - Date.now()));
    const worked = await work(parts, posted.ids);
    const killed = await killHalfWay(parts);
    return {
      name,
      durability: database.durability,
      postsPerSecond: POSTS / posted.seconds,
      cpuMsPerPost: posted.cpuMs / POSTS,
      textsPerSecond: POSTS / worked.seconds,
      cpuMsPerText: worked.cpuMs / POSTS,
      killed,
    };
  } finally {
    await sns.stop();
  }
}

interface Parts {
  readonly name: string;
  readonly database: Database;
  readonly sns: LoopbackSns;
}

interface Measured {
  readonly ids: readonly string[];
  readonly seconds: number;
  readonly cpuMs: number;
}

async function post(
  parts: Parts,
  { count, prefix, dueAt }: { readonly count: number; readonly prefix: string; readonly dueAt: string },
): Promise<Measured> {
  const server = await startPeer(parts, "serve");
  const ids = Array.from({ length: count }, (_, at) => `${prefix}-${at}`);
  const before = await server.cpuMs();
  const startedMs = performance.now();
  const waiting = ids.values();
  const client = async (): Promise<void> => {
    for (const id of waiting) await postOne(`http://127.0.0.1:${server.port}/v1/workouts`, id, dueAt);
  };
  await Promise.all(Array.from({ length: POSTED_AT_ONCE }, client));
  const seconds = (performance.now() - startedMs) / 1_000;
  const cpuMs = (await server.cpuMs()) - before;
  await server.kill();
  return { ids, seconds, cpuMs };
}

async function postOne(url: string, id: string, dueAt: string): Promise<void> {
  const workout = {
    athleteId: `a-${id}`,
    id,
    kind: "run",
    startedAt: "2026-11-23T09:15:00-05:00",
    durationMinutes: 45,
    rpe: 7,
  };
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify({ workout, dueAt }) });
  if (answer.status !== 202) throw new Error(await answer.text());
  await answer.text();
}

async function work(parts: Parts, ids: readonly string[]): Promise<Measured> {
  const worker = await startPeer(parts, "work");
  const before = await worker.cpuMs();
  const startedMs = performance.now();
  const lastMs = await untilQuiet(parts.sns, ids.length);
  const cpuMs = (await worker.cpuMs()) - before;
  await worker.kill();
  const { sent, doubled, missing } = tallyOf(ids, arrivedAt(parts.sns));
  if (doubled + missing > 0) throw new Error(`${parts.name}: ${sent} sent, ${doubled} twice, ${missing} never`);
  return { ids, seconds: (lastMs - startedMs) / 1_000, cpuMs };
}

async function killHalfWay(parts: Parts): Promise<Tally> {
  const { ids } = await post(parts, { count: KILLED.posts, prefix: "k", dueAt: new Date().toISOString() });
  const before = parts.sns.requests.length;
  const worker = await startPeer(parts, "work");
  while (parts.sns.requests.length < before + KILLED.after) await wait(1);
  await worker.kill();
  const next = await startPeer(parts, "work");
  await untilQuiet(parts.sns, before + ids.length);
  await next.kill();
  return tallyOf(ids, arrivedAt(parts.sns));
}

/** Waits for so many texts, or until none comes any more; answers when the last one came. */
async function untilQuiet(sns: LoopbackSns, count: number): Promise<number> {
  let seen = sns.requests.length;
  let lastMs = performance.now();
  while (performance.now() - lastMs < QUIET_MS && seen < count) {
    await wait(5);
    if (sns.requests.length === seen) continue;
    seen = sns.requests.length;
    lastMs = performance.now();
  }
  return lastMs;
}

function arrivedAt({ requests }: LoopbackSns): readonly string[] {
  return requests.map(({ Message = "" }) => Message.replace("Run logged: ", ""));
}

interface PeerProcess {
  readonly port: number;
  readonly cpuMs: () => Promise<number>;
  readonly kill: () => Promise<void>;
}

/** A peer on the Node of Lambda, in a process of its own. */
async function startPeer({ name, database, sns }: Parts, mode: "serve" | "work"): Promise<PeerProcess> {
  const file = fileURLToPath(new URL("peer-process.mjs", import.meta.url));
  const peer = fork(file, [name, mode, database.url, sns.endpoint, String(WORKED_AT_ONCE)], {
    execPath: nodeOf("24"),
    execArgv: [],
    env: { ...process.env, ...LOCAL_ACCOUNT, NODE_ENV: "production" },
  });
  const { port } = await told(peer);
  return {
    port,
    cpuMs: async () => {
      peer.send("cpu");
      return (await told(peer)).cpuMs;
    },
    kill: async () => {
      const ended = once(peer, "exit");
      peer.kill("SIGKILL");
      await ended;
    },
  };
}

async function told(peer: ChildProcess): Promise<{ readonly port: number; readonly cpuMs: number }> {
  const [message] = await Promise.race([once(peer, "message"), once(peer, "exit").then(() => [undefined])]);
  if (message === undefined) throw new Error("A peer ended by itself.");
  return { port: 0, cpuMs: 0, ...Object(message) };
}
