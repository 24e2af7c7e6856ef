import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { build, type Plugin } from "esbuild";
import { scratchCopy, take } from "../../walks/walk.ts";
import type { PlantedBug } from "./bugs.ts";

const run = promisify(execFile);

interface Schedules {
  readonly schedules: number;
  /** The first of them, 1 unless given. */
  readonly seed?: number;
  /** Whether the first schedule that shows it is enough. */
  readonly untilFailure?: boolean;
  /** What runs longer is ended, and counts as failed; no limit unless given [milliseconds]. */
  readonly limitMs?: number;
}

/** What the simulation or the named tests print of the project with the bug in it; undefined: they pass. */
export async function findPlanted(bug: PlantedBug, schedules: Schedules): Promise<string | undefined> {
  return bug.tests === undefined ? simulate(bug, schedules) : runTests(bug, bug.tests, schedules);
}

/** The simulation, bundled from sources with the bug in them. */
async function simulate(
  bug: PlantedBug,
  { schedules, seed = 1, untilFailure = false, limitMs }: Schedules,
): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "cooldown-planted-"));
  try {
    const outfile = join(folder, "simulation.mjs");
    await build({
      entryPoints: ["test/simulation/main.ts"],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      plugins: [planting(bug)],
    });
    await cp("lib/app/text-weights.bin", join(folder, "text-weights.bin"));
    const words = [
      outfile,
      "--bare",
      "--seed",
      `${seed}`,
      "--schedules",
      `${schedules}`,
      ...(untilFailure ? ["--until-failure"] : []),
    ];
    return await outputOfFailure(words, { cwd: folder, limitMs });
  } finally {
    await rm(folder, { recursive: true });
  }
}

function planting({ edits }: PlantedBug): Plugin {
  return {
    name: "planted bug",
    setup: (bundling) => {
      bundling.onLoad({ filter: /\/(?:lib|functions)\/.*\.ts$/ }, async ({ path }) => {
        let contents = await readFile(path, "utf8");
        for (const edit of edits.filter((each) => each.path === relative(process.cwd(), path))) {
          if (!contents.includes(edit.old)) throw new Error(`${edit.path} does not hold ${edit.old}`);
          contents = contents.replace(edit.old, edit.by);
        }
        return { contents, loader: "ts" };
      });
    },
  };
}

/** Tests, in a copy of the project with the bug in it. */
async function runTests(
  bug: PlantedBug,
  tests: readonly string[],
  { limitMs }: Schedules,
): Promise<string | undefined> {
  const copy = await scratchCopy();
  try {
    for (const { path, old, by } of bug.edits) await take({ kind: "replace", path, old, by }, copy);
    const words = ["node_modules/vitest/vitest.mjs", "run", "--bail=1", ...tests];
    return await outputOfFailure(words, { cwd: copy.folder, limitMs });
  } finally {
    await copy.remove();
  }
}

async function outputOfFailure(
  args: readonly string[],
  { cwd, limitMs }: { readonly cwd: string; readonly limitMs: number | undefined },
): Promise<string | undefined> {
  try {
    await run(process.execPath, [...args], { cwd, maxBuffer: 1e8, timeout: limitMs ?? 0, killSignal: "SIGKILL" });
    return undefined;
  } catch (error) {
    if (error instanceof Error && "stdout" in error) return String(error.stdout);
    throw error;
  }
}
