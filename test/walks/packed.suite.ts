import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Command } from "commander";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProgram } from "../../bin/commands/command-line.ts";
import packageFile from "../../package.json" with { type: "json" };
import { aTerminal } from "../support/run-command.ts";

const run = promisify(execFile);
const MEGABYTE_KB = 1024;

function pathsOf(command: Command, path: readonly string[] = []): readonly (readonly string[])[] {
  return [path, ...command.commands.flatMap((inner) => pathsOf(inner, [...path, inner.name()]))];
}

const PATHS = pathsOf(await createProgram(aTerminal().terminal));

let folder = "";
let packed = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cooldown-installed-"));
  const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", folder]);
  packed = join(folder, stdout.trim());
});
afterAll(() => rm(folder, { recursive: true }));

/** The environment of a shell whose `node` and `npm` are of a major version. */
async function environmentOf(major: number): Promise<NodeJS.ProcessEnv> {
  const { stdout } = await run("npx", ["-y", "-p", `node@${major}`, "-c", "which node"]);
  return { ...process.env, PATH: `${dirname(stdout.trim())}:${process.env["PATH"]}` };
}

interface Installed {
  readonly root: string;
  /** The program and what comes before the words of a command. */
  readonly start: readonly [string, ...string[]];
}

/** The ways to install it, each into a place of its own. */
const WAYS: Readonly<Record<string, (place: string, env: NodeJS.ProcessEnv) => Promise<Installed>>> = {
  "npm install, by node_modules/.bin": async (place, env) => installed(place, env, []),
  "npm install --ignore-scripts, by npx": async (place, env) => ({
    ...(await installed(place, env, ["--ignore-scripts"])),
    start: ["npx", "--no-install", "cooldown"],
  }),
  "npm install -g --prefix": async (place, env) => {
    await run("npm", ["install", "-g", "--prefix", place, "--offline", "--silent", packed], { env });
    return { root: join(place, "lib/node_modules/cooldown"), start: [join(place, "bin/cooldown")] };
  },
};

async function installed(place: string, env: NodeJS.ProcessEnv, flags: readonly string[]): Promise<Installed> {
  await writeFile(join(place, "package.json"), "{}");
  await run("npm", ["install", "--offline", "--silent", ...flags, packed], { cwd: place, env });
  return { root: join(place, "node_modules/cooldown"), start: [join(place, "node_modules/.bin/cooldown")] };
}

describe.each([20, 24])("the packed file, on Node %i", (major) => {
  let env: NodeJS.ProcessEnv = {};
  beforeAll(async () => {
    env = await environmentOf(major);
  }, 300_000);

  it.each(Object.entries(WAYS))("works after %s", async (way, install) => {
    const place = join(folder, `${major}-${way.replaceAll(/\W+/gu, "-")}`);
    await mkdir(place);
    const { root, start } = await install(place, env);
    const [program, ...first] = start;
    const cooldown = async (...words: readonly string[]) => run(program, [...first, ...words], { cwd: place, env });

    const node = await run("node", ["--version"], { env });
    const version = await cooldown("--version");
    const replay = await cooldown("replay", "--log", join(root, "docs/sample-log.json"), "--json");
    const size = await run("du", ["-sk", root]);

    expect(node.stdout).toMatch(new RegExp(`^v${major}\\.`, "u"));
    expect(version).toStrictEqual({ stdout: `${packageFile.version}\n`, stderr: "" });
    expect(JSON.parse(replay.stdout)).toMatchObject({ summary: { days: 83 } });
    expect(Number(size.stdout.split("\t")[0])).toBeLessThan(40 * MEGABYTE_KB);
    for (const path of way.endsWith("node_modules/.bin") ? PATHS : PATHS.slice(0, 3)) {
      const { stdout, stderr } = await cooldown(...path, "--help");
      expect([stdout.split("\n")[0], stderr]).toStrictEqual([
        expect.stringMatching(`^Usage: cooldown ${path.join(" ")}`),
        "",
      ]);
    }
  });
});
