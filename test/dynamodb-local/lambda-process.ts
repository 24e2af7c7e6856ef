import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { watchOutput } from "../support/log-watch.ts";
import type { ShippedFunction } from "./synthesized-team.ts";

/** A shipped function in a process of its own, warm from its first event on. */
export interface LambdaProcess {
  /** Hands it an event at an instant [epoch milliseconds] and answers what it answered. */
  readonly invoke: (event: unknown, at: number) => Promise<unknown>;
  /** The processor time of the last event [milliseconds]. */
  readonly cpuMs: () => number;
  /** All it wrote. */
  readonly logs: () => string;
  readonly stop: () => Promise<void>;
}

const RUNTIME = fileURLToPath(new URL("lambda-runtime.mjs", import.meta.url));
const answer = z.object({
  result: z.optional(z.unknown()),
  error: z.optional(z.string()),
  cpuMs: z.optional(z.number()),
});

/** Starts a function on the Node release its template names, with this environment and no other. */
export function startLambda(shipped: ShippedFunction, env: Readonly<Record<string, string>>): LambdaProcess {
  const runtime = fork(RUNTIME, {
    execPath: shipped.nodeRelease === null ? process.execPath : nodeOf(shipped.nodeRelease),
    execArgv: [],
    cwd: shipped.folder,
    env: { ...env, _HANDLER: shipped.handler, LAMBDA_TASK_ROOT: shipped.folder, AWS_LAMBDA_FUNCTION_NAME: shipped.id },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const ended = once(runtime, "close");
  const logs = collect(runtime);
  let lastCpuMs = Number.NaN;
  return {
    invoke: async (event, at) => {
      const context = { awsRequestId: randomUUID(), functionName: shipped.id };
      const answered = once(runtime, "message");
      runtime.send({ event: event ?? null, context, at, timeoutMs: shipped.timeoutMs });
      const [message] = await Promise.race([answered, ended.then(() => [{ error: logs() || "it ended" }])]);
      const { result, error, cpuMs = Number.NaN } = answer.parse(message);
      lastCpuMs = cpuMs;
      if (error !== undefined) throw new Error(`${shipped.id}: ${error}`);
      return result;
    },
    cpuMs: () => lastCpuMs,
    logs,
    stop: async () => {
      runtime.kill();
      await ended;
    },
  };
}

function collect({ stdout, stderr }: ChildProcess): () => string {
  let said = "";
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
      watchOutput(chunk);
    });
  }
  return () => said;
}

const nodes = new Map<string, string>();

/** Path of the newest Node of a release, from the npm registry or npm's cache. */
export function nodeOf(release: string): string {
  const command = ["-y", "-p", `node@${release}`, "node", "-p", "process.execPath"];
  const node = nodes.get(release) ?? execFileSync("npx", command, { encoding: "utf8", stdio: "pipe" }).trim();
  nodes.set(release, node);
  return node;
}
