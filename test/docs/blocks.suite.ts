import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createProgram } from "../../bin/commands/command-line.ts";
import { demoSecret, demoToken } from "../../lib/local/local-athletes.ts";
import { type FakeVendors, startFakeVendors } from "../support/fake-vendors.ts";
import { aTerminal } from "../support/run-command.ts";
import { type RuntimeClient, startRuntimeClient } from "../support/runtime-client.ts";
import { allPages, type Block, blocksOf } from "./markdown.ts";
import { runInShell } from "./shell.ts";

const NOW = "2026-11-22T17:00:00Z";
const PROGRAM = await createProgram(aTerminal().terminal);
const ROOT = process.cwd();

/** What needs AWS, or is no part of Node and the shell. */
const ELSEWHERE = /^ *(?:aws|git|npx cdk|python3) /mu;

const BLOCKS = allPages().flatMap((page) => blocksOf(page).filter(({ language }) => language === "sh"));
const RUN = BLOCKS.filter(({ text }) => !ELSEWHERE.test(text));
const sessionOf = ({ page, section }: Block): string => (page === "README.md" ? `${page}, ${section}` : page);
const SESSIONS = [...new Set(RUN.map(sessionOf))].map(
  (name) => [name, RUN.filter((block) => sessionOf(block) === name)] as const,
);

/** What a reader has: logs and a profile of their own. */
const FILES = {
  "strict.json": { restDaysPerWeek: 3 },
  "me.json": { name: "Lee", timeZone: "America/New_York", phone: "+12025550177" },
};

/** What a session shows in the end. */
const SHOWN = new Map(
  ["README.md, Try it on a laptop", "docs/webhooks.md"].map((name) => [
    name,
    /"athleteId":"demo","channel":"sms",.*"kind":"meal"/u,
  ]),
);

let folder: string;
let vendors: FakeVendors;
let client: RuntimeClient;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cooldown-docs-"));
  for (const name of ["docs/sample-log.json", "package.json"]) await cp(name, join(folder, name));
  // Where the commands of tests look, and where people have theirs.
  for (const teams of ["test/fixtures/teams", "teams"]) {
    await cp("test/fixtures/teams", join(folder, teams), { recursive: true });
  }
  await cp("docs/sample-log.json", join(folder, "activities.json"));
  for (const [name, content] of Object.entries(FILES)) await writeFile(join(folder, name), JSON.stringify(content));
  vendors = await startFakeVendors();
  client = await startRuntimeClient({ now: NOW, vendorsUrl: vendors.url });
});

afterEach(async () => {
  process.chdir(ROOT);
  await client.server.stop();
  await vendors.stop();
  await rm(folder, { recursive: true });
});

function leafOf(words: readonly string[]): Command {
  let command = PROGRAM;
  for (const word of words) {
    const inner = command.commands.find((each) => each.name() === word);
    if (inner === undefined) break;
    command = inner;
  }
  return command;
}

function operate(words: readonly string[]): boolean {
  return leafOf(words).options.some(({ long }) => long === "--local");
}

async function run(blocks: readonly Block[]) {
  const { runtime, url } = client.server;
  // Elsewhere nobody is there yet.
  const token = blocks.some(({ text }) => text.includes("cd_demo_...")) ? await demoToken(runtime) : "";
  const secret = await demoSecret(runtime);
  process.chdir(folder);
  return runInShell(blocks, { folder, url, token, secret, now: NOW, operate });
}

describe("the blocks of", () => {
  it.each(SESSIONS)("%s run in a fresh folder", async (name, blocks) => {
    const { code, printed, err } = await run(blocks);

    const failed = blocks[printed.length - 1];
    expect(code === 0 ? "" : `${failed?.page}:${failed?.line}\n${printed.at(-1)?.slice(-300)}\n${err}`).toBe("");
    expect(printed.join("")).toMatch(SHOWN.get(name) ?? "");
  });
});

describe("the blocks that need more than Node", () => {
  it("write, in Python, the statuses that are kept", async () => {
    const block = BLOCKS.find(({ page, text }) => page === "docs/independent-check.md" && text.startsWith("python3 "));
    for (const name of ["test/independent/recovery.py", "test/fixtures/half-year.json"]) {
      await cp(name, join(folder, name));
    }

    spawnSync("bash", ["-ec", block?.text ?? "false"], { cwd: folder });

    const kept = "test/independent/half-year.expected.json";
    expect(await readFile(join(folder, kept), "utf8")).toBe(await readFile(kept, "utf8"));
  });

  it("are sound by the shell's grammar", () => {
    const others = BLOCKS.filter(({ text }) => ELSEWHERE.test(text));

    const faults = others.map(({ text }) => spawnSync("bash", ["-n"], { input: text, encoding: "utf8" }).stderr);

    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join("")).toBe("");
  });
});
