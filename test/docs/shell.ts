import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { runCommand } from "../support/run-command.ts";
import type { Block } from "./markdown.ts";

/** What the blocks of a page are run against. */
export interface Surroundings {
  /** Where they are run: a fresh folder. */
  readonly folder: string;
  /** The local runtime that stands for a reader's own, and for a deployed team. */
  readonly url: string;
  readonly token: string;
  readonly secret: string;
  /** What `date` says. */
  readonly now: string;
  /** The commands that take `--local`. */
  readonly operate: (words: readonly string[]) => boolean;
}

interface ShellRun {
  readonly code: number;
  /** What each block printed, in their order; those after a failure are not there. */
  readonly printed: readonly string[];
  readonly err: string;
}

const MARK = "\u001e";

/**
 * Runs blocks one after another in one bash that ends at the first failure. `curl` fails for what is no 2xx, `cooldown` runs in this
 * process, against the local runtime where it asks for a team; of npm's commands the name is looked up.
 */
export async function runInShell(blocks: readonly Block[], around: Surroundings): Promise<ShellRun> {
  const commands = await serveCommands(around);
  const script = [PRELUDE, ...blocks.map(({ text: source }) => `printf '\\036'\n${filledIn(source, around)}`)].join(
    "\n",
  );
  const bash = spawn("bash", ["-c", script], {
    cwd: around.folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NOW: around.now, COMMANDS: commands.url, PRINTED: join(around.folder, ".printed") },
  });
  const ended = new Promise<number>((resolve) => bash.once("close", (code) => resolve(code ?? 1)));
  const [out, err, code] = await Promise.all([text(bash.stdout), text(bash.stderr), ended]);
  await commands.stop();
  return { code, printed: out.split(MARK).slice(1), err };
}

/** What stands for a reader's own in the pages. */
function filledIn(source: string, { url, token, secret }: Surroundings): string {
  return source
    .replaceAll("http://127.0.0.1:8787", url)
    .replaceAll(/cd_demo_\.\.\.|<token>/gu, token)
    .replaceAll("whsec_...", secret)
    .replaceAll(/(?<=--athlete )ID\b/gu, "demo")
    .replaceAll(/<slug>|\bSLUG\b/gu, "run-club");
}

const PRELUDE = `
set -Eeuo pipefail
trap 'echo "failed: $BASH_COMMAND" >&2' ERR
curl() { command curl --fail-with-body --show-error "$@"; }
date() { echo "$NOW"; }
npm() {
  case "$1" in
    ci | start | test) ;;
    run) grep -q "^    \\"$2\\": " package.json ;;
    *) return 1 ;;
  esac
}
npx() {
  [ "$1" = cooldown ]
  cooldown "\${@:2}"
}
cooldown() {
  local status
  status=$(printf '%s\\0' "$@" | command curl -s --data-binary @- -o "$PRINTED" -w '%{http_code}' "$COMMANDS")
  cat "$PRINTED"
  return $((status - 200))
}
`;

/** What ends by Ctrl-C alone: its words are looked at, not done. */
const RUNS_ON: ReadonlySet<string> = new Set(["dashboard"]);

/** What a person types who is asked, question by question; "yes" to everything else. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  "team init": [
    "Run Club",
    "111111111111",
    "us-east-1",
    "America/New_York",
    "sandbox",
    "ops@example.com",
    "+12025550163",
  ],
  "team secrets": ["0123456789abcdef"],
};

/** Runs what is posted to it, words parted by NUL, and answers 200 and the exit code. */
async function serveCommands(around: Surroundings): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => void answer(request, response, around));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, around: Surroundings): Promise<void> {
  const words = (await text(request)).split("\0").slice(0, -1);
  if (RUNS_ON.has(words[0] ?? "")) words.push("--help");
  const { code, out, err } = await runCommand(around.operate(words) ? locally(words, around.url) : words, {
    isInteractive: true,
    answers: ANSWERS[words.slice(0, 2).join(" ")] ?? [],
    answer: "yes",
    env: { COOLDOWN_TEAM: "run-club" },
    now: () => Date.parse(around.now),
  });
  response.writeHead(200 + code).end(out + err);
}

/** The same words, of the local runtime. */
function locally(words: readonly string[], url: string): readonly string[] {
  const team = words.indexOf("--team");
  const local = words.findIndex((word) => word === "--local");
  const without = team < 0 ? words : words.toSpliced(team, 2);
  return local < 0 ? [...without, "--local", url] : words.toSpliced(local, 1, "--local", url);
}
