import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { scratchCopy, take } from "../../walks/walk.ts";
import type { PlantedBug } from "./bugs.ts";

const run = promisify(execFile);

interface Schedules {
  readonly schedules: number;
  /** Whether the first schedule that shows it is enough. */
  readonly untilFailure?: boolean;
}

/** What the simulation or the named tests print of a copy of the project with the bug in it; undefined: they pass. */
export async function findPlanted(
  bug: PlantedBug,
  { schedules, untilFailure = false }: Schedules,
): Promise<string | undefined> {
  const copy = await scratchCopy();
  try {
    for (const { path, old, by } of bug.edits) await take({ kind: "replace", path, old, by }, copy);
    const simulation = ["--import", "tsx", "test/simulation/main.ts", "--schedules", `${schedules}`];
    if (untilFailure) simulation.push("--until-failure");
    const tests = ["node_modules/vitest/vitest.mjs", "run", "--bail=1", ...(bug.tests ?? [])];
    return await outputOfFailure(bug.tests === undefined ? simulation : tests, copy.folder);
  } finally {
    await copy.remove();
  }
}

async function outputOfFailure(args: readonly string[], cwd: string): Promise<string | undefined> {
  try {
    await run(process.execPath, [...args], { cwd, maxBuffer: 1e8 });
    return undefined;
  } catch (error) {
    if (error instanceof Error && "stdout" in error) return String(error.stdout);
    throw error;
  }
}
