import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** The local runtime in a process of its own, with nothing kept. */
export interface OwnRuntime {
  readonly url: string;
  readonly secret: string;
  /** Resident memory of its process. */
  readonly memoryMb: () => number;
  readonly stop: () => void;
}

export async function startOwnRuntime(): Promise<OwnRuntime> {
  const args = ["--import", "tsx", "bin/dev.ts", "--memory", "--port", "0"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let url = "";
  for await (const line of createInterface({ input: child.stdout })) {
    url = /runs at (\S+)/.exec(line)?.[1] ?? url;
    const secret = /signs by (\S+)/.exec(line)?.[1];
    if (secret === undefined) continue;
    const memoryMb = () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1_000;
    return { url, secret, memoryMb, stop: () => void child.kill() };
  }
  throw new Error("The local runtime did not start.");
}
