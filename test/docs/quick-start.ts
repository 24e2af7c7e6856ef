import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { blocksOf } from "./markdown.ts";

/**
 * `npm run quick-start`: does what README says under "Try it on a laptop", line by line, in a fresh clone of the last commit, and
 * fails when a step fails or no text is seen. It needs port 8787 and npm's registry, or its cache.
 */
const SECTION = "Try it on a laptop";
const START_SECONDS = 120;
const URL_OF_README = "http://127.0.0.1:8787";

const clone = mkdtempSync(join(tmpdir(), "cooldown-clone-"));
const startedAt = new Date().toISOString();
let runtime: ChildProcess | undefined;
try {
  await expectFreePort();
  execFileSync("git", ["clone", "--quiet", process.cwd(), clone]);
  const [setUp, ...others] = blocksOf({ path: "README.md", text: readFileSync(join(clone, "README.md"), "utf8") })
    .filter(({ language, section }) => language === "sh" && section === SECTION)
    .map(({ text }) => text.trim());
  const [install = "", start = ""] = (setUp ?? "").split("\n");
  await follow({ install, start, others });
} finally {
  if (runtime?.pid !== undefined) {
    const ended = new Promise((resolve) => runtime?.once("close", resolve));
    process.kill(-runtime.pid, "SIGTERM");
    await ended;
  }
  rmSync(clone, { recursive: true, force: true });
}

/** Says at once what would stop `npm start` minutes later. */
async function expectFreePort(): Promise<void> {
  const answer = await fetch(URL_OF_README).catch(() => undefined);
  if (answer !== undefined) throw new Error(`${URL_OF_README} is in use: end what runs there first.`);
}

interface Steps {
  readonly install: string;
  readonly start: string;
  readonly others: readonly string[];
}

async function follow({ install, start, others }: Steps): Promise<void> {
  run(install);
  const installedMs = Date.now();
  runtime = spawn("bash", ["-c", start], { cwd: clone, detached: true, stdio: ["ignore", "pipe", "inherit"] });
  const token = await tokenOf(runtime);
  for (const block of others) {
    const out = run(block.replaceAll("cd_demo_...", token));
    if (!block.includes("/local/outbox")) continue;
    expectText(out, ["meal", "rest-day", "easy-day", "bedtime"]);
    process.stdout.write(`-- a text is seen ${Math.round((Date.now() - installedMs) / 1000)} s after ${install}\n`);
  }
  expectText(run(`curl -s ${URL_OF_README}/local/outbox`), ["reply"]);
  process.stdout.write(`quick-start: ${others.length + 1} blocks of README, all as printed.\n`);
}

/** That a text of one of the kinds went to Ana since this began: her history has some. */
function expectText(out: string, kinds: readonly string[]): void {
  const [outbox = ""] = /\{"messages":.*$/mu.exec(out) ?? [];
  const { messages }: { readonly messages: readonly { sentAt: string; athleteId: string; kind: string }[] } =
    JSON.parse(outbox);
  const isNew = messages.some(
    (each) => each.athleteId === "demo" && kinds.includes(each.kind) && each.sentAt > startedAt,
  );
  if (!isNew) throw new Error(`No text of the kind ${kinds.join(" or ")} is in the outbox.`);
}

/** What `npm start` says of Ana, once it runs. */
function tokenOf({ stdout }: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`npm start said in ${START_SECONDS} s:\n${said}`)),
      START_SECONDS * 1000,
    );
    stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const [token] = /cd_demo_[\w-]{20,}/u.exec(said) ?? [];
      if (token === undefined || !said.includes("/local/outbox")) return;
      clearTimeout(late);
      resolve(token);
    });
    stdout?.on("end", () => reject(new Error(`npm start ended:\n${said}`)));
  });
}

/** A block in bash, which ends at the first command that fails; an answer other than 2xx is a failure. */
function run(block: string): string {
  process.stdout.write(`${block.replaceAll(/^/gmu, "$ ")}\n`);
  const script = `set -euo pipefail\ncurl() { command curl --fail-with-body "$@"; }\n${block}`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", script], {
    cwd: clone,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`${block}\nended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
