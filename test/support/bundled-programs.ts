import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the bundled programs. */
    readonly programs: string;
  }
}

/** The programs that tests start again and again: from source each start takes five times as long. */
const PROGRAMS = ["cooldown", "dev"];

/** Bundles them once a run, as `inject("programs")` tells. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await bundlePrograms();
  project.provide("programs", folder);
  return () => rm(folder, { recursive: true });
}

/** Bundles them into a new folder, and answers it. */
export async function bundlePrograms(): Promise<string> {
  // Inside the repository, where the embedded table is found.
  await mkdir("reports", { recursive: true });
  const folder = await mkdtemp(join("reports", "programs-"));
  await build({
    entryPoints: PROGRAMS.map((name) => `bin/${name}.ts`),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    mainFields: ["module", "main"],
    external: ["dynalite", "classic-level"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error",
  });
  await cp("lib/app/text-weights.bin", join(folder, "text-weights.bin"));
  return resolve(folder);
}
