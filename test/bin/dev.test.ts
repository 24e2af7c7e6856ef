import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, inject, it } from "vitest";
import { watchOutput } from "../support/log-watch.ts";

const started: ChildProcess[] = [];
const folders: string[] = [];

/** `npm start -- ...args`: what it printed until it was ready, or until it ended. */
function start(...args: readonly string[]): Promise<{ readonly output: string; readonly code: number | null }> {
  const child = spawn(process.execPath, [join(inject("programs"), "dev.mjs"), ...args]);
  started.push(child);
  let output = "";
  return new Promise((resolve) => {
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
      watchOutput(chunk.toString());
      if (output.includes("/local/outbox")) resolve({ output, code: null });
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("exit", (code) => resolve({ output, code }));
  });
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "cooldown-dev-"));
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  await Promise.all(
    started.splice(0).map(
      (child) =>
        new Promise((resolve) => {
          if (child.exitCode !== null) resolve(undefined);
          child.once("exit", resolve);
          child.kill("SIGTERM");
        }),
    ),
  );
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

describe("npm start", () => {
  it("prints a curl line whose workout leads to texts once the clock is advanced", async () => {
    const { output } = await start("--memory", "--empty", "--port", "0", "--now", "2026-11-16T15:00:00Z");
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? "";
    const token = /cd_demo_[\w-]+/.exec(output)?.[0] ?? "";
    const workout = /-d '(\{"kind".*\})'/.exec(output)?.[1] ?? "";
    const json = { "content-type": "application/json" };

    const logged = await fetch(`${url}/v1/workouts`, {
      method: "POST",
      headers: { ...json, authorization: `Bearer ${token}` },
      body: workout,
    });
    await fetch(`${url}/local/clock`, { method: "POST", headers: json, body: '{"advance":"PT14H"}' });
    const { messages } = (await (await fetch(`${url}/local/outbox`)).json()) as {
      readonly messages: readonly { readonly kind: string }[];
    };

    expect(logged.status).toBe(202);
    expect(messages.map(({ kind }) => kind)).toStrictEqual(["welcome", "meal", "bedtime"]);
    expect(output).not.toMatch(/warning/i);
  });

  it("says that a port is in use and ends with 1", async () => {
    const first = await start("--memory", "--empty", "--port", "0");
    const port = /127\.0\.0\.1:(\d+)/.exec(first.output)?.[1] ?? "";

    const second = await start("--memory", "--empty", "--port", port);

    expect(second.code).toBe(1);
    expect(second.output).toBe(
      `Cooldown did not start: the port ${port} is in use; choose another with --port, or 0 for any.\n`,
    );
  });

  it("says that a data folder is in use and ends with 1", async () => {
    const folder = await newFolder();
    await start("--folder", folder, "--empty", "--port", "0");

    const second = await start("--folder", folder, "--empty", "--port", "0");

    expect(second.code).toBe(1);
    expect(second.output).toBe(
      `Cooldown did not start: ${folder} is in use by another process. --folder takes another one, --memory none.\n`,
    );
  });
});
